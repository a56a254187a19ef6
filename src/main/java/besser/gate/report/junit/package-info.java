/**
 * The judgement as JUnit XML for CI servers.
 *
 * <p>The decision a newcomer would question: undecided is an error and never skipped, because every
 * CI server counts skipped as green.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.report.junit;
