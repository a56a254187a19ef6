package besser.gate.metric.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Window;
import besser.gate.metric.link.LinkLoss.Cause;
import besser.gate.metric.link.LinkLoss.Kind;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Outages and stalls to losses: what is near enough, long enough and known well enough. */
class LossesTest {
  private static final Stage FOUR = Stage.ofMebibytes(4, new Span(60));
  private static final Plan PLAN = new OtherPlan("minute", List.of(FOUR), 1, new Span(0));
  private static final LinkRules RULES =
      new LinkRules(new Span(5), new Span(30), ByteRate.parse("2 MB/s"));
  private static final OptionalDouble NONE = OptionalDouble.empty();
  private static final String FATAL = "ieee80211 phy0: [BH] Fatal error, exiting.";

  /** A recording that was cut off: 60 s from t = 100 in which all was well. */
  private static TinyRepetition cutOff() {
    return new TinyRepetition()
        .stages("4M 100 160 closed")
        .seconds(silent(0, 0))
        .states("u".repeat(61))
        .sender("w".repeat(60))
        .kmsg("100 quiet")
        .iwEvents();
  }

  private static TinyRepetition recorded() {
    return cutOff().trailer("complete", 170);
  }

  /** Nothing arrived from one second of the stage to another. */
  private static long[] silent(int from, int to) {
    long[] rates = new long[60];
    Arrays.fill(rates, 2_500_000);
    Arrays.fill(rates, from, to, 0);
    return rates;
  }

  private static List<LinkLoss> of(TinyRepetition evidence) {
    return LinkHistory.of(evidence.build(), PLAN, Window.of(PLAN, FOUR, 100, 160), RULES).losses();
  }

  private static OptionalDouble at(double t) {
    return OptionalDouble.of(t);
  }

  private static Source link(int line) {
    return new Source("device/link.tsv", line, line);
  }

  private static LinkLoss driver(Kind kind, OptionalDouble stall, double loss) {
    Source source = new Source("device/kmsg.log", 1, 1);
    return new LinkLoss(kind, Cause.DRIVER, stall, at(loss), NONE, source, FATAL);
  }

  @Test
  void anOutageThatOnlyTouchesTheWindowBelongsToIt() {
    String down = " down - - - - 3";
    String up = " up c0:25:06:e6:5b:32 2437 -58 6 3";
    assertThat(of(recorded().link("98" + down, "100" + up)))
        .containsExactly(
            new LinkLoss(Kind.FLAP, Cause.UNKNOWN, NONE, at(98), at(100), link(2), "state down"));
    assertThat(of(recorded().link("98" + down, "99.99" + up))).isEmpty();
    assertThat(of(recorded().link("100" + up, "160" + down)))
        .containsExactly(
            new LinkLoss(
                Kind.UNSETTLED, Cause.UNKNOWN, NONE, at(160), NONE, link(3), "state down"));
    assertThat(of(recorded().link("100" + up, "160.01" + down))).isEmpty();
  }

  @Test
  void aDriverThatDiedWhenTheRecordingBrokeOffIsDeadAtOnce() {
    String[] log = {"158 " + FATAL};
    assertThat(of(cutOff().seconds(silent(58, 60)).kmsg(log)))
        .containsExactly(driver(Kind.DEATH, at(158), 158));
    assertThat(of(recorded().seconds(silent(58, 60)).kmsg(log)))
        .containsExactly(driver(Kind.UNSETTLED, at(158), 158));
    assertThat(of(cutOff().states("u".repeat(60) + "d")))
        .extracting(LinkLoss::kind)
        .containsExactly(Kind.UNSETTLED);
  }

  @Test
  void silenceToTheLastTickShowsThatALossWentOn() {
    long[] five = Arrays.copyOf(silent(50, 60), 55);
    assertThat(of(recorded().seconds(five).kmsg("150 " + FATAL)))
        .containsExactly(driver(Kind.UNSETTLED, at(150), 150));
    long[] six = Arrays.copyOf(silent(50, 60), 56);
    assertThat(of(recorded().seconds(six).kmsg("150 " + FATAL)))
        .containsExactly(driver(Kind.DEATH, at(150), 150));
  }

  @Test
  void aStallThatEndedShowsNothingOfALossWithoutAnEnd() {
    assertThat(of(recorded().seconds(silent(20, 30)).states("u".repeat(20) + "d" + "?".repeat(40))))
        .containsExactly(
            new LinkLoss(
                Kind.UNSETTLED, Cause.UNKNOWN, at(120), at(120), NONE, link(22), "state down"));
  }

