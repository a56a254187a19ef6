package besser.gate.metric.log;

/**
 * Lines of the kernel log that say the same.
 *
 * @param kind what they mean
 * @param text what they say, without numbers and addresses that differ each time; untrusted
 * @param count how many there were
 * @param first time of the first on the kernel log's clock, seconds (it stops while the tablet
 *     sleeps)
 * @param last time of the last
 * @param firstLine its line in {@code device/kmsg.log}
 * @param lastLine line of the last
 * @param sample the first of them, verbatim; untrusted
 * @param why it is known, empty where it is not
 */
public record Signature(
    LogKind kind,
    String text,
    long count,
    double first,
    double last,
    int firstLine,
    int lastLine,
    String sample,
    String why) {}
