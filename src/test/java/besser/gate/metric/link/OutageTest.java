package besser.gate.metric.link;

import static besser.gate.metric.link.LinkLoss.Cause.AP_DEAUTH;
import static besser.gate.metric.link.LinkLoss.Cause.BEACONS_LOST;
import static besser.gate.metric.link.LinkLoss.Cause.DRIVER;
import static besser.gate.metric.link.LinkLoss.Cause.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Source;
import besser.gate.metric.link.LinkSign.Says;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Signs of the link, a tick of 1 s apart and hints good for 5 s, to stretches without one. */
class OutageTest {
  private static LinkSign sign(double t, Says says, boolean polled, LinkLoss.Cause cause) {
    int line = (int) t;
    return new LinkSign(t, says, polled, cause, new Source("f", line, line), says + " at " + t);
  }

  private static LinkSign sample(double t, Says says) {
    return sign(t, says, true, UNKNOWN);
  }

  private static LinkSign event(double t, Says says, LinkLoss.Cause cause) {
    return sign(t, says, false, cause);
  }

  private static List<Outage> in(LinkSign... signs) {
    return Outage.in(List.of(signs), 1, 5);
  }

  private static Outage outage(
      double from,
      double back,
      double lastBad,
      boolean exact,
      boolean gap,
      LinkLoss.Cause cause,
      LinkSign best) {
    OptionalDouble end = back < 0 ? OptionalDouble.empty() : OptionalDouble.of(back);
    return new Outage(from, end, lastBad, exact, gap, cause, best.source(), best.text());
  }

  @Test
  void samplesShowAnOutageUpToTheLastThatSaysDown() {
    LinkSign first = sample(10, Says.DOWN);
    List<Outage> got = in(sample(9, Says.UP), first, sample(11, Says.DOWN), sample(12, Says.UP));
    assertThat(got).containsExactly(outage(10, 12, 11, false, false, UNKNOWN, first));
    assertThat(got.get(0).shown()).isEqualTo(1);
  }

  @Test
  void eventsShowAnOutageToTheirOwnTime() {
    LinkSign down = event(10.2, Says.DOWN, AP_DEAUTH);
    List<Outage> got = in(down, event(13.5, Says.UP, UNKNOWN));
    assertThat(got).containsExactly(outage(10.2, 13.5, 10.2, true, false, AP_DEAUTH, down));
    assertThat(got.get(0).shown()).isEqualTo(3.3);
  }

  @Test
  void anOutageWithoutAnEndLastedAsLongAsItWasSeen() {
    LinkSign down = sample(10, Says.DOWN);
    List<Outage> got = in(down, sample(14, Says.DOWN));
    assertThat(got).containsExactly(outage(10, -1, 14, false, false, UNKNOWN, down));
    assertThat(got.get(0).shown()).isEqualTo(4);
  }

  @Test
  void aGapIsMoreThanTwoTicksBetweenTheLastBadSampleAndTheFirstGoodOne() {
    LinkSign down = sample(10, Says.DOWN);
    assertThat(in(down, sample(12, Says.UP)))
        .containsExactly(outage(10, 12, 10, false, false, UNKNOWN, down));
    assertThat(in(down, sample(12.1, Says.UP)))
        .containsExactly(outage(10, 12.1, 10, false, true, UNKNOWN, down));
    assertThat(in(down, event(19, Says.UP, UNKNOWN)))
        .containsExactly(outage(10, 19, 10, true, false, UNKNOWN, down));
  }

  @Test
  void aGapIsToldByTicksAndNotBySeconds() {
    LinkSign down = sample(10, Says.DOWN);
    assertThat(Outage.in(List.of(down, sample(11, Says.UP)), 0.5, 5))
        .containsExactly(outage(10, 11, 10, false, false, UNKNOWN, down));
    assertThat(Outage.in(List.of(down, sample(11.1, Says.UP)), 0.5, 5))
        .containsExactly(outage(10, 11.1, 10, false, true, UNKNOWN, down));
  }

  @Test
  void aSampleThatSaysDownWithinATickOfAnEventThatSaysUpIsOlder() {
    assertThat(in(event(10, Says.UP, UNKNOWN), sample(10.9, Says.DOWN), sample(11.9, Says.UP)))
        .isEmpty();
    LinkSign down = sample(11, Says.DOWN);
    assertThat(in(event(10, Says.UP, UNKNOWN), down, sample(12, Says.UP)))
        .containsExactly(outage(11, 12, 11, false, false, UNKNOWN, down));
    assertThat(in(sample(10, Says.UP), sample(10.9, Says.DOWN), sample(11.9, Says.UP)))
        .extracting(Outage::from)
        .containsExactly(10.9);
  }

  @Test
  void anEventThatSaysDownIsNeverOlder() {
    LinkSign down = event(10.1, Says.DOWN, AP_DEAUTH);
    assertThat(in(event(10, Says.UP, UNKNOWN), down, event(10.4, Says.UP, UNKNOWN)))
        .containsExactly(outage(10.1, 10.4, 10.1, true, false, AP_DEAUTH, down));
  }

