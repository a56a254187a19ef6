/**
 * Reads one file of {@code environments/} and reports all its faults at once, with line and column.
 * Imports only {@code plan} and {@code quantity}.
 *
 * <p>The decision a newcomer would question: unknown keys are faults. A misspelt key that is
 * silently ignored is a rig that is not the one described.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.environment;
