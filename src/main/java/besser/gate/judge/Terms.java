package besser.gate.judge;

import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;

/**
 * The terms all claims of a set of features are judged on, from their {@code Given}s. Spans are
 * nominal: a rehearsal divides them by its compression.
 *
 * @param repetitions how many repetitions a claim asks for
 * @param weakest weakest signal of a healthy link
 * @param strongest strongest
 * @param settle how much of a stage's beginning is left out
 * @param lost how long a link may be lost before it is dead
 * @param silent how long it may receive next to nothing while data waits before it is dead
 */
public record Terms(
    int repetitions,
    SignalLevel weakest,
    SignalLevel strongest,
    Span settle,
    Span lost,
    Span silent) {}
