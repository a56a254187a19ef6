package besser.gate.evidence;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One line of {@code device/stages.tsv}.
 *
 * @param line line number in the file
 * @param stage its id
 * @param listen when the listener was ready, boot-time clock, seconds
 * @param start when the first payload byte was seen; absent if none came
 * @param end when it was over; absent if the recording stopped first
 * @param endedBy {@code closed}, {@code deadline}, {@code no-connection}, {@code listener-died},
 *     {@code stopped}
 * @param listenerPid pid of the listener
 * @param connections connections that were seen
 */
public record DeviceStage(
    int line,
    String stage,
    OptionalDouble listen,
    OptionalDouble start,
    OptionalDouble end,
    String endedBy,
    OptionalInt listenerPid,
    OptionalInt connections) {}
