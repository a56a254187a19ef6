/**
 * From a judgement to what people read: JSON, terminal, Markdown, DokuWiki, one HTML page, JUnit
 * XML, Allure. Writes only into {@code derived/} of a campaign. Imports {@code judge}, {@code
 * metric}, {@code evidence}, {@code plan} and {@code quantity}.
 *
 * <p>The decision a newcomer would question: no view computes a verdict, a bound or a statistic.
 * What is not in the {@link besser.gate.judge.Judgement} or in the evidence is not in the report.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.report;
