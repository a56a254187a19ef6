/**
 * {@code gate prove}: judges evidence whose answer is known beforehand and counts misses and false
 * alarms. Imports {@code corpus}, {@code judge}, {@code metric}, {@code evidence}, {@code plan} and
 * {@code quantity}; imported only by {@code cli}.
 *
 * <p>The decision a newcomer would question: it ships with the program and is no test of ours. A
 * reviewer who distrusts the gate runs it on their own machine, on the judge and the features that
 * are about to decide.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.prove;
