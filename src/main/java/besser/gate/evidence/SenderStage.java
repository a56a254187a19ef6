package besser.gate.evidence;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One line of {@code sender/stages.tsv}.
 *
 * @param line line number in the file
 * @param stage its id
 * @param connect first attempt, sender's boot-time clock, seconds
 * @param start when the load ran; absent if it never did
 * @param end when it ended
 * @param exitPv exit status of pv; 124 and 143 mean its time was up, as intended
 * @param exitNc exit status of nc; 141 is a broken pipe
 * @param attempts connection attempts
 * @param pvLimit what {@code pv -L} was given, {@code -} in recordings made before it was written
 *     down
 * @param length how long pv was to run, seconds; absent in recordings made before
 */
public record SenderStage(
    int line,
    String stage,
    OptionalDouble connect,
    OptionalDouble start,
    OptionalDouble end,
    OptionalInt exitPv,
    OptionalInt exitNc,
    OptionalInt attempts,
    String pvLimit,
    OptionalDouble length) {}
