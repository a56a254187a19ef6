/**
 * The simulated rig: two SSH servers in this JVM on loopback that run the real recorder scripts
 * against a small system root each, while real bytes move over TCP through a driver model. Imports
 * {@code environment}, {@code evidence} (for what the driver's own things are called), {@code plan}
 * (for the rates of its stages and how time is scaled) and {@code quantity}; only {@code cli}
 * imports it.
 *
 * <p>The decision a newcomer would question: the simulated hosts have a clock of their own. It
 * advances in small steps, and a step ends only when the bytes it stands for have arrived. A hiccup
 * of the machine this runs on therefore slows clock and bytes alike, and can never look like a
 * stall of the driver. Nothing this rig shows is a measurement of anything but the gate.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.simulated;
