/**
 * The one implementation of {@link besser.gate.remote.Remote}, on sshj. Imports {@code remote} and
 * {@code quantity}.
 *
 * <p>The decision a newcomer would question: host keys are verified strictly even on loopback, and
 * there is no option to switch that off. A gate that talks to the wrong host judges the wrong
 * driver.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.remote.sshj;
