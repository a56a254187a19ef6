package besser.gate.evidence;

import java.util.OptionalLong;

/**
 * One line of {@code device/rx_bytes.tsv}. Counters are as the kernel gives them; absent is not
 * measured.
 *
 * @param line line number in the file, the header is line 1
 * @param t seconds on the device's boot-time clock
 * @param stage id of the stage in force, or {@code -}
 * @param rxBytes bytes of frames received by the Wi-Fi interface
 * @param rxPackets frames received by the Wi-Fi interface
 * @param payload TCP payload delivered to the load's socket, from 0 with each stage
 * @param recvQ bytes waiting in the load's socket
 * @param peer the sender's address and port, or {@code -}
 * @param wireRxBytes bytes received by the control interface
 */
public record RxTick(
    int line,
    double t,
    String stage,
    OptionalLong rxBytes,
    OptionalLong rxPackets,
    OptionalLong payload,
    OptionalLong recvQ,
    String peer,
    OptionalLong wireRxBytes) {}
