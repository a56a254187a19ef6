package besser.gate.evidence;

/**
 * One line of {@code cost.tsv}.
 *
 * @param line line number in the file
 * @param t boot-time clock, seconds
 * @param cpuSeconds CPU time of the recorder and its children so far, without perf's
 */
public record CostTick(int line, double t, double cpuSeconds) {}
