package besser.gate.evidence;

/**
 * One record of {@code device/kmsg.log}.
 *
 * @param line line number in the file
 * @param priority facility and level as printed
 * @param seq sequence number; a gap means records were lost
 * @param t kernel log clock, seconds (monotonic since boot; it stops while the tablet sleeps)
 * @param text without continuation lines; untrusted
 */
public record KmsgRecord(int line, int priority, long seq, double t, String text) {}
