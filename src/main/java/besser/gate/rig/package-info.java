/**
 * Sender and device as roles: doctor, identity, lease, install, operator. Imports {@code remote},
 * {@code environment} and {@code quantity}.
 *
 * <p>The decision a newcomer would question: software never reboots the device. Where a reboot is
 * needed an {@link besser.gate.rig.Operator} is asked, and what he did is verified.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.rig;
