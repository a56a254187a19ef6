/**
 * The text of the files of {@code reports/README.md} to records. Pure: text in, a {@link
 * besser.gate.evidence.Part} out; no file, no clock, no locale. Imports {@code evidence}, {@code
 * plan} and {@code quantity}.
 *
 * <p>The decision a newcomer would question: one garbled number makes the whole file missing. A
 * table with a line nobody wrote like that is not the table the recorder wrote, and skipping the
 * line would quietly shorten a stall or a stage. Only a cut-off last line is dropped, and said.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.evidence.format;
