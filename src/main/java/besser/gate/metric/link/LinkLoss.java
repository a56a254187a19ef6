package besser.gate.metric.link;

import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import java.util.OptionalDouble;

/**
 * One loss of the link. Times are the tablet's boot-time clock; stall, loss and recovery are three
 * events and each may be missing.
 *
 * @param kind what it came to
 * @param cause by the signature found with it
 * @param stall onset of the stall it goes with
 * @param loss when association, interface or driver were lost
 * @param recovery when it was back
 * @param source where it is seen
 * @param receipt the line that shows it; untrusted
 * @param why what the wireless stack itself says of it, empty where nothing; untrusted
 */
public record LinkLoss(
    Kind kind,
    Cause cause,
    OptionalDouble stall,
    OptionalDouble loss,
    OptionalDouble recovery,
    Source source,
    String receipt,
    String why) {
  /** What a loss came to. */
  public enum Kind {
    /** Not recovered within the grace, or deaf. */
    DEATH,
    /** Recovered within the grace. */
    FLAP,
    /** The evidence ends before it could be told. */
    UNSETTLED
  }

  /** Who lost it. */
  public enum Cause {
    /** A death signature of the driver, or its interface vanished. */
    DRIVER("the driver died"),
    /** The tablet started anew. */
    REBOOT("the tablet started anew"),
    /** Associated, data waits, nothing arrives. */
    DEAF("associated but deaf"),
    /** The AP sent it away. */
    AP_DEAUTH("the AP's doing"),
    /** Ours or NetworkManager's. */
    LOCAL_CHOICE("disconnected by local choice"),
    /** The AP fell silent, or the driver no longer hears it. */
    BEACONS_LOST("beacons were lost"),
    /** Nothing says. */
    UNKNOWN("cause unknown");

    private final String words;

    Cause(String words) {
      this.words = words;
    }

    /** For a sentence. */
    public String words() {
      return words;
    }
  }

  /** One of which the wireless stack itself says nothing. */
  public LinkLoss(
      Kind kind,
      Cause cause,
      OptionalDouble stall,
      OptionalDouble loss,
      OptionalDouble recovery,
      Source source,
      String receipt) {
    this(kind, cause, stall, loss, recovery, source, receipt, "");
  }

  /** The same, with what the wireless stack says of it. */
  LinkLoss because(Cause cause, String why) {
    return new LinkLoss(kind, cause, stall, loss, recovery, source, receipt, why);
  }

  /** When the link stopped carrying data: onset of the stall, or the loss where that was first. */
  public double at() {
    return Math.min(stall.orElse(Double.POSITIVE_INFINITY), loss.orElse(Double.POSITIVE_INFINITY));
  }

  /** {@code stall at 1204 s, loss at 1210.5 s, no recovery; the driver died}, and why. */
  public String words() {
    return "%s, %s, %s; %s%s"
        .formatted(
            word("stall", stall),
            word("loss", loss),
            word("recovery", recovery),
            cause.words(),
            why.isEmpty() ? "" : "; mac80211: " + why);
  }

  private static String word(String what, OptionalDouble t) {
    return t.isPresent() ? what + " at " + Unit.COUNT.print(t.getAsDouble()) + " s" : "no " + what;
  }
}
