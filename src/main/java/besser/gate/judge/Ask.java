package besser.gate.judge;

/**
 * What a sentence asks: a {@link Check} of each repetition by itself, or a foretelling of a
 * campaign beside its baseline.
 */
public interface Ask {}
