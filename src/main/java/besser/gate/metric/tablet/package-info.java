/**
 * The tablet's own condition: clocks, temperature, power, reboots. Imports {@code evidence} and the
 * root of {@code metric}. Read {@link besser.gate.metric.tablet.Condition} first.
 *
 * <p>The decision a newcomer would question: conditions never excuse a failure they did not
 * precede; they are judged up to the moment of failure.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.metric.tablet;
