package besser.gate.corpus;

import besser.gate.quantity.Span;

/**
 * A stretch in which nothing is delivered though the link looks well.
 *
 * @param stage id of the stage
 * @param at nominal time after the stage's start; a rehearsal compresses it
 * @param length nominal
 */
public record StallModel(String stage, Span at, Span length) {}
