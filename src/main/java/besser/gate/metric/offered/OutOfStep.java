package besser.gate.metric.offered;

import besser.gate.evidence.OfferedTick;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Counters of the sender that contradict each other in one and the same row: pv's count, and what
 * ss tells of one socket. At the end of a stage a counter that stood still and then caught up tells
 * the same as one that ran; in the rows in between it does not.
 *
 * @param words what exceeds what
 * @param seconds for how long without a break
 * @param fromLine where it began
 * @param toLine where it was found to last
 */
public record OutOfStep(String words, double seconds, int fromLine, int toLine) {
  /** Ticks by which pv's last line may be older than what ss tells. */
  private static final int TICKS = 3;

  /**
   * The first contradiction of a stage that lasts.
   *
   * @param rows of the stage, in order
   * @param tick bytes that may pass in a tick
   * @param lasting seconds
   */
  public static Optional<OutOfStep> in(List<OfferedTick> rows, double tick, double lasting) {
    int first = -1;
    String words = "";
    for (int i = 0; i < rows.size(); i++) {
      Optional<String> now = of(rows.get(i), ByteAccount.PIPE + TICKS * tick);
      if (now.isEmpty()) {
        first = -1;
        continue;
      }
      words = first < 0 ? now.get() : words;
      first = first < 0 ? i : first;
      double seconds = rows.get(i).t() - rows.get(first).t();
      if (seconds >= lasting) {
        return Optional.of(
            new OutOfStep(words, seconds, rows.get(first).line(), rows.get(i).line()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> of(OfferedTick row, double room) {
    // The SYN is acknowledged, too.
    OptionalLong acked = sum(row.bytesAcked(), OptionalLong.of(1), -1);
    OptionalLong held = sum(acked, row.sendQ(), 1);
    OptionalLong once = sum(row.bytesSent(), row.bytesRetrans(), -1);
    String queued = "acknowledged or in Send-Q";
    return Stream.of(
            more("acknowledged", acked, "pv gave", row.offered(), room),
            more("acknowledged", acked, "sent", row.bytesSent(), room),
            more("sent once", once, queued, held, room),
            more("pv gave", row.offered(), queued, held, room))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static OptionalLong sum(OptionalLong one, OptionalLong other, int sign) {
    return one.isPresent() && other.isPresent()
        ? OptionalLong.of(one.getAsLong() + sign * other.getAsLong())
        : OptionalLong.empty();
  }

  private static Optional<String> more(
      String more, OptionalLong a, String less, OptionalLong b, double room) {
    return a.isPresent() && b.isPresent() && a.getAsLong() - b.getAsLong() > room
        ? Optional.of("%s %s B, %s %s B".formatted(more, a.getAsLong(), less, b.getAsLong()))
        : Optional.empty();
  }
}
