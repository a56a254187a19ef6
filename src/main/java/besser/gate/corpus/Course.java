package besser.gate.corpus;

import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How a repetition went: stages and beats. A closed loop, as TCP is: the sender's pv lets through
 * what its cap and the free buffer allow, the link takes what it can.
 *
 * @param begun when the recorders started, device's boot-time clock
 * @param over when they ended
 */
record Course(
    Plan plan,
    RepetitionModel model,
    double begun,
    double over,
    List<StageRun> stages,
    List<Beat> beats) {
  /** What fits between pv and the air. */
  private static final double SEND_BUFFER = 1.2e6;

  /** pv makes up for at most this many seconds it could not write. */
  private static final double BURST_SECONDS = 5;

  static Course of(Plan plan, RepetitionModel model, long seed) {
    double c = plan.compression();
    double cursor = model.uptime() + 2 / c;
    List<StageRun> stages = new ArrayList<>();
    boolean dead = false;
    for (Stage stage : plan.stages()) {
      if (!dead) {
        double start = cursor + 0.5 / c;
        double full = start + plan.length(stage).seconds() + Math.min(0.2, plan.tick().seconds());
        Optional<Loss> death =
            model.losses().stream()
                .filter(l -> l.stage().equals(stage.id()) && l.back().isEmpty())
                .findFirst();
        double end =
            death
                .map(d -> start + (d.at().seconds() + model.postMortem().seconds()) / c)
                .map(e -> Math.min(e, full))
                .orElse(full);
        dead = death.isPresent();
        stages.add(
            new StageRun(
                stage, round(cursor), round(start), round(end), end < full ? "stopped" : "closed"));
        cursor = end + 1 / c;
      }
    }
    double over = round(cursor + plan.tick().seconds());
    Course empty = new Course(plan, model, model.uptime(), over, List.copyOf(stages), List.of());
    return new Course(plan, model, model.uptime(), over, empty.stages, empty.run(new Random(seed)));
  }

  /** The death that ended it. */
  Optional<Loss> death() {
    return stages.stream()
        .flatMap(s -> model.losses().stream().filter(l -> l.stage().equals(s.stage().id())))
        .filter(l -> l.back().isEmpty())
        .findFirst();
  }

  /** What of it was recorded when the host itself goes down with the link. */
  Course cutOff() {
    StageRun last = stages.get(stages.size() - 1);
    double down = death().map(d -> lossBegins(last, d) + 0.3).orElse(over);
    return new Course(
        plan,
        model,
        begun,
        down,
        stages.subList(0, stages.size() - 1),
        beats.stream().filter(b -> b.t() <= down).toList());
  }

  /** {@code /proc/uptime} has hundredths. */
  static double round(double t) {
    return Math.round(t * 100) / 100.0;
  }

  private List<Beat> run(Random random) {
    List<Beat> beats = new ArrayList<>();
    double rxBytes = 81_234_567;
    double wireBytes = 1_204_331;
    double busy = 0;
    double before = begun;
    double payload = 0;
    double offered = 0;
    double tokens = 0;
    long retrans = 0;
    @Nullable StageRun now = null;
    double[] factors = {};
    int k = 0;
    double tick = plan.tick().seconds();
    for (int i = 0; begun + i * tick <= over; i++) {
      double t = round(begun + i * tick + 0.01 * random.nextInt(2));
      StageRun in = stageAt(t);
      if (in != now) {
        now = in;
        payload = 0;
        offered = 0;
        tokens = 0;
        busy = 0;
        k = 0;
        factors = in == null ? factors : factors(in, random);
      }
      Optional<Loss> loss = in == null ? Optional.empty() : lossAt(in, t);
      if (in != null && t > in.start()) {
        double from = Math.max(before, in.start());
        double dt = t - from;
        Traffic traffic = model.in(in.stage().id());
        double capacity =
            traffic.capacity().bytesPerSecond()
                    * factors[Math.min(k++, factors.length - 1)]
                    * (dt - quiet(in, from, t))
                + loss.filter(l -> l.way() == Loss.Way.DEAF).map(l -> 180 * dt).orElse(0.0);
        double supply =
            Math.min(in.stage().offered().bytesPerSecond(), traffic.supply().bytesPerSecond());
        tokens = Math.min(tokens + supply * dt, supply * Math.max(dt, BURST_SECONDS));
        double queue = offered - payload;
        double pushed = Math.min(tokens, SEND_BUFFER - queue + Math.min(capacity, queue + tokens));
        double delivered = Math.min(capacity, queue + pushed);
        tokens -= pushed;
        offered += pushed;
        payload += delivered;
        rxBytes += delivered * (1 - model.wireShare()) * model.overhead();
        wireBytes += delivered * model.wireShare() * model.overhead();
        busy += offered - payload > 1 ? dt : dt * delivered / Math.max(1, capacity);
        retrans += random.nextInt(20) == 0 || delivered < 1 ? 1 : 0;
      }
      boolean gone = loss.isPresent() && loss.get().way() != Loss.Way.DEAF;
      rxBytes += gone ? 0 : (t - before) * 310;
      wireBytes += (t - before) * 180;
      beats.add(
          new Beat(
              t,
              in == null ? "-" : in.stage().id(),
              in != null && t > in.start(),
              payload,
              rxBytes,
              wireBytes,
              offered,
              offered - payload,
              busy,
              retrans,
              loss));
      before = t;
    }
    return List.copyOf(beats);
  }

  private @Nullable StageRun stageAt(double t) {
    return stages.stream().filter(s -> s.listen() <= t && t <= s.end()).findFirst().orElse(null);
  }

  private Optional<Loss> lossAt(StageRun in, double t) {
    return model.losses().stream()
        .filter(l -> l.stage().equals(in.stage().id()))
        .filter(l -> lossBegins(in, l) <= t && t < lossEnds(in, l))
        .findFirst();
  }

  double lossBegins(StageRun in, Loss loss) {
    return in.start() + loss.at().seconds() / plan.compression();
  }

  double lossEnds(StageRun in, Loss loss) {
    return loss.back()
        .map(b -> lossBegins(in, loss) + b.seconds() / plan.compression())
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Seconds of a stretch in which nothing gets through. */
  private double quiet(StageRun in, double from, double to) {
    double seconds = 0;
    for (Stall stall : model.stalls()) {
      if (stall.stage().equals(in.stage().id())) {
        double at = in.start() + stall.at().seconds() / plan.compression();
        double end = at + stall.length().seconds() / plan.compression();
        seconds += Math.max(0, Math.min(to, end) - Math.max(from, at));
      }
    }
    for (Loss loss : model.losses()) {
      if (loss.stage().equals(in.stage().id())) {
        seconds +=
            Math.max(0, Math.min(to, lossEnds(in, loss)) - Math.max(from, lossBegins(in, loss)));
      }
    }
    return Math.min(seconds, to - from);
  }

  /** One factor a tick around 1; their mean without the first 10 s is 1 exactly. */
  private double[] factors(StageRun in, Random random) {
    Traffic traffic = model.in(in.stage().id());
    double tick = plan.tick().seconds();
    int n = (int) Math.ceil((in.end() - in.start()) / tick) + 1;
    int first = Math.min(n - 1, (int) Math.ceil(10 / plan.compression() / tick));
    double[] factors = new double[n];
    double x = random.nextGaussian();
    double fresh = Math.sqrt(1 - traffic.correlation() * traffic.correlation());
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double drift = 1 + (traffic.decay() - 1) * i / Math.max(1, n - 1);
      factors[i] = drift * Math.max(0.05, 1 + traffic.variation() * x);
      x = traffic.correlation() * x + fresh * random.nextGaussian();
      sum += i >= first ? factors[i] : 0;
    }
    for (int i = 0; i < n; i++) {
      factors[i] *= (n - first) / sum;
    }
    return factors;
  }
}
