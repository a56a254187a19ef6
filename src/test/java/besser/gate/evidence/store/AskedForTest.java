package besser.gate.evidence.store;

import static besser.gate.evidence.store.Recordings.brief;
import static besser.gate.evidence.store.Recordings.locked;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.Damage;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked for is believed only as it was sealed. */
class AskedForTest {
  @TempDir Path folder;

  @Test
  void whatWasAskedForIsUnknownWhereTheHeaderWasAltered() throws IOException {
    Path campaign = locked().as(Provenance.REAL).writeTo(folder);

    Campaign opened =
        Evidence.open(
            new Damage(campaign).replace("campaign.json", "phase-1", "patch-c").tampered());

    assertThat(opened.plan()).isInstanceOf(OtherPlan.class);
    assertThat(opened.plan().name()).isEqualTo("unknown");
    assertThat(opened.provenance()).isEqualTo(Provenance.STAND_IN);
    assertThat(opened.gate()).isEmpty();
    assertThat(opened.faults())
        .hasSize(2)
        .allMatch(f -> f.startsWith("campaign.json was altered after it was sealed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"cooldown_s\" : 60",
        "\"nominal_s\" : 1800",
        "\"repetitions\" : 3",
        "\"offered_bytes_per_s\" : 4194304",
        "\"tick_s\" : 1",
        "\"compression\" : 1"
      })
  void aPlanThatOnlyCallsItselfLockedIsNot(String number) throws IOException {
    Path campaign = locked().writeTo(folder);

    Campaign opened =
        Evidence.open(
            new Damage(campaign)
                .change("campaign.json", text -> text.replaceFirst(number + "\\b", number + "0"))
                .resealed());

    assertThat(opened.plan()).isInstanceOf(OtherPlan.class);
    assertThat(opened.plan().name()).isEqualTo("locked, altered");
    assertThat(opened.faults().get(0))
        .startsWith("campaign.json calls its plan locked, but its stages, repetitions");
  }

  @Test
  void aHeaderWithoutAPlanHasAnUnknownPlan() throws IOException {
    Path campaign = locked().writeTo(folder);

    assertThat(
            Evidence.open(
                    new Damage(campaign)
                        .replace("campaign.json", "\"nominal_s\" : 600", "\"nominal_s\" : \"long\"")
                        .resealed())
                .faults())
        .containsExactly(
            "The plan is not known: plan.stages.1.nominal_s is \"long\", a number is needed.");
  }

  @Test
  void everyPlanIsRebuiltByItsType() throws IOException {
    List<Plan> plans =
        List.of(
            new LockedPlan(),
            RehearsalPlan.compressed(2, 60),
            new RehearsalPlan(1, 1, new Span(1)),
            new OtherPlan(
                "three-minutes", List.of(Stage.ofMebibytes(4, new Span(180))), 3, new Span(0)),
            new OtherPlan("locked", new LockedPlan().stages(), 3, new Span(60)));
    for (Plan plan : plans) {
      Path parent = folder.resolve("p" + plans.indexOf(plan));
      assertThat(
              Evidence.open(
                      SyntheticCampaign.of(plan, RepetitionModel.healthy(), 2).writeTo(parent))
                  .plan())
          .isEqualTo(plan);
    }
  }

  @Test
  void onlyALabThatIsNotSyntheticIsReal() throws IOException {
    for (Provenance provenance : Provenance.values()) {
      assertThat(
              Evidence.open(brief(1).as(provenance).writeTo(folder.resolve(provenance.name())))
                  .provenance())
          .isEqualTo(provenance);
    }
    Path campaign = brief(1).as(Provenance.REAL).named("x").writeTo(folder);
    assertThat(
            Evidence.open(
                    new Damage(campaign)
                        .replace("campaign.json", "\"kind\" : \"lab\"", "\"kind\" : \"Lab\"")
                        .resealed())
                .provenance())
        .isEqualTo(Provenance.STAND_IN);
  }

  @Test
  void aCampaignWithoutItsHeaderIsStillOpened() throws IOException {
    Path campaign = brief(1).writeTo(folder);

    Campaign opened = Evidence.open(new Damage(campaign).delete("campaign.json").tampered());

    assertThat(opened.id()).isEqualTo("synthetic-5");
    assertThat(opened.plan().name()).isEqualTo("unknown");
    assertThat(opened.faults()).contains("campaign.json was sealed and is missing.");
  }
}
