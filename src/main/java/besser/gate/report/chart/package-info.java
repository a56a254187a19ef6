/**
 * One repetition as an SVG: throughput, events, signal, MCS and lock share on one time axis.
 *
 * <p>The decision a newcomer would question: an own writer instead of a chart library. Stage bands,
 * an event lane and thresholds are what makes the picture readable, and 2700 ticks must fit into
 * some 30 kB without losing a single stall: each pixel keeps its lowest and highest tick.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.report.chart;
