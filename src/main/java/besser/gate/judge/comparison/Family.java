package besser.gate.judge.comparison;

import besser.gate.metric.Catalogue;
import java.util.Locale;

/**
 * What readings are about. Those of one family move together, so that a reviewer is asked about the
 * family once.
 */
public enum Family {
  RECEIVED("the received rate"),
  LOCK("lock cycling"),
  WORKERS("the CPU time of the driver's workers"),
  CONTENTION("lock contention"),
  WORK("work on the kernel's queues"),
  BUS("requests on the SDIO bus"),
  LINK("the link"),
  LOG("the kernel log"),
  DRIVER("the driver's own counts"),
  CONDITION("the conditions of the recording"),
  TIMES("times the kernel measured"),
  /** Sizes of the recording itself. They are shown, and nobody is asked about them. */
  BOOKKEEPING("the size of the recording");

  private final String words;

  Family(String words) {
    this.words = words;
  }

  /** For a sentence: {@code 3 readings of the received rate}. */
  public String words() {
    return words;
  }

  /** The family of a reading, as the catalogue says; one it does not know is a condition. */
  public static Family of(String metric) {
    return Catalogue.of(metric)
        .map(entry -> Family.valueOf(entry.family().toUpperCase(Locale.ROOT)))
        .orElse(CONDITION);
  }
}
