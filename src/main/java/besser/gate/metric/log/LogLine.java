package besser.gate.metric.log;

/**
 * What one line of the kernel log means.
 *
 * @param kind for the gate
 * @param text what it says, without what differs each time; untrusted
 * @param why it is known, empty where it is not
 */
public record LogLine(LogKind kind, String text, String why) {}
