package besser.gate.judge;

import besser.gate.judge.check.Check;

/**
 * What a sentence asks: a {@link Check} of each repetition by itself, or a foretelling of a
 * campaign beside its baseline.
 */
public interface Statement {}
