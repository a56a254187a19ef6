/**
 * One HTML page a reviewer reads in a minute: verdict, claims, predictions, findings, conditions,
 * then each repetition with its chart, its flame graph, receipts and files.
 *
 * <p>The decision a newcomer would question: one library, uPlot, is written into the page, for a
 * timeline one can zoom. Nothing comes from outside, its policy names each script and style sheet
 * by hash, and every word and picture is there without a script: the page is read in ten years,
 * from a mail attachment, and printed.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.report.page;
