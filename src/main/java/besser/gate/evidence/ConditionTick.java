package besser.gate.evidence;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One line of {@code device/condition.tsv}.
 *
 * @param line line number in the file
 * @param t boot-time clock, seconds
 * @param realtime wall clock, seconds since 1970
 * @param monotonic clock that stops while the tablet sleeps, seconds
 * @param suspends successful suspends since boot
 * @param tempMilliC hottest thermal zone, thousandths of a degree Celsius
 * @param cpuKhz current frequency of CPU 0
 * @param governor cpufreq governor, or {@code -}
 * @param charger online state and type, or {@code -}
 * @param diskFreeKb free space where the evidence is written
 */
public record ConditionTick(
    int line,
    double t,
    OptionalDouble realtime,
    OptionalDouble monotonic,
    OptionalLong suspends,
    OptionalLong tempMilliC,
    OptionalLong cpuKhz,
    String governor,
    String charger,
    OptionalLong diskFreeKb) {}
