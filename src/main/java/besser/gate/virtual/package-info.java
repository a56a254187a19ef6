/**
 * Starts and stops the virtual rig: a real Linux kernel in QEMU with two radios that do not exist.
 * Imports only {@code quantity} and {@code environment}.
 *
 * <p>The decision a newcomer would question: which model the rig imitates is told to the guest
 * before anything is recorded, and from then on the guest watches for the load by itself. So the
 * conductor and the recorder run here as they run against the lab, and know of no model.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.virtual;
