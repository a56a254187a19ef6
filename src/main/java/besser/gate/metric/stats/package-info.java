/**
 * What so few repetitions can and cannot show. Pure arithmetic; imports nothing of besser-gate.
 *
 * <p>The decision a newcomer would question: the repetition is the unit. Samples inside one are
 * autocorrelated; a naive bound over them covers 58 % where it says 95.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.metric.stats;
