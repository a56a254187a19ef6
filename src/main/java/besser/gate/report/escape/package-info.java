/**
 * Untrusted text (log lines, SSIDs, file names, answers) into the formats of the report, and the
 * redaction of addresses. Imports only {@code evidence}.
 *
 * <p>The decision a newcomer would question: control characters are shown as {@code \x1b}, not
 * dropped. A reviewer must see that a log line tried to move the cursor.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.report.escape;
