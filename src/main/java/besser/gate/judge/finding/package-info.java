/**
 * What the reviewer must answer: readings that changed without a prediction, new kernel-log lines,
 * flaps, costs. Imports {@code judge}, {@code judge.check} and {@code judge.comparison}.
 *
 * <p>The decision a newcomer would question: a finding never fails a claim, but an unanswered one
 * keeps a campaign from being accepted.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.judge.finding;
