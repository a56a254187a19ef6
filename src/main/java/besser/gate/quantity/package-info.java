/**
 * Quantities with units: rates, sizes, shares, spans of time and signal levels, and the hash of
 * bytes. Parse and print are inverse of each other and the same in every locale. Imports nothing of
 * besser-gate.
 *
 * <p>The decision a newcomer would question: these are not {@code double}s with a suffix in the
 * name, because MB and MiB were confused on this very rig ({@code pv -L 4M} offers 4 MiB/s, not 4
 * MB/s).
 */
@org.jspecify.annotations.NullMarked
package besser.gate.quantity;
