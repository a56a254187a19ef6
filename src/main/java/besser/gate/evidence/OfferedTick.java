package besser.gate.evidence;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One line of {@code sender/offered.tsv}.
 *
 * @param line line number in the file
 * @param t sender's boot-time clock, seconds
 * @param stage id of the stage in force, or {@code -}
 * @param offered bytes pv has let through in this stage
 * @param sendQ bytes not yet acknowledged or sent, {@code Send-Q} of ss
 * @param notSent bytes waiting that were never sent
 * @param bytesSent TCP bytes sent, with retransmissions
 * @param bytesAcked TCP bytes acknowledged
 * @param busyMs time with data in flight or waiting
 * @param rwndLimitedMs part of it limited by the receiver's window
 * @param sndbufLimitedMs part of it limited by the send buffer
 * @param appLimited 1 where the kernel says the application gave too little
 * @param retrans segments sent again so far
 * @param bytesRetrans bytes sent again so far, part of {@code bytesSent}; absent in recordings that
 *     were made before it was written down
 * @param local address and port the load leaves from, or {@code -}
 */
public record OfferedTick(
    int line,
    double t,
    String stage,
    OptionalLong offered,
    OptionalLong sendQ,
    OptionalLong notSent,
    OptionalLong bytesSent,
    OptionalLong bytesAcked,
    OptionalLong busyMs,
    OptionalLong rwndLimitedMs,
    OptionalLong sndbufLimitedMs,
    OptionalInt appLimited,
    OptionalLong retrans,
    OptionalLong bytesRetrans,
    String local) {}
