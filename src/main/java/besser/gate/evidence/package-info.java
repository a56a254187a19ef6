/**
 * What was seen in one repetition, as immutable records; {@code .format} reads the files' text into
 * them, {@code .store} lays out, seals and opens folders. The files are specified in {@code
 * reports/README.md}. Imports {@code plan} and {@code quantity}.
 *
 * <p>The decision a newcomer would question: nothing here is ever {@code null}, 0 or empty because
 * a file was missing. Every part is a {@link besser.gate.evidence.Part}, present or missing with
 * its reason, so that a claim cannot rest on nothing.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.evidence;
