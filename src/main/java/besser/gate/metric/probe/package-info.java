/**
 * What probes in the kernel told of times and calls: from {@code device/counters.tsv} and its hist
 * files. Imports {@code metric.counters}. Read {@link besser.gate.metric.probe.Durations} first.
 *
 * <p>The decision a newcomer would question: a quantile is a bucket, not a number. The kernel kept
 * log2 histograms, and a figure within a bucket would be made up.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.metric.probe;
