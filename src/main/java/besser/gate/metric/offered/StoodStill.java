package besser.gate.metric.offered;

import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.RxTick;
import besser.gate.metric.rx.Uncounted;
import java.util.List;
import java.util.Optional;

/**
 * A sender to which nothing was acknowledged for a time, of which the tablet's socket shows no
 * part: it would have run dry as soon as what lay between them had arrived. Only lengths are
 * compared, for the hosts' clocks are not one.
 *
 * @param sender how long the sender's count stood still before it went on, seconds
 * @param tablet how long the tablet's stood still at most
 * @param fromLine where the sender's stood still
 * @param toLine where it went on
 */
public record StoodStill(double sender, double tablet, int fromLine, int toLine) {
  /**
   * @param rows the sender's of a stage, in order
   * @param received the tablet's
   * @param lasting seconds by which they must differ, beside what may lie between them
   */
  public static Optional<StoodStill> in(
      List<OfferedTick> rows, List<RxTick> received, double lasting) {
    List<OfferedTick> told = rows.stream().filter(t -> t.bytesAcked().isPresent()).toList();
    double tablet = longest(received.stream().filter(t -> t.payload().isPresent()).toList());
    double room = lasting + between(received);
    int since = 0;
    for (int i = 1; i < told.size(); i++) {
      if (told.get(i).bytesAcked().equals(told.get(since).bytesAcked())) {
        continue;
      }
      double stood = told.get(i - 1).t() - told.get(since).t();
      if (stood > tablet + room) {
        return Optional.of(
            new StoodStill(stood, tablet, told.get(since).line(), told.get(i).line()));
      }
      since = i;
    }
    return Optional.empty();
  }

  private static double longest(List<RxTick> told) {
    double longest = 0;
    int since = 0;
    for (int i = 1; i < told.size(); i++) {
      longest = Math.max(longest, told.get(i).t() - told.get(since).t());
      since = told.get(i).payload().equals(told.get(since).payload()) ? since : i;
    }
    return longest;
  }

  /** How long what lies between the two sockets lasts at the stage's own rate. */
  private static double between(List<RxTick> received) {
    List<RxTick> told = received.stream().filter(t -> t.payload().isPresent()).toList();
    if (told.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    RxTick last = told.get(told.size() - 1);
    long all = last.payload().orElseThrow() - told.get(0).payload().orElseThrow();
    return all <= 0
        ? Double.POSITIVE_INFINITY
        : Uncounted.WAITING * (last.t() - told.get(0).t()) / all;
  }
}
