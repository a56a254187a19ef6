/** The whole chain, from the command line to the verdict, on the simulated rig. */
@NullMarked
package besser.gate.e2e;

import org.jspecify.annotations.NullMarked;
