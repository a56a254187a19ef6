package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.marginal;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.quantity.Share;
import org.junit.jupiter.api.Test;

/** What the socket, the interface and the control wire counted beside one another. */
class CountersTest {
  private static final CountersAgree AGREE = new CountersAgree(new Share(0), new Share(0.08));
  private static final OverTheAir AIR = new OverTheAir(new Share(0.01));
  private static final String PLACE =
      " (4M stage without its first 40 s, 120 s; device/rx_bytes.tsv lines 8-14).";

  private static JudgedStage overhead(double factor) {
    return new Brief().between(1000, 1160, t -> t.overhead = factor).judgedStage();
  }

  private static JudgedStage wire(long perTick) {
    return new Brief().between(1000, 1160, t -> t.wire = perTick).judgedStage();
  }

  @Test
  void boundsSayWhatIsCompared() {
    assertThat(AGREE.bound()).isEqualTo("interface 0 % to 8 % above payload");
    assertThat(AIR.bound()).isEqualTo("at most 1 % over the wire");
  }

  @Test
  void anInterfaceThatCountsTheHeadersHolds() {
    JudgedStage judgedStage = overhead(1.05);

    assertThat(AGREE.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 counts 5 % more on the interface, at most 8 % was asked" + PLACE,
                judgedStage.reading("rx.agreement")));
  }

  @Test
  void anInterfaceThatCountsLessThanThePayloadFails() {
    JudgedStage judgedStage = overhead(0.99);

    assertThat(AGREE.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 counts -1 % more on the interface, at least 0 % is asked" + PLACE,
                judgedStage.reading("rx.agreement")));
  }

  @Test
  void anInterfaceThatCountsMuchMoreFails() {
    JudgedStage judgedStage = overhead(1.09);

    assertThat(AGREE.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 counts 9 % more on the interface, at most 8 % is asked" + PLACE,
                judgedStage.reading("rx.agreement")));
  }

  @Test
  void aSurplusOfEitherBoundHolds() {
    JudgedStage none = overhead(1);
    JudgedStage most = overhead(1.08);

    assertThat(AGREE.on(none))
        .isEqualTo(
            holds(
                "rep-1 counts 0 % more on the interface, at most 8 % was asked" + PLACE,
                none.reading("rx.agreement")));
    assertThat(AGREE.on(most))
        .isEqualTo(
            marginal(
                holds(
                    "rep-1 counts 8 % more on the interface, at most 8 % was asked" + PLACE,
                    most.reading("rx.agreement"))));
  }

  @Test
  void aLittleOverTheWireHolds() {
    JudgedStage judgedStage = wire(300_000);

    assertThat(AIR.on(judgedStage))
        .isEqualTo(
            holds(
                "rep-1 may have carried 0.5 % of the load over the wire, at most 1 % was asked"
                    + PLACE,
                judgedStage.reading("wire.share")));
  }

  @Test
  void moreOverTheWireFails() {
    JudgedStage judgedStage = wire(660_000);

    assertThat(AIR.on(judgedStage))
        .isEqualTo(
            fails(
                "Missed: rep-1 may have carried 1.1 % of the load over the wire, at most 1 % is"
                    + " asked"
                    + PLACE,
                judgedStage.reading("wire.share")));
  }

  @Test
  void withoutAStageBothAreUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/stages.tsv").judgedStage();

    assertThat(AGREE.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rx.agreement of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                judgedStage.noWindow("rx.agreement")));
    assertThat(AIR.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: wire.share of rep-1 was not measured. device/stages.tsv is not there."
                    + " (device/stages.tsv)",
                judgedStage.noWindow("wire.share")));
  }

  @Test
  void withoutCountersBothAreUndecided() {
    JudgedStage judgedStage = new Brief().lacks("device/rx_bytes.tsv").judgedStage();

    assertThat(AGREE.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: rx.agreement of rep-1 was not measured. device/rx_bytes.tsv is not"
                    + " there. (device/rx_bytes.tsv)",
                judgedStage.reading("rx.agreement")));
    assertThat(AIR.on(judgedStage))
        .isEqualTo(
            undecided(
                "Undecided: wire.share of rep-1 was not measured. device/rx_bytes.tsv is not there."
                    + " (device/rx_bytes.tsv)",
                judgedStage.reading("wire.share")));
  }
}
