/** A verdict in the words of other programs' formats. A rehearsal is a pass in none of them. */
@NullMarked
package besser.gate.report.export;

import org.jspecify.annotations.NullMarked;
