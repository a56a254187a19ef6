package besser.gate.corpus;

import besser.gate.quantity.Span;
import java.util.Optional;

/**
 * A loss of the link.
 *
 * @param stage id of the stage
 * @param at nominal time after the stage's start; a rehearsal compresses it. Beyond its length it
 *     is while the next stage is prepared, which waits for it, or before the recording's end
 * @param way how it goes
 * @param back nominal time after which it is back; empty where it stays dead
 */
public record LossModel(String stage, Span at, Way way, Optional<Span> back) {
  /** How a link is lost, and what the log says of it. */
  public enum Way {
    /** The driver gives up: debugfs says passive, the log has a death signature. */
    DRIVER,
    /** The driver says passive, the log says nothing. */
    SILENT,
    /** wlan0 vanishes after a firmware exception. */
    GONE,
    /** Associated, but some 180 B/s are all that comes through. */
    DEAF,
    /** The AP sends it away. */
    AP_DEAUTH,
    /** Somebody on the tablet disconnects it. */
    LOCAL_CHOICE,
    /** The AP's beacons are no longer heard. */
    BEACON_LOSS,
    /** A storm of warnings, then the whole host is gone and with it all that was not on disk. */
    WEDGE
  }

  /** A link that dies and stays dead. */
  public static LossModel death(String stage, Span at, Way way) {
    return new LossModel(stage, at, way, Optional.empty());
  }

  /** A link that comes back. */
  public static LossModel flap(String stage, Span at, Way way, Span back) {
    return new LossModel(stage, at, way, Optional.of(back));
  }
}
