/**
 * Run a command, copy a file, on another host; {@code .sshj} is the one implementation. Imports
 * only {@code quantity}.
 *
 * <p>What can be sent is a type, {@link besser.gate.remote.Command}: no method takes shell text.
 *
 * <p>The decision a newcomer would question: nothing is retried blindly. After a cut connection
 * nobody knows whether the command ran.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.remote;
