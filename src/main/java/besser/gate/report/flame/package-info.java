/**
 * Flame graphs of the driver's workers: interactive HTML by async-profiler's converter, and a still
 * SVG that prints and needs no script.
 *
 * <p>The decision a newcomer would question: stacks are those of the judge, with compiler suffixes
 * stripped, so that the picture and the number speak of the same symbols.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.report.flame;
