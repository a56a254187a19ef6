/**
 * The verdict as text: a table for the terminal, Markdown for a pull request, DokuWiki for the
 * campaign's pages.
 *
 * <p>The decision a newcomer would question: every repetition that was started is in every table,
 * abandoned ones too. Nobody curates what the reviewer sees.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.report.text;
