/**
 * One HTML page a reviewer reads in a minute: verdict, claims, predictions, findings, conditions,
 * then each repetition with its chart, its flame graph, receipts and files.
 *
 * <p>The decision a newcomer would question: no script and no outside resource. The page is read in
 * ten years, from a mail attachment, and printed.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.report.page;
