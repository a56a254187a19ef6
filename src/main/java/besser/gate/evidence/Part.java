package besser.gate.evidence;

import java.util.Optional;

/**
 * One part of a repetition's evidence: there, or missing with the reason.
 *
 * @param <T> what the file holds
 */
public sealed interface Part<T> {
  /** File below the repetition's folder, for example {@code device/rx_bytes.tsv}. */
  String file();

  /** The value where it is there. */
  default Optional<T> value() {
    return this instanceof Present<T> p ? Optional.of(p.content()) : Optional.empty();
  }

  /** Why a claim that needs this part is undecided; empty where it is there. */
  default String why() {
    return this instanceof Missing<T> m ? m.reason() : "";
  }

  /**
   * A part that was read.
   *
   * @param file where from
   * @param content what it holds
   * @param flaw what was wrong with it though it could be read (a last line cut off), empty if
   *     nothing
   */
  record Present<T>(String file, T content, String flaw) implements Part<T> {}

  /**
   * A part that is not there or could not be read.
   *
   * @param file where it should be
   * @param reason a sentence for the reviewer
   */
  record Missing<T>(String file, String reason) implements Part<T> {}

  /** A part that was read whole. */
  static <T> Part<T> present(String file, T content) {
    return new Present<>(file, content, "");
  }

  /** A part that is not there. */
  static <T> Part<T> missing(String file, String reason) {
    return new Missing<>(file, reason);
  }
}
