package besser.gate.judge.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Part;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Verdict;
import besser.gate.judge.pair.Made;
import besser.gate.plan.LockedPlan;
import besser.gate.steps.Features;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A crash of the judge's own code is undecided, never an answer, and never the end of the run. */
class StumblingJudgeTest {
  private static final List<Claim> CLAIMS = Features.read(Path.of("features"));

  /** A log that cannot be read from its second record on: no list of a recording is like it. */
  private static final class Broken extends AbstractList<KmsgRecord> {
    @Override
    public KmsgRecord get(int index) {
      throw new IllegalStateException("record " + index);
    }

    @Override
    public int size() {
      return 2;
    }
  }

  private static Judgement judgement(Repetition... repetitions) {
    Campaign campaign =
        new Campaign(
            "c",
            Provenance.REAL,
            "lab",
            Optional.empty(),
            Optional.empty(),
            "phase-1",
            new LockedPlan(),
            Map.of(
                "environment.link.bssid", "c0:25:06:e6:5b:32",
                "environment.link.freq_mhz", "2437",
                "environment.srcversion", Made.SRCVERSION),
            Map.of(),
            List.of(repetitions),
            List.of());
    return new CampaignJudge(CLAIMS, GatingSet.PHASE_1)
        .judge(campaign, Optional.empty(), Map.of(), List.of());
  }

  private static Repetition broken(String id) {
    return new Made(id).build().withKmsg(new Part.Present<>("device/kmsg.log", new Broken(), ""));
  }

  @Test
  void aRepetitionTheJudgeStumblesOverIsUndecidedInEveryClaimAndSaysWhy() {
    Judgement judgement =
        judgement(new Made("rep-1").build(), broken("rep-2"), new Made("rep-3").build());

    assertThat(judgement.judgedClaims()).isNotEmpty();
    for (JudgedClaim judgedClaim : judgement.judgedClaims()) {
      if (judgedClaim.judgedSentences().stream().allMatch(s -> s.results().isEmpty())) {
        continue; // of a comparison
      }
      assertThat(judgedClaim.outcome()).as(judgedClaim.id()).isEqualTo(Outcome.UNDECIDED);
      assertThat(judgedClaim.reason())
          .contains(
              "Undecided: the judge itself crashed on rep-2 (java.lang.IllegalStateException:"
                  + " record 0). Report it with this evidence.");
    }
    assertThat(judgement.verdict()).isInstanceOf(Verdict.Undecided.class);
  }

  @Test
  void theOtherRepetitionsStillFailWhatTheyFail() {
    Judgement judgement =
        judgement(
            broken("rep-1"), new Made("rep-2").build(), new Made("rep-3").rate(1.2e6).build());

    assertThat(judgement.verdict()).isInstanceOf(Verdict.Rejected.class);
  }

  @Test
  void whatTheJudgeStumblesOverHasNoReadingsInsteadOfHalfOfThem() {
    Judgement judgement = judgement(broken("rep-1"));

    assertThat(judgement.readings().get("rep-1"))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.measured()).as(r.name()).isEmpty());
  }
}
