/**
 * Evidence to readings: a value with unit, window and source, or why there is none. Pure functions;
 * imports {@code evidence}, {@code plan} and {@code quantity}; sees no clock, no file, no host.
 *
 * <p>The decision a newcomer would question: a metric knows no bound. Whether 1.31 MB/s is enough
 * is said in {@code features/} and decided in {@code judge}.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.metric;
