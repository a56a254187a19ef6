package besser.gate.metric.log;

import java.util.stream.Stream;

/** What a kernel log line means for the gate; the list of signatures says which is which. */
public enum LogKind {
  /** Known, harmless, with a reason and a source. */
  NOISE,
  /** The driver or its firmware died. */
  DEATH,
  /** Something is wrong already, the driver may still live. */
  TROUBLE,
  /** A frame that could not be decrypted. */
  DECRYPT,
  /** The driver's own repair (Patch A) acted. */
  RECOVERY,
  /** WARN, BUG, oops, panic. */
  WARN,
  /** The AP sent the tablet away. */
  DISCONNECT_AP,
  /** The tablet or its user left. */
  DISCONNECT_LOCAL,
  /** mac80211 gave the connection up: beacons stopped, or the driver reported a loss. */
  CONNECTION_LOST,
  /** The driver was loaded or probed again. */
  REREGISTERED,
  /** A scan. */
  SCAN,
  /** The kernel left lines out. */
  SUPPRESSED,
  /** In no list. */
  UNKNOWN;

  /** The kind of a word in a list of signatures; a word this build does not know is unknown. */
  public static LogKind of(String word) {
    return Stream.of(values()).filter(kind -> kind.name().equals(word)).findFirst().orElse(UNKNOWN);
  }
}
