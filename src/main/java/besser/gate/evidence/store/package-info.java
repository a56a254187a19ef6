/**
 * Folders of evidence: laid out, written, sealed, and opened again as {@link
 * besser.gate.evidence.Campaign}. Imports {@code evidence}, {@code evidence.format}, {@code plan}
 * and {@code quantity}.
 *
 * <p>The decision a newcomer would question: {@link besser.gate.evidence.store.Evidence#open} does
 * not throw for bad evidence. A file that is altered, foreign or cut off becomes a missing part
 * with its reason, so that one damaged file leaves the verdict on the others standing, and the
 * claims that need it undecided.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.evidence.store;
