/**
 * Kernel log lines to signatures: what kind of line it is, and its text without what differs each
 * time. Imports {@code evidence} and the root of {@code metric}. Read {@link LogReader} first.
 *
 * <p>The decision a newcomer would question: a line nobody knows is UNKNOWN and shown, never left
 * out. The next failure of this driver will speak words that stand in no list yet.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.metric.log;
