package besser.gate.corpus;

import besser.gate.plan.TimeScale;
import java.util.Map;
import java.util.Random;

/** What the device's recorder writes tick by tick. */
final class DeviceSeries {
  private static final int SEGMENT = 1448;

  private DeviceSeries() {}

  static void write(RecordedCourse recordedCourse, Random random, Map<String, byte[]> files) {
    HostFiles.put(files, "stages.tsv", stages(recordedCourse));
    HostFiles.put(files, "rx_bytes.tsv", rx(recordedCourse));
    HostFiles.put(files, "link.tsv", link(recordedCourse, random));
    HostFiles.put(files, "condition.tsv", condition(recordedCourse));
    HostFiles.put(
        files,
        "cost.tsv",
        cost(recordedCourse.begun(), recordedCourse.over(), recordedCourse.plan().scale()));
  }

  private static String stages(RecordedCourse recordedCourse) {
    Tsv tsv = Tsv.of("device/stages.tsv");
    int pid = 2210;
    for (StageRun run : recordedCourse.stages()) {
      tsv.row(run.stage().id(), run.listen(), run.start(), run.end(), run.endedBy(), pid, 1);
      pid += 37;
    }
    return tsv.toString();
  }

  private static String rx(RecordedCourse recordedCourse) {
    Tsv tsv = Tsv.of("device/rx_bytes.tsv");
    for (Tick tick : recordedCourse.ticks()) {
      boolean gone = lost(tick, LossModel.Way.GONE);
      tsv.row(
          tick.t(),
          tick.stage(),
          gone ? "-" : Math.round(tick.rxBytes()),
          gone ? "-" : Math.round(tick.rxBytes() / SEGMENT / 1.045) + 20_000,
          tick.connected() ? Math.round(tick.payload()) : "-",
          tick.connected() ? 0 : "-",
          tick.connected() ? "192.168.88.10:41516" : "-",
          Math.round(tick.wireBytes()));
    }
    return tsv.toString();
  }

  private static String link(RecordedCourse recordedCourse, Random random) {
    Tsv tsv = Tsv.of("device/link.tsv");
    RadioModel radioModel = recordedCourse.model().radioModel();
    for (Tick tick : recordedCourse.ticks()) {
      int signal =
          radioModel.signal().dbm()
              + random.nextInt(2 * radioModel.wobble() + 1)
              - radioModel.wobble();
      if (tick.lossModel().isEmpty() || lost(tick, LossModel.Way.DEAF)) {
        tsv.row(
            tick.t(),
            "up",
            radioModel.bssid(),
            radioModel.freqMhz(),
            signal,
            "65.0",
            7,
            "58.5",
            6,
            3,
            "up",
            "station");
      } else if (lost(tick, LossModel.Way.GONE)) {
        tsv.row(tick.t(), "gone", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-");
      } else {
        tsv.row(tick.t(), "down", "-", "-", "-", "-", "-", "-", "-", 3, "down", "passive");
      }
    }
    return tsv.toString();
  }

  private static boolean lost(Tick tick, LossModel.Way way) {
    return tick.lossModel().filter(l -> l.way() == way).isPresent();
  }

  private static String condition(RecordedCourse recordedCourse) {
    Tsv tsv = Tsv.of("device/condition.tsv");
    double every =
        Math.max(recordedCourse.plan().tick().seconds(), recordedCourse.plan().scale().real(10));
    int i = 0;
    for (double t = recordedCourse.begun();
        t <= recordedCourse.over();
        t = recordedCourse.begun() + ++i * every) {
      double now = Tsv.hundredths(t);
      tsv.row(
          now,
          HostFacts.BOOT_REALTIME + now,
          now,
          0,
          48_000 + Math.min(6000, i * 40),
          1_800_000,
          recordedCourse.model().deviceFacts().getOrDefault("governor", "schedutil"),
          recordedCourse.model().deviceFacts().getOrDefault("charger", "USB=1"),
          18_442_240 - i * 90);
    }
    return tsv.toString();
  }

  /** Nine thousandths of a core. */
  static String cost(double begun, double over, TimeScale scale) {
    Tsv tsv = Tsv.of("device/cost.tsv");
    double every = Math.max(0.5, scale.real(10));
    int i = 0;
    for (double t = begun; t <= over; t = begun + ++i * every) {
      tsv.row(Tsv.hundredths(t), Tsv.hundredths(0.12 + i * every * 0.009));
    }
    return tsv.toString();
  }
}
