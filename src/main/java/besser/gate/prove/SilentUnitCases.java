package besser.gate.prove;

import besser.gate.corpus.Damage;
import besser.gate.evidence.format.Column;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Silent changes in which everything agrees with everything, in another unit: bytes on both hosts
 * times a factor.
 */
final class SilentUnitCases {
  private static final List<String> COUNTED = List.of("device/rx_bytes.tsv", "sender/offered.tsv");

  private final BiConsumer<String, KnownCase.Change> said;

  /** Gives each case a name and its change. */
  SilentUnitCases(BiConsumer<String, KnownCase.Change> said) {
    this.said = said;
  }

  void all() {
    said.accept("every byte counts twice", d -> bytes(d, 2));
    said.accept("MB are taken for MiB", d -> bytes(d, 1.048576));
  }

  private static Damage bytes(Damage d, double factor) throws IOException {
    for (String file : COUNTED) {
      for (Column column : Column.of(file)) {
        // What nobody had read yet is nothing.
        if (column.unit().equals("bytes") && !column.name().equals("recv_q")) {
          d.edit("rep-2/" + file, column.name(), 2, 90_000, times(factor));
        }
      }
    }
    return d;
  }

  private static UnaryOperator<String> times(double factor) {
    return cell ->
        cell.matches("\\d+")
            ? String.format(Locale.ROOT, "%.0f", Long.parseLong(cell) * factor)
            : cell;
  }
}
