package besser.gate.corpus;

import besser.gate.quantity.Span;

/**
 * A record of the kernel log.
 *
 * @param stage id of the stage
 * @param at nominal time after the stage's start
 * @param priority facility and level, 3 is an error, 4 a warning
 * @param text of the record
 */
public record KmsgLine(String stage, Span at, int priority, String text) {}
