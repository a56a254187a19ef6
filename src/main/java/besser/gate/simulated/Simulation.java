package besser.gate.simulated;

import besser.gate.plan.TimeScale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The clock of the simulated rig. One step is 20 ms of simulated time: the sender offers, the
 * driver lets through, both really arrive, and only then do the clocks and counters of both hosts
 * move on. It keeps up with the real clock where the machine lets it, and falls behind where it
 * does not.
 */
final class Simulation implements AutoCloseable {
  private static final long STEP_MICROS = 20_000;
  private static final double STEP = STEP_MICROS / 1e6;
  // Bytes on their way through three pipes take a fraction of a step; half a second is a lost tool.
  private static final long PATIENCE_MILLIS = 500;
  private static final long CATCH_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

  private final SimulatedHosts simulatedHosts;
  private final Load load;
  private final Ramp ramp;
  private final Alarms alarms;
  private final TimeScale scale;
  private final Random random;
  private final Thread thread;
  private DriverModel model;
  private EpisodeTimeline episodeTimeline;
  private double now;
  private double wave;
  private double carry;
  private volatile boolean closed;
  private volatile Optional<RuntimeException> failure = Optional.empty();
  private long writtenOff;

  Simulation(
      SimulatedHosts simulatedHosts,
      Load load,
      Ramp ramp,
      Alarms alarms,
      DriverModel model,
      TimeScale scale,
      long seed) {
    this.simulatedHosts = simulatedHosts;
    this.load = load;
    this.ramp = ramp;
    this.alarms = alarms;
    this.model = model;
    this.episodeTimeline = new EpisodeTimeline(model.episodes());
    this.scale = scale;
    this.random = new Random(seed);
    this.thread = new Thread(this::run, "simulated-clock");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      tick();
    } catch (RuntimeException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  private void tick() {
    long due = System.nanoTime();
    while (!closed) {
      long behind = System.nanoTime() - due;
      if (behind < 0) {
        LockSupport.parkNanos(-behind);
        continue;
      }
      if (behind > CATCH_UP_NANOS) {
        due += behind - CATCH_UP_NANOS;
      }
      due += STEP_MICROS * 1000;
      step();
    }
  }

  private synchronized void step() {
    ramp.look(load, now);
    Tablet tablet = simulatedHosts.tablet();
    for (EpisodeTimeline.Running r : episodeTimeline.begun(ramp.rampMoment(), scale.nominal(now))) {
      begin(r.effect());
    }
    double rest = Math.max(scale.real(60), 1.5);
    for (EpisodeTimeline.Running r :
        episodeTimeline.ended(scale.nominal(now), ramp.idle(now) > rest)) {
      tablet.end(r.effect());
    }
    long arrived = move();
    now += STEP;
    simulatedHosts.advance(STEP_MICROS);
    boolean wire = running(Effect.OverWire.class).isPresent();
    Traffic before = tablet.traffic();
    Traffic after = wire ? before.wire(arrived) : before.radio(arrived, arrived > 200 ? STEP : 0);
    tablet.step(after, scale.nominal(STEP), drift());
    simulatedHosts.look(load, STEP, running(Effect.SlowReader.class).isPresent());
    load.pacer().ifPresent(p -> p.count(STEP));
    alarms.step(STEP);
  }

  /** Lets the step's bytes through; returns how many came. */
  private long move() {
    load.pacer().ifPresent(p -> p.step(STEP, model.supply()));
    Optional<LoadConnection> open = load.connection();
    double capacity = capacity() * STEP + carry;
    if (open.isEmpty()) {
      writtenOff = 0;
      return 0;
    }
    LoadConnection c = open.get();
    long budget = (long) capacity;
    carry = capacity - budget;
    long from = c.received();
    long offered = load.pacer().map(Pacer::granted).orElse(c.sent()) - writtenOff;
    long target = from + Math.max(0, Math.min(budget, offered - from));
    c.allow(budget);
    if (!c.awaitReceived(target, PATIENCE_MILLIS)) {
      // A tool was killed with bytes in its hands; they will not come.
      writtenOff += target - c.received();
    }
    return c.news();
  }

  /** What the driver lets through now, bytes per second. */
  private double capacity() {
    double keep = Math.exp(-scale.nominal(STEP) / 10);
    wave = keep * wave + Math.sqrt(1 - keep * keep) * random.nextGaussian();
    if (!simulatedHosts.tablet().radio().up() && running(Effect.OverWire.class).isEmpty()) {
      return 0;
    }
    double c = model.capacity(ramp.rampMoment().repetition()) * (1 + model.variation() * wave);
    for (EpisodeTimeline.Running r : episodeTimeline.running()) {
      if (r.effect() instanceof Effect.Cap cap) {
        c = Math.min(c, cap.bytesPerSecond());
      } else if (r.effect() instanceof Effect.SlowReader slow) {
        c = Math.min(c, slow.bytesPerSecond());
      } else if (r.effect() instanceof Effect.Roam roam) {
        c = roam.bytesPerSecond();
      } else if (r.effect() instanceof Effect.Fade fade) {
        c *= 1 - (1 - fade.toFactor()) * part(r, fade.over());
      }
    }
    return Math.max(0, c);
  }

  private double drift() {
    return episodeTimeline.running().stream()
        .filter(r -> r.effect() instanceof Effect.Drift)
        .mapToDouble(
            r ->
                ((Effect.Drift) r.effect()).decibel() * part(r, ((Effect.Drift) r.effect()).over()))
        .sum();
  }

  private double part(EpisodeTimeline.Running r, double over) {
    return Math.min(1, (scale.nominal(now) - r.since()) / over);
  }

  private Optional<EpisodeTimeline.Running> running(Class<? extends Effect> kind) {
    return episodeTimeline.running().stream().filter(r -> kind.isInstance(r.effect())).findFirst();
  }

  private void begin(Effect effect) {
    if (effect instanceof Effect.Reboot) {
      powerCycle();
    } else if (effect instanceof Effect.ListenerDies) {
      load.connection().ifPresent(c -> c.listener().destroy());
    } else if (effect instanceof Effect.Suspend s) {
      simulatedHosts.tablet().sleep(scale.real(s.nominal()));
    } else {
      simulatedHosts.tablet().begin(effect);
    }
  }

  /**
   * Somebody presses the tablet's button: it goes down at once, and comes up with what is
   * installed.
   */
  synchronized void powerCycle() {
    load.connection().ifPresent(LoadConnection::close);
    simulatedHosts.powerCycle(Math.max(0.3, scale.real(20)));
    String named = simulatedHosts.tablet().module().model();
    if (!named.equals(model.name())) {
      model = DriverModels.named(named);
    }
    episodeTimeline = new EpisodeTimeline(model.episodes());
    episodeTimeline.resume(ramp.rampMoment());
  }

  synchronized void stepClock(double seconds) {
    simulatedHosts.tablet().clock().set(seconds);
  }

  synchronized DriverModel model() {
    return model;
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Why the clock stands still, where it does. */
  Optional<RuntimeException> failure() {
    return failure;
  }
}
