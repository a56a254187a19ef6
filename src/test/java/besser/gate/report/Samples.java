package besser.gate.report;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Finding;
import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Limit;
import besser.gate.judge.Outcome;
import besser.gate.judge.Prediction;
import besser.gate.judge.Result;
import besser.gate.judge.Verdict;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.ByteRate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Hand-built judgements: a rejected baseline whose third repetition loses its link. */
public final class Samples {
  private Samples() {}

  /** Three repetitions, as recorded on a real rig under the locked plan. */
  public static Judgement baseline() {
    return judgement(Provenance.REAL, new LockedPlan());
  }

  /** The same on a stand-in rig, 60 times as fast. */
  public static Judgement rehearsal() {
    return judgement(Provenance.STAND_IN, RehearsalPlan.compressed(3, 60));
  }

  /** The baseline with another verdict, and without findings, predictions and comparison. */
  public static Judgement with(Verdict verdict) {
    Judgement all = baseline();
    return plain(all.campaign(), all.judgedClaims(), all.readings(), verdict);
  }

  /** The same set with a fault of its own. */
  public static Judgement faulty() {
    Judgement all = baseline();
    return plain(
        all.campaign().with(List.of("claims/x.feature is no feature campaign.json locked.")),
        all.judgedClaims(),
        all.readings(),
        new Verdict.Undecided(List.of("faulty")));
  }

  private static Judgement plain(
      Campaign campaign,
      List<JudgedClaim> claims,
      Map<String, List<Reading>> readings,
      Verdict verdict) {
    return Judged.campaign(
        campaign, claims, List.of(), readings, List.of(), Optional.empty(), "", List.of(), verdict);
  }

  /** One repetition whose every untrusted text attacks the format it is printed in. */
  public static Judgement hostile() {
    String evil =
        "\u001b[2J<script>alert(1)</script> | **b** [x](javascript:1) %%</nowiki></code> @all `q`"
            + " \u202e ]]>";
    Judgement plain = baseline();
    Campaign c = plain.campaign();
    Campaign campaign =
        new Campaign(
            c.id(),
            c.provenance(),
            c.environment(),
            Optional.of(evil),
            Optional.of(evil),
            c.gate(),
            c.plan(),
            Map.of("environment.ssid", evil),
            c.claims(),
            c.repetitions(),
            List.of(evil));
    return Judged.campaign(
        campaign,
        List.of(
            Judged.claim(
                "TGT-RX",
                Kind.TARGET,
                evil,
                evil,
                "",
                true,
                List.of(
                    new JudgedSentence(
                        evil,
                        evil,
                        List.of(new Result("rep-1", Outcome.FAILS, evil, List.of(), false)))))),
        List.of(
            new Finding(
                "F-log.evil",
                "new-signature",
                evil,
                evil + "\n```\n" + evil,
                Optional.of(new Finding.Answer(evil, evil, evil)))),
        Map.of(
            "rep-1",
            List.of(new Reading.Absent("log.signature", evil, Source.of("device/kmsg.log")))),
        List.of(),
        Optional.empty(),
        evil,
        List.of(evil),
        new Verdict.Rejected(List.of(evil)));
  }

  /** A claim on a rate that one repetition misses because its link died. */
  public static Judgement linkDeathInTheWorstMinute() {
    Result held = SampleClaims.held("rep-3", 1200, Outcome.FAILS);
    JudgedSentence judgedSentence =
        new JudgedSentence(
            "no minute of any repetition falls below 1.8 MB/s",
            "worst minute at least 1.8 MB/s",
            Optional.of(new Limit.OfRate(new ByteRate(1.8e6))),
            List.of(
                SampleClaims.missed("rep-1", 725e3),
                SampleClaims.missed("rep-2", 663e3),
                new Result(
                    "rep-3",
                    Outcome.FAILS,
                    held.reason(),
                    List.of(
                        new Reading.Measured(
                            "link.lived",
                            1234.5,
                            Unit.SECONDS,
                            "4M",
                            Source.of("device/link.tsv"),
                            "")),
                    false)));
    return judged(
        List.of(
            Judged.claim(
                "TGT-RX", Kind.TARGET, "x", "targets.feature", "", true, List.of(judgedSentence))));
  }

  /** The baseline with nothing but these claims. */
  public static Judgement judged(List<JudgedClaim> claims) {
    return plain(baseline().campaign(), claims, Map.of(), baseline().verdict());
  }

  public static Judgement judgement(Provenance provenance, Plan plan) {
    List<Repetition> repetitions =
        List.of(
            SampleEvidence.repetition("rep-1", plan, 725e3, false),
            SampleEvidence.repetition("rep-2", plan, 663e3, false),
            SampleEvidence.repetition("rep-3", plan, 690e3, true));
    Campaign campaign =
        new Campaign(
            "20260507T101500Z-lab-baseline",
            provenance,
            provenance == Provenance.REAL ? "lab" : "simulated",
            provenance == Provenance.REAL ? Optional.empty() : Optional.of("baseline"),
            Optional.empty(),
            "phase-1",
            plan,
            Map.of("environment.ssid", "newton"),
            Map.of("phase-1/targets.feature", "ab".repeat(32)),
            repetitions,
            List.of());
    List<String> reasons =
        List.of(
            "TGT-RX fails: every repetition stays below 2 MB/s.",
            "TGT-LINK fails: the link of rep-3 died after 20 min of 30.");
    return Judged.campaign(
        campaign,
        SampleClaims.judgedClaims(),
        SampleClaims.findings(),
        Map.of(
            "rep-1",
            List.of(
                SampleClaims.rate("rx.mean", 725e3), SampleClaims.rate("rx.worst_minute", 610e3))),
        List.of(
            new Prediction(
                "PRED-C-RX",
                "Patch C lifts reception above 1 MB/s",
                "medium",
                "rx.mean",
                "at least 1 MB/s",
                "75 KB/s to 725 KB/s",
                "460 KB/s to 725 KB/s",
                Prediction.Covers.FAMILY,
                Prediction.Outcome.REFUTED_WORSE),
            new Prediction(
                "PRED-C-WAKES",
                "Reception wakes no bh_wq",
                "high",
                "workqueue.bes2600_bh.per_second",
                "0",
                "not measured: the baseline has no such counter",
                "0/s",
                Prediction.Covers.READING,
                Prediction.Outcome.NOT_MEASURED)),
        Optional.of(
            new Comparison(
                "20260506T080000Z-lab-baseline",
                List.of("Governor differs: schedutil in the baseline, performance here."),
                List.of(
                    new Delta(
                        "rx.mean",
                        Unit.BYTES_PER_SECOND,
                        List.of(725e3, 663e3, 75e3),
                        List.of(725e3, 663e3, 460e3),
                        OptionalDouble.of(1.263),
                        OptionalDouble.of(0.61),
                        OptionalDouble.of(2.6),
                        OptionalDouble.of(0.4),
                        false),
                    new Delta(
                        "lock.driver_path",
                        Unit.SHARE,
                        List.of(0.1, 0.16),
                        List.of(0.098),
                        OptionalDouble.of(0.75),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        true)),
                List.of("lock.per_mb: rep-3 recorded no samples."),
                "With 3 against 3, a difference under 21 % cannot be told from chance.")),
        "No claim on endurance holds, so these repetitions prove no survival.",
        List.of(),
        provenance == Provenance.REAL
            ? new Verdict.Rejected(reasons)
            : new Verdict.Rehearsal(reasons));
  }
}
