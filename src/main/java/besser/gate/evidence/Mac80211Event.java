package besser.gate.evidence;

/**
 * One event of {@code device/mac80211.log}.
 *
 * @param line line number in the file
 * @param t boot-time clock, seconds
 * @param task whose doing it was, as the kernel names it; empty in an interrupt, which falls on
 *     anybody. Untrusted
 * @param name of the event
 * @param text what it says; untrusted
 */
public record Mac80211Event(int line, double t, String task, String name, String text) {}
