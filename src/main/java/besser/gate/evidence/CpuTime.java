package besser.gate.evidence;

/**
 * One line of {@code device/cpu.tsv}: what {@code /proc/stat} said of one CPU at one end of a perf
 * window. Both counters run from boot, in the kernel's ticks; only differences mean anything. Time
 * in which the processor did something (user, nice, system, irq, softirq, steal) is busy, the rest
 * (idle, iowait) is idle.
 *
 * @param line line number in the file
 * @param window number of the perf window
 * @param t boot-time clock, seconds
 * @param cpu {@code cpu0} and so on
 * @param busy ticks
 * @param idle ticks
 */
public record CpuTime(int line, int window, double t, String cpu, long busy, long idle) {}
