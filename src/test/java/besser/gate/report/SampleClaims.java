package besser.gate.report;

import besser.gate.judge.Finding;
import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Kind;
import besser.gate.judge.Limit;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.SignalLevel;
import java.util.List;
import java.util.Optional;

/** Claims, results and findings of the hand-built judgements. */
final class SampleClaims {
  private SampleClaims() {}

  static List<JudgedClaim> judgedClaims() {
    return List.of(
        Judged.claim(
            "TGT-RX",
            Kind.TARGET,
            "The tablet sustains half of what it is offered",
            "phase-1/targets.feature",
            "",
            true,
            List.of(
                new JudgedSentence(
                    "every repetition receives at least 2 MB/s on average",
                    "at least 2 MB/s",
                    Optional.of(new Limit.OfRate(new ByteRate(2e6))),
                    List.of(
                        missed("rep-1", 725e3), missed("rep-2", 663e3), missed("rep-3", 460e3))),
                new JudgedSentence(
                    "no minute of any repetition falls below 1.8 MB/s",
                    "no minute below 1.8 MB/s",
                    Optional.of(new Limit.OfRate(new ByteRate(1.8e6))),
                    List.of(missed("rep-1", 610e3), missed("rep-2", 588e3), missed("rep-3", 0))))),
        Judged.claim(
            "TGT-LOCK",
            Kind.TARGET,
            "Lock cycling under the driver's bottom half is a minor cost",
            "phase-1/targets.feature",
            "",
            true,
            List.of(
                new JudgedSentence(
                    "every repetition spends less than 10 % of its worker CPU in lock cycling on"
                        + " the driver path",
                    "less than 10 %",
                    Optional.of(new Limit.OfLockShare(new Share(0.1))),
                    List.of(
                        share("rep-1", 0.098, Outcome.HOLDS, true),
                        share("rep-2", 0.104, Outcome.FAILS, true),
                        new Result(
                            "rep-3",
                            Outcome.UNDECIDED,
                            "Undecided: lock CPU of repetition 3 rests on 41 samples, 1000 are"
                                + " needed (device/perf-1.script.gz). Record it again.",
                            List.of(
                                new Reading.Absent(
                                    "lock.driver_path",
                                    "41 samples, 1000 are needed",
                                    Source.of("device/perf-1.script.gz"))),
                            false))))),
        Judged.claim(
            "TGT-LINK",
            Kind.TARGET,
            "The link outlives half an hour of load",
            "phase-1/targets.feature",
            "",
            true,
            List.of(
                new JudgedSentence(
                    "every repetition keeps its link for 30 min",
                    "30 min without a link death",
                    List.of(
                        held("rep-1", 1800, Outcome.HOLDS),
                        held("rep-2", 1800, Outcome.HOLDS),
                        held("rep-3", 1200, Outcome.FAILS))))),
        Judged.claim(
            "PRED-C-RX",
            Kind.PREDICTION,
            "Patch C lifts reception above 1 MB/s",
            "patch-c/predictions.feature",
            "medium",
            false,
            List.of(
                new JudgedSentence(
                    "every repetition receives at least 1 MB/s on average",
                    "at least 1 MB/s",
                    List.of(
                        missed("rep-1", 725e3), missed("rep-2", 663e3), missed("rep-3", 460e3))))),
        Judged.claim(
            "VAL-SIGNAL",
            Kind.VALIDITY,
            "The signal stays in the window",
            "validity/link.feature",
            "",
            true,
            List.of(
                new JudgedSentence(
                    "the signal of every repetition lies between -65 dBm and -55 dBm",
                    "between -65 dBm and -55 dBm",
                    Optional.of(new Limit.OfSignal(new SignalLevel(-65), new SignalLevel(-55))),
                    List.of(dbm("rep-1"), dbm("rep-2"), dbm("rep-3"))))));
  }

  static List<Finding> findings() {
    return List.of(
        new Finding(
            "F-flap",
            "flap",
            "The link of rep-2 went down for 3.1 s and recovered.",
            "rep-2/device/link.tsv lines 812-815\n1100.0\tdown\t-\t-",
            Optional.of(
                new Finding.Answer("Markus", "2026-05-08T09:00:00Z", "AP changed its channel."))),
        new Finding(
            "F-log.wlan0-connection-lost",
            "new-signature",
            "A kernel log line that the baseline does not have.",
            "rep-3/device/kmsg.log line 90\n4,90,1,-;wlan0: Connection to AP c0:25:06:e6:5b:32"
                + " lost",
            Optional.empty()));
  }

  static Reading.Measured rate(String name, double value) {
    return new Reading.Measured(
        name,
        value,
        Unit.BYTES_PER_SECOND,
        "4 MB/s stage without its first 10 s, 1790 s",
        new Source("device/rx_bytes.tsv", 912, 2701),
        "");
  }

  static Result missed(String repetition, double value) {
    Reading.Measured reading = rate("rx.mean", value);
    return new Result(
        repetition,
        Outcome.FAILS,
        "Missed: "
            + repetition
            + " received "
            + reading.text()
            + " (4 MB/s stage, 30 min, device/rx_bytes.tsv lines 912-2701).",
        List.of(reading),
        false);
  }

  static Result share(String repetition, double value, Outcome outcome, boolean marginal) {
    Reading.Measured reading =
        new Reading.Measured(
            "lock.driver_path",
            value,
            Unit.SHARE,
            "6 windows of 60 s in the 4 MB/s stage",
            Source.of("device/perf-1.script.gz"),
            "NMI pseudo");
    return new Result(
        repetition, outcome, repetition + " spends " + reading.text(), List.of(reading), marginal);
  }

  static Result held(String repetition, double seconds, Outcome outcome) {
    Reading.Measured reading =
        new Reading.Measured(
            "link.alive",
            seconds,
            Unit.SECONDS,
            "4 MB/s stage",
            new Source("device/link.tsv", 912, 912),
            "");
    return new Result(
        repetition,
        outcome,
        outcome == Outcome.HOLDS
            ? repetition + " kept its link for " + reading.text()
            : "Link death: "
                + repetition
                + " lost its link after "
                + reading.text()
                + " of 30 min (device/link.tsv line 2112).",
        List.of(reading),
        false);
  }

  static Result dbm(String repetition) {
    return new Result(
        repetition,
        Outcome.HOLDS,
        "signal between -62 dBm and -57 dBm",
        List.of(
            new Reading.Measured(
                "link.signal.mean",
                -59.5,
                Unit.DBM,
                "4 MB/s stage",
                new Source("device/link.tsv", 912, 2701),
                "")),
        false);
  }
}
