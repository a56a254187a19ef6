package besser.gate.metric.link;

import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;

/**
 * When a lost link is dead, as the feature states it, in nominal time.
 *
 * @param grace a loss that recovers within it is a flap
 * @param deaf an associated link that brings next to nothing for this long while data waits is dead
 * @param floor what next to nothing is measured by: below 1 % of it
 */
public record LinkRules(Span grace, Span deaf, ByteRate floor) {}
