package besser.gate.metric.link;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.OneMinute;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.link.LinkSign.Says;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A minute from t = 100 of which 5 s without a sign are too many. */
class LifetimeTest {
  private static final Source LINES = new Source("device/link.tsv", 2, 62);
  private static final Source DEATH = new Source("device/kmsg.log", 1, 1);

  private static List<LinkSign> up(double... times) {
    List<LinkSign> signs = new ArrayList<>();
    for (double t : times) {
      signs.add(sign(t, Says.UP));
    }
    return signs;
  }

  private static LinkSign sign(double t, Says says) {
    return new LinkSign(t, says, true, LinkLoss.Cause.UNKNOWN, Source.of("f"), "");
  }

  /** A sign of life every 5 s up to a moment. */
  private static List<LinkSign> upTo(double last) {
    List<LinkSign> signs = new ArrayList<>();
    for (double t = 100; t <= last; t += 5) {
      signs.add(sign(t, Says.UP));
    }
    return signs;
  }

  private static LinkLoss loss(LinkLoss.Kind kind, double at) {
    return new LinkLoss(
        kind,
        LinkLoss.Cause.DRIVER,
        OptionalDouble.empty(),
        OptionalDouble.of(at),
        OptionalDouble.empty(),
        DEATH,
        "");
  }

  private static Lifetime of(TinyRepetition evidence, List<LinkSign> signs, LinkLoss... losses) {
    return new Lifetime(
        evidence.build(), OneMinute.WINDOW, OneMinute.RULES, List.of(losses), signs);
  }

  private static Lifetime of(List<LinkSign> signs, LinkLoss... losses) {
    return of(OneMinute.recorded(), signs, losses);
  }

  private static Reading lived(double seconds, Source source, String note) {
    return new Reading.Measured("link.lived", seconds, Unit.SECONDS, OneMinute.WORDS, source, note);
  }

  private static Reading lived(double seconds) {
    return lived(seconds, LINES, "No death seen; planned 1 min.");
  }

  private static Reading deaths(double count, Source source, String note) {
    return new Reading.Measured("link.deaths", count, Unit.COUNT, OneMinute.WORDS, source, note);
  }

  private static Reading hidden(String from, String to) {
    return new Reading.Absent(
        "link.lived",
        "Nothing shows the link from "
            + from
            + " to "
            + to
            + " into the stage; a loss could hide there.",
        LINES);
  }

  @Test
  void aLinkSeenLessThanTheGraceBeforeTheEndLivedToTheEnd() {
    assertThat(of(upTo(155)).lived()).isEqualTo(lived(60));
    assertThat(of(upTo(150)).lived()).isEqualTo(lived(50));
    assertThat(of(upTo(155)).count()).isEqualTo(deaths(0, LINES, ""));
  }

  @Test
  void aStretchAsLongAsTheGraceHidesNoDeathAndALongerOneMay() {
    List<LinkSign> touching = upTo(120);
    touching.addAll(up(125, 130, 135, 140, 145, 150, 155));
    assertThat(of(touching).lived()).isEqualTo(lived(60));
    List<LinkSign> over = upTo(120);
    over.addAll(up(125.01, 130, 135, 140, 145, 150, 155));
    assertThat(of(over).lived()).isEqualTo(hidden("20 s", "25.01 s"));
    assertThat(of(over).count())
        .isEqualTo(
            new Reading.Absent(
                "link.deaths",
                "Nothing shows the link from 20 s to 25.01 s into the stage; a loss could hide"
                    + " there.",
                LINES));
  }

  @Test
  void aStretchBeforeTheFirstSignMayHideADeathToo() {
    assertThat(of(up(105, 110, 115)).lived()).isEqualTo(lived(15));
    assertThat(of(up(105.01, 110, 115)).lived()).isEqualTo(hidden("0 s", "5.01 s"));
  }

  @Test
  void aSignThatTheLinkWasDownShowsItButIsNoSignOfLife() {
    List<LinkSign> signs = upTo(120);
    signs.add(sign(125, Says.DOWN));
    signs.addAll(up(130));
    signs.add(sign(135, Says.BROKEN));
    assertThat(of(signs).lived()).isEqualTo(lived(30));
  }

