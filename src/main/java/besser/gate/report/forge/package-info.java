/**
 * A verdict told to a forge, GitHub or Forgejo: the state of a commit and a comment. Only where it
 * is asked to; the token is handed in and stands in no message.
 */
@NullMarked
package besser.gate.report.forge;

import org.jspecify.annotations.NullMarked;
