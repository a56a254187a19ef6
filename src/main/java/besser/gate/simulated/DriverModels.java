package besser.gate.simulated;

import besser.gate.simulated.Effect.Cause;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All driver models, by the name of what they imitate. */
final class DriverModels {
  private static final double FOREVER = Double.POSITIVE_INFINITY;

  private static final DriverModel HEALTHY =
      new DriverModel(
          "healthy",
          "meets Phase 1: 2.6 to 2.9 MB/s under 4 MB/s, lock cycling 6 % on the driver path",
          "5A11A7EDD00D0000000BE5A",
          List.of(2.85e6, 2.74e6, 2.66e6),
          0.06,
          1,
          List.of(new CpuProfile(0.06, 0.09, 0.55)),
          Instruments.SOUND,
          List.of(),
          false);

  private static final DriverModel BASELINE =
      new DriverModel(
          "baseline",
          "the driver before the patches: 0.7 MB/s, lock 20 %, repetition 3 loses its link",
          "1B3B3ED096AAD7217FEDE11",
          List.of(0.725e6, 0.663e6, 0.68e6),
          0.12,
          1,
          // Of the first repetition "~10 %" is told; on the bound itself chance would judge it.
          List.of(
              new CpuProfile(0.11, 0.19, 0.80),
              new CpuProfile(0.13, 0.20, 0.80),
              new CpuProfile(0.16, 0.21, 0.80)),
          Instruments.SOUND,
          List.of(Episode.from(1200, new Effect.NotAssociated(Cause.DRIVER)).onlyIn(3)),
          false);

  private static final DriverModel PATCH_C_V3 =
      new DriverModel(
          "patch-c-v3",
          "2.1 to 2.6 MB/s from one repetition to the next, lock 13 %, driver path 8 %",
          "371C6606B73AF19299228CA",
          List.of(2.363e6, 2.590e6, 2.102e6),
          0.05,
          1,
          List.of(new CpuProfile(0.08, 0.13, 0.70)),
          Instruments.SOUND,
          List.of(),
          false);

  private static final Map<String, DriverModel> ALL =
      Stream.of(
              HEALTHY,
              BASELINE,
              PATCH_C_V3,
              HEALTHY
                  .named(
                      "late-collapse",
                      "healthy until two thirds of the last stage, then 180 B/s while associated")
                  .with(Episode.from(1200, new Effect.Cap(180))),
              HEALTHY
                  .named(
                      "wedge",
                      "patch C v1: warnings 13 s into the ramp, then no wlan0 until a power cycle")
                  .with(
                      new Episode(
                          Episode.Where.RAMP, Set.of(), 13, FOREVER, 0, new Effect.Wedged())),
              HEALTHY
                  .named(
                      "sender-starved", "healthy driver, but the sender gives a third of its rate")
                  .supplied(0.35),
              HEALTHY
                  .named("stalls", "nothing at all for 12 s every 2 min, healthy in between")
                  .with(Episode.at(60, 12, new Effect.Cap(0)).every(120)),
              HEALTHY
                  .named("decay", "from healthy to six tenths of it over the last stage")
                  .with(Episode.from(0, new Effect.Fade(0.58, 1800))),
              HEALTHY
                  .named("flap", "loses the association for 3 s in mid-stage, and recovers")
                  .with(Episode.at(900, 3, new Effect.NotAssociated(Cause.BEACONS))),
              HEALTHY
                  .named("ap-deauth", "the access point says goodbye in mid-stage, for a minute")
                  .with(Episode.at(900, 60, new Effect.NotAssociated(Cause.ACCESS_POINT))),
              HEALTHY
                  .named("decrypt-storm", "decrypt failures and the driver's own recovery, twice")
                  .with(Episode.at(500, 3, new Effect.DecryptStorm()).every(700)),
              HEALTHY
                  .named("roam-5ghz", "moves to the 5 GHz access point a quarter into the stage")
                  .with(Episode.from(450, new Effect.Roam(AccessPoint.FIVE_GHZ, 11e6))),
              HEALTHY
                  .named("signal-drift", "the signal falls by 16 dB over the last stage")
                  .with(Episode.from(0, new Effect.Drift(-16, 1800))),
              HEALTHY
                  .named("over-the-wire", "the load arrives over enu1, not over wlan0")
                  .with(
                      new Episode(
                          Episode.Where.RAMP, Set.of(), 0, FOREVER, 0, new Effect.OverWire())),
              HEALTHY
                  .named(
                      "slow-drain", "the tablet's netcat reads 1.2 MB/s; the driver could do more")
                  .with(Episode.from(0, new Effect.SlowReader(1.2e6))),
              HEALTHY
                  .named("listener-dies", "the tablet's netcat is killed in mid-stage")
                  .with(Episode.from(900, new Effect.ListenerDies())),
              HEALTHY
                  .named("clock-step", "the wall clock is set forward by 2 min in mid-stage")
                  .with(Episode.from(900, new Effect.ClockStep(120))),
              HEALTHY
                  .named("suspend", "the tablet sleeps for 30 s in mid-stage")
                  .with(Episode.from(900, new Effect.Suspend(30))),
              HEALTHY
                  .named(
                      "counter-reset",
                      "the module is loaded anew in mid-stage: phy1, counters from 0")
                  .with(Episode.from(900, new Effect.Reload())),
              HEALTHY
                  .named(
                      "reboot-mid-run", "the tablet boots in mid-stage; the recording dies with it")
                  .with(Episode.from(900, new Effect.Reboot()).onlyIn(1)),
              HEALTHY
                  .named("perf-lost", "perf loses one sample in twenty")
                  .with(new Instruments(0.05, true, true)),
              HEALTHY
                  .named("no-tracepoints", "the kernel has no events to count")
                  .with(new Instruments(0, false, true)),
              HEALTHY
                  .named("no-bh-symbol", "the driver's bottom half goes by another name")
                  .with(new Instruments(0, true, false)),
              HEALTHY
                  .named("rig-held", "somebody else has the rig: nothing is recorded, status 75")
                  .onAHeldRig())
          .collect(
              Collectors.toMap(
                  DriverModel::name, m -> m, (a, b) -> a, LinkedHashMap<String, DriverModel>::new));

  private DriverModels() {}

  /** In the order of a list: verdicts first, faults after them. */
  static Map<String, DriverModel> all() {
    return Collections.unmodifiableMap(ALL);
  }

  /**
   * The model of a name.
   *
   * @throws IllegalArgumentException naming all there are
   */
  static DriverModel named(String name) {
    DriverModel model = ALL.get(name);
    if (model == null) {
      throw new IllegalArgumentException(
          "There is no driver model \"%s\". Choose one of %s."
              .formatted(name, String.join(", ", ALL.keySet())));
    }
    return model;
  }
}
