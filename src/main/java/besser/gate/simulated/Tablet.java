package besser.gate.simulated;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * The simulated tablet: the state a driver model acts on. Called once a step by the simulation's
 * thread, and by whoever presses its button; never by both at once.
 */
final class Tablet {
  private static final double FIRST_BOOT = 60.1;

  private final SystemRoot root;
  private final TabletFiles files;
  private final HostClock clock;
  private final KernelLog log;
  private final LineFeed events;
  private final Radio radio;
  private final Random random;
  private final DriverLog driverLog;
  private volatile Traffic traffic = Traffic.NONE;
  private volatile Module module;
  private int ifindex = 3;
  private int phy;
  private int recoveries;
  private int suspends;
  private long steps;
  private double lastBusy;

  Tablet(
      SystemRoot root,
      TabletFiles files,
      HostClock clock,
      KernelLog log,
      LineFeed events,
      Radio radio,
      Module module,
      Random random) {
    this.root = root;
    this.files = files;
    this.clock = clock;
    this.log = log;
    this.events = events;
    this.radio = radio;
    this.module = module;
    this.random = random;
    this.driverLog =
        new DriverLog(log, events, clock, radio, new Mac80211Events(root, clock, radio));
    root.put(Module.PATH, module.file());
    files.fixed("02:00:00:00:00:80");
    boot(FIRST_BOOT);
  }

  /** Comes up with the module that is installed, associated, its log and counters new. */
  void boot(double uptime) {
    String before = root.read("proc/sys/kernel/random/boot_id").strip();
    if (!before.isEmpty()) {
      log.keep(before);
    }
    clock.boot(uptime);
    log.boot();
    module = Module.read(root.read(Module.PATH), module);
    traffic = Traffic.NONE;
    recoveries = 0;
    suspends = 0;
    ifindex = 3;
    phy = 0;
    radio.home();
    files.booted(uuid(), module);
    files.interfaceMade(ifindex, phy, radio.mac());
    driverLog.registered(phy);
    driverLog.joined();
    write(true);
  }

  private String uuid() {
    return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63)
        .toString();
  }

  /** An episode has begun. */
  void begin(Effect effect) {
    if (effect instanceof Effect.NotAssociated gone) {
      radio.associated(false);
      driverLog.lost(gone.cause());
    } else if (effect instanceof Effect.DecryptStorm) {
      recoveries++;
      radio.associated(false);
      driverLog.decryptStorm();
    } else if (effect instanceof Effect.Wedged) {
      driverLog.wedged(random);
      radio.present(false);
      files.interfaceGone();
    } else if (effect instanceof Effect.Roam roam) {
      driverLog.roamed(roam.to());
      radio.on(roam.to());
    } else if (effect instanceof Effect.ClockStep step) {
      clock.set(step.seconds());
    } else if (effect instanceof Effect.Reload) {
      reload();
    }
  }

  /** An episode has ended, or the load that kept it up. */
  void end(Effect effect) {
    if (effect instanceof Effect.NotAssociated || effect instanceof Effect.DecryptStorm) {
      radio.associated(true);
      driverLog.joined();
    } else if (effect instanceof Effect.Roam) {
      radio.home();
      driverLog.joined();
    }
  }

  /** Sleeps, within one step. */
  void sleep(double seconds) {
    log.info("PM: suspend entry (s2idle)");
    clock.sleep(seconds);
    suspends++;
    log.info("PM: suspend exit");
  }

  private void reload() {
    ifindex = 7;
    phy = 1;
    files.interfaceGone();
    traffic = traffic.reloaded();
    files.step(clock, traffic, radio);
    files.interfaceMade(ifindex, phy, radio.mac());
    log.info(DriverNames.CARD_DRIVER + " mmc2:0001:1: removed (simulated)");
    driverLog.registered(phy);
    driverLog.joined();
  }

  /**
   * One step: time has passed and bytes have come.
   *
   * @param moved what came in it
   * @param nominal length of the step in nominal seconds
   * @param drift of the signal, dB
   */
  void step(Traffic moved, double nominal, double drift) {
    traffic = moved;
    log.step();
    radio.step(drift);
    if (radio.present()) {
      driverLog.step(nominal);
    }
    steps++;
    write(steps % 3 == 0);
  }

  private void write(boolean slow) {
    files.step(clock, traffic, radio);
    if (radio.present()) {
      files.driver(phy, radio.up(), recoveries, true);
    }
    if (slow) {
      double load = traffic.busySeconds() > lastBusy ? 1 : 0;
      lastBusy = traffic.busySeconds();
      files.slow(traffic, radio, suspends, load);
    }
  }

  Traffic traffic() {
    return traffic;
  }

  Module module() {
    return module;
  }

  Radio radio() {
    return radio;
  }

  HostClock clock() {
    return clock;
  }

  /** For messages: {@code healthy (5A11…)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s (%s)", module.model(), module.srcversion());
  }
}
