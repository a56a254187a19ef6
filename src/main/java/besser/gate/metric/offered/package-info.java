/**
 * What the sender offered: whether data waited, what was acknowledged, how the sender ended.
 * Imports {@code rx}. Read {@link besser.gate.metric.offered.Pressure} first.
 *
 * <p>The decision a newcomer would question: the cap is not the stimulus. TCP takes what the link
 * gives, so a stage was under pressure only while the sender had data waiting or had delivered its
 * cap.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.metric.offered;
