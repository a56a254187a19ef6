/**
 * Conducts the ramp, watches it, collects what was recorded, and goes on after a crash. Imports
 * {@code recorder}, {@code remote}, {@code environment}, {@code plan}, {@code quantity}, and {@code
 * evidence.store} to write.
 *
 * <p>The decision a newcomer would question: losing SSH ends nothing. A repetition ends when its
 * recorders say so, or when the deadline they carry has passed.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.campaign;
