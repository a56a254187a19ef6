/**
 * Nights and campaigns over time: what each came to, what is usual on a rig, where a reading
 * changed for good, and how many nights a driver still needs.
 */
@NullMarked
package besser.gate.night;

import org.jspecify.annotations.NullMarked;
