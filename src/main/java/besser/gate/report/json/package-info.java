/**
 * {@code derived/verdict.json}, the same bytes for the same evidence on every machine.
 *
 * <p>The decision a newcomer would question: numbers are rounded to 12 significant digits from
 * their exact binary value, because {@code Double.toString} prints other digits on Java 17 than
 * from 19 on.
 */
@org.jspecify.annotations.NullMarked
package besser.gate.report.json;
