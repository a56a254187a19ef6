package besser.gate.corpus;

import java.util.Map;
import java.util.Random;

/** What the device's recorder writes tick by tick. */
final class DeviceSeries {
  private static final int SEGMENT = 1448;

  private DeviceSeries() {}

  static void write(Course course, Random random, Map<String, byte[]> files) {
    HostFiles.put(files, "stages.tsv", stages(course));
    HostFiles.put(files, "rx_bytes.tsv", rx(course));
    HostFiles.put(files, "link.tsv", link(course, random));
    HostFiles.put(files, "condition.tsv", condition(course));
    HostFiles.put(
        files, "cost.tsv", cost(course.begun(), course.over(), course.plan().compression()));
  }

  private static String stages(Course course) {
    Tsv tsv = Tsv.of("device/stages.tsv");
    int pid = 2210;
    for (StageRun run : course.stages()) {
      tsv.row(run.stage().id(), run.listen(), run.start(), run.end(), run.endedBy(), pid, 1);
      pid += 37;
    }
    return tsv.toString();
  }

  private static String rx(Course course) {
    Tsv tsv = Tsv.of("device/rx_bytes.tsv");
    for (Beat beat : course.beats()) {
      boolean gone = lost(beat, Loss.Way.GONE);
      tsv.row(
          beat.t(),
          beat.stage(),
          gone ? "-" : Math.round(beat.rxBytes()),
          gone ? "-" : Math.round(beat.rxBytes() / SEGMENT / 1.045) + 20_000,
          beat.connected() ? Math.round(beat.payload()) : "-",
          beat.connected() ? 0 : "-",
          beat.connected() ? "192.168.88.10:41516" : "-",
          Math.round(beat.wireBytes()));
    }
    return tsv.toString();
  }

  private static String link(Course course, Random random) {
    Tsv tsv = Tsv.of("device/link.tsv");
    Radio radio = course.model().radio();
    for (Beat beat : course.beats()) {
      int signal = radio.signal().dbm() + random.nextInt(2 * radio.wobble() + 1) - radio.wobble();
      if (beat.loss().isEmpty() || lost(beat, Loss.Way.DEAF)) {
        tsv.row(
            beat.t(),
            "up",
            radio.bssid(),
            radio.freqMhz(),
            signal,
            "65.0",
            7,
            "58.5",
            6,
            3,
            "up",
            "station");
      } else if (lost(beat, Loss.Way.GONE)) {
        tsv.row(beat.t(), "gone", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-");
      } else {
        tsv.row(beat.t(), "down", "-", "-", "-", "-", "-", "-", "-", 3, "down", "passive");
      }
    }
    return tsv.toString();
  }

  private static boolean lost(Beat beat, Loss.Way way) {
    return beat.loss().filter(l -> l.way() == way).isPresent();
  }

  private static String condition(Course course) {
    Tsv tsv = Tsv.of("device/condition.tsv");
    double every = Math.max(course.plan().tick().seconds(), 10 / course.plan().compression());
    int i = 0;
    for (double t = course.begun(); t <= course.over(); t = course.begun() + ++i * every) {
      double now = Course.round(t);
      tsv.row(
          now,
          HostFacts.BOOT_REALTIME + now,
          now,
          0,
          48_000 + Math.min(6000, i * 40),
          1_800_000,
          course.model().deviceFacts().getOrDefault("governor", "schedutil"),
          course.model().deviceFacts().getOrDefault("charger", "USB=1"),
          18_442_240 - i * 90);
    }
    return tsv.toString();
  }

  /** Nine thousandths of a core. */
  static String cost(double begun, double over, double compression) {
    Tsv tsv = Tsv.of("device/cost.tsv");
    double every = Math.max(0.5, 10 / compression);
    int i = 0;
    for (double t = begun; t <= over; t = begun + ++i * every) {
      tsv.row(Course.round(t), Course.round(0.12 + i * every * 0.009));
    }
    return tsv.toString();
  }
}