  @Test
  void aSampleAfterAnOutageBeganProlongsItHoweverSoonItCame() {
    LinkSign down = event(10.1, Says.DOWN, AP_DEAUTH);
    assertThat(
            in(
                event(10, Says.UP, UNKNOWN),
                down,
                sample(10.5, Says.DOWN),
                event(12, Says.UP, UNKNOWN)))
        .containsExactly(outage(10.1, 12, 10.5, true, false, AP_DEAUTH, down));
  }

  @Test
  void aSampleThatSaysUpWithinATickOfAnEventThatSaysDownIsOlder() {
    LinkSign down = event(10, Says.DOWN, AP_DEAUTH);
    assertThat(in(down, sample(10.9, Says.UP), sample(11, Says.UP)))
        .containsExactly(outage(10, 11, 10, false, false, AP_DEAUTH, down));
    LinkSign polled = sample(10, Says.DOWN);
    assertThat(in(polled, sample(10.5, Says.UP)))
        .containsExactly(outage(10, 10.5, 10, false, false, UNKNOWN, polled));
  }

  @Test
  void aDriverThatDiedGoesOnToCallItselfAssociated() {
    LinkSign broken = event(10, Says.BROKEN, DRIVER);
    assertThat(in(broken, sample(12, Says.UP), sample(13, Says.UP)))
        .containsExactly(outage(10, -1, 10, false, false, DRIVER, broken));
    assertThat(in(broken, sample(12, Says.UP), event(13, Says.UP, UNKNOWN)))
        .containsExactly(outage(10, 13, 10, true, false, DRIVER, broken));
    assertThat(in(broken, sample(11, Says.DOWN), sample(12, Says.UP)))
        .containsExactly(outage(10, 12, 11, false, false, DRIVER, broken));
  }

  @Test
  void dataThatFlowsMoreThanATickLaterShowsADriverAlive() {
    LinkSign broken = event(10, Says.BROKEN, DRIVER);
    assertThat(in(broken, sample(11, Says.FLOWS)))
        .containsExactly(outage(10, -1, 10, false, false, DRIVER, broken));
    assertThat(in(broken, sample(11.1, Says.FLOWS)))
        .containsExactly(outage(10, 11.1, 10, false, false, DRIVER, broken));
    assertThat(in(sample(9, Says.FLOWS))).isEmpty();
  }

  @Test
  void dataThatFlowsIsNoAssociation() {
    LinkSign down = sample(10, Says.DOWN);
    assertThat(in(down, sample(15, Says.FLOWS)))
        .containsExactly(outage(10, -1, 10, false, false, UNKNOWN, down));
  }

  @Test
  void aHintWithinItsTimeNamesTheCause() {
    LinkSign down = sample(10, Says.DOWN);
    LinkSign up = sample(12, Says.UP);
    LinkSign inTime = event(5, Says.HINT, BEACONS_LOST);
    LinkSign tooEarly = event(4.9, Says.HINT, BEACONS_LOST);
    LinkSign later = event(10, Says.HINT, BEACONS_LOST);
    LinkSign tooLate = event(10.1, Says.HINT, BEACONS_LOST);
    assertThat(in(inTime, down, up))
        .containsExactly(outage(10, 12, 10, false, false, BEACONS_LOST, inTime));
    assertThat(in(tooEarly, down, up))
        .containsExactly(outage(10, 12, 10, false, false, UNKNOWN, down));
    assertThat(in(down, later, up))
        .containsExactly(outage(10, 12, 10, false, false, BEACONS_LOST, later));
    assertThat(in(down, tooLate, up))
        .containsExactly(outage(10, 12, 10, false, false, UNKNOWN, down));
  }

  @Test
  void theStrongestCauseIsNamedAndOfEqualOnesTheFirst() {
    LinkSign first = event(10, Says.DOWN, AP_DEAUTH);
    LinkSign second = event(11, Says.DOWN, AP_DEAUTH);
    LinkSign driver = event(12, Says.BROKEN, DRIVER);
    assertThat(in(event(9, Says.HINT, AP_DEAUTH), first, second))
        .containsExactly(outage(10, -1, 11, false, false, AP_DEAUTH, first));
    assertThat(in(first, driver)).containsExactly(outage(10, -1, 12, false, false, DRIVER, driver));
  }

  @Test
  void oneOutagesHintSaysNothingOfTheNext() {
    LinkSign first = sample(10, Says.DOWN);
    LinkSign second = sample(12, Says.DOWN);
    LinkSign hint = event(9, Says.HINT, BEACONS_LOST);
    assertThat(in(hint, first, sample(11, Says.UP), second, sample(13, Says.UP)))
        .containsExactly(
            outage(10, 11, 10, false, false, BEACONS_LOST, hint),
            outage(12, 13, 12, false, false, UNKNOWN, second));
  }
}
