package besser.gate.evidence;

/**
 * One line of {@code device/iw_event.log}.
 *
 * @param line line number in the file
 * @param realtime wall clock, seconds since 1970
 * @param text after the time; untrusted
 */
public record IwEvent(int line, double realtime, String text) {}
