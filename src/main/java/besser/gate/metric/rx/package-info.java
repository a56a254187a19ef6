/**
 * What the tablet received: payload and interface counters to rates, minutes, stalls and coverage.
 * Imports {@code evidence} and the root of {@code metric}. Read {@link
 * besser.gate.metric.rx.Throughput} first.
 *
 * <p>The decision a newcomer would question: a rate is judged on the payload of the load's socket
 * and held against the interface's counter; neither alone is believed.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.metric.rx;