  @Test
  void aStallGoesWithALossThatIsATickAwayAtMost() {
    assertThat(flap(silent(27, 29))).isEqualTo(at(127));
    assertThat(flap(silent(26, 28))).isEqualTo(NONE);
    assertThat(flap(silent(32, 34))).isEqualTo(at(132));
    assertThat(flap(silent(33, 35))).isEqualTo(NONE);
  }

  private static OptionalDouble flap(long[] rates) {
    List<LinkLoss> got =
        of(recorded().seconds(rates).states("u".repeat(30) + "dd" + "u".repeat(29)));
    assertThat(got).extracting(LinkLoss::kind).containsExactly(Kind.FLAP);
    return got.get(0).stall();
  }

  @Test
  void aDriverMadeAnewWithinALossIsThatLoss() {
    assertThat(anew("120")).containsExactly(death(at(118), 120, at(122)));
    assertThat(anew("118")).containsExactly(death(at(118), 120, at(122)));
    assertThat(anew("122")).containsExactly(death(at(118), 120, at(122)));
  }

  @Test
  void aDriverMadeAnewBesideALossIsADeathOfItsOwn() {
    assertThat(anew("117.99"))
        .extracting(LinkLoss::kind, LinkLoss::at)
        .containsExactly(tuple(Kind.DEATH, 117.99), tuple(Kind.FLAP, 118.0));
    assertThat(anew("122.01")).hasSize(2).contains(death(NONE, 122.01, NONE));
  }

  private static List<LinkLoss> anew(String t) {
    return of(
        recorded()
            .seconds(silent(18, 22))
            .states("u".repeat(20) + "dd" + "u".repeat(39))
            .kmsg(t + " ieee80211 phy1: registered as 'phy1'"));
  }

  private static LinkLoss death(OptionalDouble stall, double loss, OptionalDouble back) {
    Source source = new Source("device/kmsg.log", 1, 1);
    return new LinkLoss(
        Kind.DEATH, Cause.DRIVER, stall, at(loss), back, source, "a phy was registered");
  }

  @Test
  void aDeafLinkThatHearsAgainWasDeadUntilThen() {
    assertThat(of(recorded().seconds(silent(10, 40))))
        .containsExactly(deaf(Kind.DEATH, 12, 42, at(140), ""));
    assertThat(of(recorded().seconds(silent(10, 39)))).isEmpty();
  }

  @Test
  void dataHasToWaitAsLongAsALinkIsCalledDeaf() {
    assertThat(of(recorded().seconds(silent(10, 41)).sender("w".repeat(39) + "s".repeat(21))))
        .isEmpty();
    assertThat(of(recorded().seconds(silent(10, 41)).sender("w".repeat(40) + "s".repeat(20))))
        .containsExactly(deaf(Kind.DEATH, 12, 43, at(141), ""));
    assertThat(of(recorded().seconds(silent(10, 41)).offered()))
        .containsExactly(
            deaf(
                Kind.UNSETTLED,
                12,
                43,
                at(141),
                "whether data waited at the sender is not recorded"));
  }

  private static LinkLoss deaf(Kind kind, int first, int last, OptionalDouble back, String why) {
    Source ticks = new Source("device/rx_bytes.tsv", first, last);
    return new LinkLoss(kind, Cause.DEAF, at(110), NONE, back, ticks, why);
  }

  @Test
  void lossesComeInTheOrderInWhichDataStopped() {
    assertThat(of(recorded().seconds(silent(5, 40)).states("u".repeat(50) + "dd" + "u".repeat(9))))
        .extracting(LinkLoss::cause, LinkLoss::at)
        .containsExactly(tuple(Cause.DEAF, 105.0), tuple(Cause.UNKNOWN, 150.0));
  }

  @Test
  void aTabletThatWentDownInTheStageDiedAtItsLastTick() {
    assertThat(of(cutOff().start("boot_id=a").facts("boot_id_after=b")))
        .containsExactly(
            new LinkLoss(
                Kind.DEATH,
                Cause.REBOOT,
                NONE,
                at(160),
                NONE,
                Source.of("repetition.json"),
                "boot_id was a and is b"));
    assertThat(
            of(cutOff().rx("90 4M 0 0", "99 4M 9 9").facts("boot_id_after=b").start("boot_id=a")))
        .isEmpty();
  }

  @Test
  void aTabletThatWentDownInALaterStageDidNotDieInThisOne() {
    assertThat(
            of(
                cutOff()
                    .rx("100 4M 0 0", "160 4M 157500000 150000000", "161 8M 0 0")
                    .start("boot_id=a")
                    .facts("boot_id_after=b")))
        .isEmpty();
  }
}
