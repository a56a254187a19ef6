package besser.gate.report;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.judge.Claim;
import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Finding;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Opinion;
import besser.gate.judge.Outcome;
import besser.gate.judge.Prediction;
import besser.gate.judge.Sentence;
import besser.gate.judge.Verdict;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

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
            evil,
            evil,
            c.gate(),
            c.plan(),
            Map.of("environment.ssid", evil),
            c.claims(),
            c.repetitions(),
            List.of(evil));
    return new Judgement(
        campaign,
        List.of(
            new Claim(
                "TGT-RX",
                Kind.TARGET,
                evil,
                evil,
                "",
                true,
                List.of(
                    new Sentence(
                        evil,
                        evil,
                        List.of(new Opinion("rep-1", Outcome.FAILS, evil, List.of(), false)))))),
        List.of(
            new Finding(
                "F1",
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
    Judgement plain = baseline();
    Opinion held = held("rep-3", 1200, Outcome.FAILS);
    Sentence sentence =
        new Sentence(
            "no minute of any repetition falls below 1.8 MB/s",
            "worst minute at least 1.8 MB/s",
            List.of(
                missed("rep-1", 725e3),
                missed("rep-2", 663e3),
                new Opinion(
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
    return new Judgement(
        plain.campaign(),
        List.of(
            new Claim("TGT-RX", Kind.TARGET, "x", "targets.feature", "", true, List.of(sentence))),
        List.of(),
        Map.of(),
        List.of(),
        Optional.empty(),
        "",
        List.of(),
        plain.verdict());
  }

  public static Judgement judgement(Provenance provenance, Plan plan) {
    List<Repetition> repetitions =
        List.of(
            repetition("rep-1", plan, 725e3, false),
            repetition("rep-2", plan, 663e3, false),
            repetition("rep-3", plan, 690e3, true));
    Campaign campaign =
        new Campaign(
            "20260507T101500Z-lab-baseline",
            provenance,
            provenance == Provenance.REAL ? "lab" : "simulated",
            provenance == Provenance.REAL ? "-" : "baseline",
            "-",
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
    return new Judgement(
        campaign,
        claims(),
        findings(),
        Map.of("rep-1", List.of(rate("rx.mean", 725e3), rate("rx.worst_minute", 610e3))),
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

  private static List<Claim> claims() {
    return List.of(
        new Claim(
            "TGT-RX",
            Kind.TARGET,
            "The tablet sustains half of what it is offered",
            "phase-1/targets.feature",
            "",
            true,
            List.of(
                new Sentence(
                    "every repetition receives at least 2 MB/s on average",
                    "at least 2 MB/s",
                    List.of(
                        missed("rep-1", 725e3), missed("rep-2", 663e3), missed("rep-3", 460e3))),
                new Sentence(
                    "no minute of any repetition falls below 1.8 MB/s",
                    "no minute below 1.8 MB/s",
                    List.of(missed("rep-1", 610e3), missed("rep-2", 588e3), missed("rep-3", 0))))),
        new Claim(
            "TGT-LOCK",
            Kind.TARGET,
            "Lock cycling under the driver's bottom half is a minor cost",
            "phase-1/targets.feature",
            "",
            true,
            List.of(
                new Sentence(
                    "every repetition spends less than 10 % of its worker CPU in lock cycling on"
                        + " the driver path",
                    "less than 10 %",
                    List.of(
                        share("rep-1", 0.098, Outcome.HOLDS, true),
                        share("rep-2", 0.104, Outcome.FAILS, true),
                        new Opinion(
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
        new Claim(
            "TGT-LINK",
            Kind.TARGET,
            "The link outlives half an hour of load",
            "phase-1/targets.feature",
            "",
            true,
            List.of(
                new Sentence(
                    "every repetition keeps its link for 30 min",
                    "30 min without a link death",
                    List.of(
                        held("rep-1", 1800, Outcome.HOLDS),
                        held("rep-2", 1800, Outcome.HOLDS),
                        held("rep-3", 1200, Outcome.FAILS))))),
        new Claim(
            "PRED-C-RX",
            Kind.PREDICTION,
            "Patch C lifts reception above 1 MB/s",
            "patch-c/predictions.feature",
            "medium",
            false,
            List.of(
                new Sentence(
                    "every repetition receives at least 1 MB/s on average",
                    "at least 1 MB/s",
                    List.of(
                        missed("rep-1", 725e3), missed("rep-2", 663e3), missed("rep-3", 460e3))))),
        new Claim(
            "VAL-SIGNAL",
            Kind.VALIDITY,
            "The signal stays in the window",
            "validity/link.feature",
            "",
            true,
            List.of(
                new Sentence(
                    "the signal of every repetition lies between -65 dBm and -55 dBm",
                    "between -65 dBm and -55 dBm",
                    List.of(dbm("rep-1"), dbm("rep-2"), dbm("rep-3"))))));
  }

  private static List<Finding> findings() {
    return List.of(
        new Finding(
            "F1",
            "flap",
            "The link of rep-2 went down for 3.1 s and recovered.",
            "rep-2/device/link.tsv lines 812-815\n1100.0\tdown\t-\t-",
            Optional.of(
                new Finding.Answer("Markus", "2026-05-08T09:00:00Z", "AP changed its channel."))),
        new Finding(
            "F2",
            "new-signature",
            "A kernel log line that the baseline does not have.",
            "rep-3/device/kmsg.log line 90\n4,90,1,-;wlan0: Connection to AP c0:25:06:e6:5b:32"
                + " lost",
            Optional.empty()));
  }

  private static Reading.Measured rate(String name, double value) {
    return new Reading.Measured(
        name,
        value,
        Unit.BYTES_PER_SECOND,
        "4 MB/s stage without its first 10 s, 1790 s",
        new Source("device/rx_bytes.tsv", 912, 2701),
        "");
  }

  private static Opinion missed(String repetition, double value) {
    Reading.Measured reading = rate("rx.mean", value);
    return new Opinion(
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

  private static Opinion share(String repetition, double value, Outcome outcome, boolean marginal) {
    Reading.Measured reading =
        new Reading.Measured(
            "lock.driver_path",
            value,
            Unit.SHARE,
            "6 windows of 60 s in the 4 MB/s stage",
            Source.of("device/perf-1.script.gz"),
            "NMI pseudo");
    return new Opinion(
        repetition, outcome, repetition + " spends " + reading.text(), List.of(reading), marginal);
  }

  private static Opinion held(String repetition, double seconds, Outcome outcome) {
    Reading.Measured reading =
        new Reading.Measured(
            "link.alive",
            seconds,
            Unit.SECONDS,
            "4 MB/s stage",
            new Source("device/link.tsv", 912, 912),
            "");
    return new Opinion(
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

  private static Opinion dbm(String repetition) {
    return new Opinion(
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

  /** A ramp with ticks as the plan has them; the dying one loses its link at two thirds. */
  static Repetition repetition(String id, Plan plan, double rate, boolean dies) {
    List<RxTick> rx = new ArrayList<>();
    List<LinkTick> link = new ArrayList<>();
    double tick = plan.tick().seconds();
    double t = 100;
    List<DeviceStage> stages = new ArrayList<>();
    long bytes = 0;
    int line = 1;
    double deathAt = 0;
    for (Stage stage : plan.stages()) {
      double length = plan.length(stage).seconds();
      boolean last = stage.equals(plan.stages().get(plan.stages().size() - 1));
      long payload = 0;
      stages.add(
          new DeviceStage(
              stages.size() + 2,
              stage.id(),
              OptionalDouble.of(t),
              OptionalDouble.of(t),
              OptionalDouble.of(t + length),
              "closed",
              OptionalInt.of(700),
              OptionalInt.of(1)));
      for (double s = 0; s < length; s += tick, t += tick) {
        boolean dead = dies && last && s > length * 2 / 3;
        if (dead && deathAt == 0) {
          deathAt = t;
        }
        double now =
            dead
                ? 0
                : Math.min(stage.offered().bytesPerSecond(), rate)
                    * (1 + 0.15 * Math.sin(line * 1.7) + 0.1 * Math.sin(line * 0.05));
        payload += (long) (now * tick);
        bytes += (long) (now * tick * 1.045);
        line++;
        rx.add(
            new RxTick(
                line,
                t,
                stage.id(),
                OptionalLong.of(bytes),
                OptionalLong.of(bytes / 1500),
                OptionalLong.of(payload),
                OptionalLong.of(0),
                "192.168.88.10:40000",
                OptionalLong.of(1000)));
        link.add(
            new LinkTick(
                line,
                t,
                dead ? LinkTick.State.DOWN : LinkTick.State.UP,
                dead ? "-" : "c0:25:06:e6:5b:32",
                dead ? OptionalInt.empty() : OptionalInt.of(2437),
                dead
                    ? OptionalInt.empty()
                    : OptionalInt.of(-59 + (int) Math.round(3 * Math.sin(line * 0.01))),
                OptionalDouble.of(52),
                dead ? OptionalInt.empty() : OptionalInt.of(line % 97 < 60 ? 6 : 4),
                OptionalDouble.of(65),
                dead ? OptionalInt.empty() : OptionalInt.of(7),
                OptionalInt.of(3),
                dead ? "down" : "up",
                dead ? "passive" : "station"));
      }
    }
    List<KmsgRecord> kmsg = new ArrayList<>();
    kmsg.add(new KmsgRecord(1, 4, 88, 130, "ieee80211 phy0: [SCAN] Scan failed (-22)."));
    if (dies) {
      kmsg.add(
          new KmsgRecord(
              2,
              4,
              90,
              deathAt,
              "WARNING: CPU: 1 PID: 77 at drivers/bh.c:412 wsm_release_tx_buffer+0x4c/0x60"
                  + " [bes2600]"));
      kmsg.add(
          new KmsgRecord(
              3, 4, 91, deathAt + tick, "wlan0: Connection to AP c0:25:06:e6:5b:32 lost"));
    }
    return new Repetition(
        id,
        dies ? "link-death" : "complete",
        dies ? "the link died in the 4M stage" : "",
        Part.present("repetition.json", Map.of("schema", "1")),
        Part.present("device/start.txt", start()),
        Part.missing("device/end.txt", "device/end.txt is not there."),
        Part.present("device/stages.tsv", stages),
        Part.present("device/rx_bytes.tsv", rx),
        Part.present("device/link.tsv", link),
        Part.missing("device/condition.tsv", "device/condition.tsv is not there."),
        Part.missing("device/cost.tsv", "device/cost.tsv is not there."),
        Part.present("device/kmsg.log", kmsg),
        Part.missing("device/iw_event.log", "device/iw_event.log is not there."),
        Part.present("device/perf.tsv", windows(t, plan)),
        Part.missing("device/counters.tsv", "device/counters.tsv is not there."),
        Part.missing("device/trace_stats.txt", "device/trace_stats.txt is not there."),
        Part.missing("device/driver_status-start.txt", "not there"),
        Part.missing("device/driver_status-end.txt", "not there"),
        Part.missing("device/trailer.txt", "not there"),
        Part.present("sender/start.txt", Map.of("mac", "00:11:22:33:44:55")),
        Part.missing("sender/end.txt", "not there"),
        Part.missing("sender/stages.tsv", "not there"),
        Part.missing("sender/offered.tsv", "not there"),
        Part.missing("sender/trailer.txt", "not there"),
        List.of());
  }

  private static List<PerfWindow> windows(double end, Plan plan) {
    List<PerfWindow> out = new ArrayList<>();
    double length = 60 / plan.compression();
    double start = end - 1800 / plan.compression();
    for (int i = 0; i < 6; i++) {
      double from = start + i * 5 * length;
      out.add(
          new PerfWindow(
              i + 1,
              "4M",
              from,
              from + length,
              OptionalInt.of(0),
              OptionalDouble.of(99),
              OptionalInt.of(4),
              Part.present("device/perf-" + (i + 1) + ".script.gz", profile(i)),
              Part.present("device/perf-" + (i + 1) + ".buildids.txt", Map.of())));
    }
    return out;
  }

  private static PerfWindow.Profile profile(int i) {
    String worker = "ret_from_fork;kthread;worker_thread;process_one_work;";
    return new PerfWindow.Profile(
        2000,
        Optional.of(0L),
        0,
        20000,
        12,
        Map.of(
            worker + "bes2600_bh_work;bes2600_bh;_raw_spin_unlock_irqrestore",
            100L + i,
            worker
                + "bes2600_bh_work;bes2600_bh;wsm_handle_rx;ieee80211_rx_irqsafe;__tasklet_schedule;_raw_spin_unlock_irqrestore",
            60L,
            worker
                + "bes2600_bh_work;bes2600_bh;bes2600_sdio_memcpy_fromio;mmc_io_rw_extended;mmc_wait_for_req;dw_mci_start_command",
            310L,
            worker + "sdio_rx_work;sdio_memcpy_fromio;mmc_io_rw_extended;mmc_wait_for_req;schedule",
            330L,
            worker + "sdio_rx_work;_raw_spin_unlock_irqrestore",
            90L,
            worker + "sdio_tx_work;bes2600_sdio_memcpy_toio;mmc_io_rw_extended",
            110L,
            "do_idle;cpuidle_enter",
            1000L),
        OptionalDouble.of(20.2));
  }

  private static Map<String, String> start() {
    return Map.ofEntries(
        Map.entry("t_s", "99.5"),
        Map.entry("realtime_s", "1778148900"),
        Map.entry("kernel", "6.19.10-danctnix1"),
        Map.entry("srcversion", "1B3B3ED096AAD7217FEDE11"),
        Map.entry("build_id", "deadbeef"),
        Map.entry("governor", "performance"),
        Map.entry("charger", "online"),
        Map.entry("temp_mc", "51200"),
        Map.entry("nmi", "off"),
        Map.entry("mac", "a0:b1:c2:d3:e4:f5"),
        Map.entry("tool_perf", "perf version 6.19"),
        Map.entry("recorder_sha256", "0123456789abcdef".repeat(4)));
  }

  /** Files for the receipts of {@link #baseline}: three repetitions, sealed. */
  public static void files(Path folder) throws IOException {
    Files.writeString(folder.resolve("campaign.json"), "{}\n");
    for (int rep = 1; rep <= 3; rep++) {
      Path device = Files.createDirectories(folder.resolve("rep-" + rep).resolve("device"));
      StringBuilder rx = new StringBuilder("t_s\tstage\trx_bytes\trx_packets\tpayload_bytes\n");
      for (int line = 2; line <= 2701; line++) {
        rx.append(line + 99)
            .append(".0\t")
            .append("4M\t")
            .append(line * 750_000L)
            .append("\t9\t-\n");
      }
      Files.writeString(device.resolve("rx_bytes.tsv"), rx.toString());
      Files.writeString(
          folder.resolve("rep-" + rep).resolve("SHA256SUMS"),
          "ab".repeat(32) + "  device/rx_bytes.tsv\n");
    }
  }
}
