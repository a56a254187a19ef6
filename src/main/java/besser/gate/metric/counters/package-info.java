/**
 * Counts of the kernel's own histograms as rates: what each counter saw, for how long, and whether
 * it may be believed. Imports {@code evidence} only.
 *
 * <p>The decision a newcomer would question: a function without an entry is not 0 a second. A name
 * the compiler or a patch changed looks exactly like one that never ran.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.metric.counters;
