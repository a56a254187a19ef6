/**
 * Folded call chains to counts and shares: which samples are the driver's workers', which of them
 * stand in the lock, who called it, and what lay in between. Imports {@code evidence} and the root
 * of {@code metric}. Read {@link besser.gate.metric.lock.LockCpu} first.
 *
 * <p>The decision a newcomer would question: samples are classified by exact symbols in their chain
 * and never by the thread's name. kworker names are cut to 15 characters and frozen when recording
 * starts, and two workqueues of this driver read {@code kworker/0:1H-be} alike.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.metric.lock;
