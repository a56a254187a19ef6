/**
 * Whether the link lived: signs of loss from samples, events and the kernel log, put together to
 * flaps, outages and deaths. Imports {@code offered}, {@code rx}, {@code log} and {@code tablet}.
 * Read {@link besser.gate.metric.link.LinkHistory} first.
 *
 * <p>The decision a newcomer would question: a tablet that is associated and receives next to
 * nothing while data waits is as dead as one that was thrown off.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.metric.link;
