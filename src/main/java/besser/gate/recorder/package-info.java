/**
 * The detached capture on each host: upload, start, status, stop, collect. What runs there is the
 * shell of {@code src/main/resources/recorder}, and its files are specified in {@code
 * reports/README.md}. Imports {@code remote}, {@code environment} and {@code quantity}.
 *
 * <p>The decision a newcomer would question: nothing is measured from here. SSH is needed to start
 * a recording and to fetch it, so losing SSH in between loses nothing.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.recorder;