  @Test
  void dataThatFlowsIsLifeAndAHintIsNothing() {
    List<LinkSign> signs = upTo(120);
    signs.add(sign(125, Says.FLOWS));
    signs.add(sign(128, Says.HINT));
    assertThat(of(signs).lived()).isEqualTo(lived(25));
    signs.add(sign(131, Says.FLOWS));
    assertThat(of(signs).lived()).isEqualTo(hidden("25 s", "31 s"));
  }

  @Test
  void signsOutsideTheWindowSayNothingOfIt() {
    Reading nothing =
        new Reading.Absent(
            "link.lived", "Nothing shows the link alive in the 4M stage, 60 s.", LINES);
    assertThat(of(up(99, 161)).lived()).isEqualTo(nothing);
    assertThat(of(List.of(sign(101, Says.DOWN), sign(102, Says.HINT))).lived()).isEqualTo(nothing);
  }

  @Test
  void aDeathCountsWhateverElseIsMissing() {
    LinkLoss death = loss(LinkLoss.Kind.DEATH, 130);
    LinkLoss second = loss(LinkLoss.Kind.DEATH, 140);
    LinkLoss flap = loss(LinkLoss.Kind.FLAP, 110);
    LinkLoss open = loss(LinkLoss.Kind.UNSETTLED, 120);
    Lifetime dead = of(new TinyRepetition(), List.of(), flap, flap, open, death, second);
    assertThat(dead.lived())
        .isEqualTo(
            lived(30, DEATH, "Died: no stall, loss at 130 s, no recovery; the driver died."));
    assertThat(dead.count())
        .isEqualTo(deaths(2, DEATH, "no stall, loss at 130 s, no recovery; the driver died."));
  }

  @Test
  void aLinkThatWasDeadBeforeTheWindowLivedForNothing() {
    assertThat(of(upTo(155), loss(LinkLoss.Kind.DEATH, 90)).lived())
        .isEqualTo(lived(0, DEATH, "Died: no stall, loss at 90 s, no recovery; the driver died."));
  }

  @Test
  void aLossNobodyFollowedLeavesItUnknownAndAFlapDoesNot() {
    String why =
        "A loss was not followed to its end: no stall, loss at 130 s, no recovery; the driver"
            + " died.";
    assertThat(of(upTo(155), loss(LinkLoss.Kind.UNSETTLED, 130)).lived())
        .isEqualTo(new Reading.Absent("link.lived", why, DEATH));
    assertThat(of(upTo(155), loss(LinkLoss.Kind.UNSETTLED, 130)).count())
        .isEqualTo(new Reading.Absent("link.deaths", why, DEATH));
    assertThat(of(upTo(155), loss(LinkLoss.Kind.FLAP, 130)).lived()).isEqualTo(lived(60));
  }

  @Test
  void aMissingFileLeavesItUnknown() {
    TinyRepetition noRx = new TinyRepetition().states("u".repeat(61)).kmsg("100 quiet");
    assertThat(of(noRx, upTo(155)).lived())
        .isEqualTo(
            new Reading.Absent(
                "link.lived",
                "device/rx_bytes.tsv is not there.",
                Source.of("device/rx_bytes.tsv")));
    assertThat(of(OneMinute.recorded().link(), upTo(155)).lived())
        .isEqualTo(lived(60, Source.of("device/link.tsv"), "No death seen; planned 1 min."));
  }

  @Test
  void aCompressedGraceIsTwoTicksAtLeast() {
    Plan plan = RehearsalPlan.compressed(1, 60);
    Window second = Window.of(plan, OneMinute.FOUR, 100, 101);
    assertThat(
            new Lifetime(
                    OneMinute.recorded().build(),
                    second,
                    OneMinute.RULES,
                    List.of(),
                    up(100, 100.5))
                .lived()
                .measured()
                .map(Reading.Measured::value))
        .contains(1.0);
    assertThat(
            new Lifetime(
                    OneMinute.recorded().build(),
                    second,
                    OneMinute.RULES,
                    List.of(),
                    up(100, 100.49))
                .lived()
                .measured()
                .map(Reading.Measured::value))
        .contains(0.49);
  }
}
