package besser.gate.metric;

import java.util.Optional;

/** What a metric says of one repetition: a value, or why there is none. Never a default. */
public sealed interface Reading {
  /** Stable name, the same where the value is absent, for example {@code rx.mean}. */
  String name();

  /** Where it was looked for. */
  Source source();

  /** The value where it was measured. */
  default Optional<Measured> measured() {
    return this instanceof Measured m ? Optional.of(m) : Optional.empty();
  }

  /**
   * A value that was measured.
   *
   * @param name stable name
   * @param value in {@code unit}; always finite
   * @param unit its unit
   * @param window what stretch it stands for, in words: {@code 4 MB/s stage without its first 10 s,
   *     1790 s}
   * @param source file and lines
   * @param note what a reader must know beside it, or empty
   */
  record Measured(String name, double value, Unit unit, String window, Source source, String note)
      implements Reading {
    public Measured {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "Reading " + name + " is not a number; an absent value is Absent, with its reason.");
      }
    }

    /** The value with its unit. */
    public String text() {
      return unit.print(value);
    }
  }

  /**
   * A value that was not measured.
   *
   * @param name stable name
   * @param why a sentence for the reviewer
   * @param source where it would have been
   */
  record Absent(String name, String why, Source source) implements Reading {}
}
