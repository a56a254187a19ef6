/**
 * The command line, and the only place that wires things together. May import every room; no room
 * imports it.
 *
 * <p>The decision a newcomer would question: results go to standard output and everything else to
 * standard error, so that a nightly job can read one while a person watches the other.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.cli;
