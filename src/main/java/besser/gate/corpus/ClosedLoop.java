package besser.gate.corpus;

import besser.gate.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Sender, link and tablet, tick by tick. A closed loop, as TCP is: pv lets through what its cap and
 * the free buffer allow, the link takes what it can.
 */
final class ClosedLoop {
  /** What fits between pv and the air. */
  private static final double SEND_BUFFER = 1.2e6;

  /** pv makes up for at most this many seconds it could not write. */
  private static final double BURST_SECONDS = 5;

  /** Beacons, ARP and the like, bytes a second. */
  private static final double WIFI_BACKGROUND = 310;

  private static final double WIRE_BACKGROUND = 180;

  /** What a deaf link still lets through. */
  private static final double DEAF = 180;

  private final Plan plan;
  private final RepetitionModel model;
  private final List<StageRun> stages;
  private final Random random;

  private double rxBytes = 81_234_567;
  private double wireBytes = 1_204_331;
  private double payload;
  private double offered;
  private double tokens;
  private double busy;
  private long retrans;
  private int tick;
  private double[] factors = {1};

  ClosedLoop(Plan plan, RepetitionModel model, List<StageRun> stages, Random random) {
    this.plan = plan;
    this.model = model;
    this.stages = stages;
    this.random = random;
  }

  List<Tick> ticks(double begun, double over) {
    List<Tick> ticks = new ArrayList<>();
    double every = plan.tick().seconds();
    double before = begun;
    @Nullable StageRun last = null;
    for (int i = 0; begun + i * every <= over; i++) {
      double t = Tsv.hundredths(begun + i * every + 0.01 * random.nextInt(2));
      StageRun stage = stageAt(t);
      if (stage != null && stage != last) {
        begin(stage);
      }
      last = stage;
      // A driver that died stays dead when its stage is over.
      Optional<LossModel> lossModel =
          stage == null
              ? stages.stream().flatMap(s -> s.lossAt(t).stream()).findFirst()
              : stage.lossAt(t);
      boolean connected = stage != null && t > stage.start();
      if (stage != null && connected) {
        flow(stage, Math.max(before, stage.start()), t);
      }
      boolean silent = lossModel.isPresent() && lossModel.get().way() != LossModel.Way.DEAF;
      rxBytes += silent ? 0 : (t - before) * WIFI_BACKGROUND;
      wireBytes += (t - before) * WIRE_BACKGROUND;
      String id = stage == null ? "-" : stage.stage().id();
      ticks.add(
          new Tick(
              t,
              id,
              connected,
              payload,
              rxBytes,
              wireBytes,
              offered,
              offered - payload,
              busy,
              retrans,
              lossModel));
      before = t;
    }
    return List.copyOf(ticks);
  }

  private @Nullable StageRun stageAt(double t) {
    for (StageRun stage : stages) {
      if (stage.listen() <= t && t <= stage.end()) {
        return stage;
      }
    }
    return null;
  }

  private void begin(StageRun stage) {
    payload = 0;
    offered = 0;
    tokens = 0;
    busy = 0;
    retrans = 0;
    tick = 0;
    TrafficModel trafficModel = model.trafficModel();
    int ticks = (int) Math.ceil((stage.end() - stage.start()) / plan.tick().seconds());
    int first = (int) Math.ceil(plan.scale().real(10) / plan.tick().seconds());
    factors =
        trafficModel.factors(Math.max(1, ticks), Math.min(Math.max(0, ticks - 1), first), random);
  }

  private void flow(StageRun stage, double from, double to) {
    TrafficModel trafficModel = model.trafficModel();
    double seconds = to - from;
    double capacity =
        trafficModel.capacity().bytesPerSecond()
            * factors[Math.min(tick++, factors.length - 1)]
            * (seconds - stage.quiet(from, to));
    if (stage.lossAt(to).filter(l -> l.way() == LossModel.Way.DEAF).isPresent()) {
      capacity += DEAF * seconds;
    }
    double supply =
        Math.min(stage.stage().offered().bytesPerSecond(), trafficModel.supply().bytesPerSecond());
    tokens = Math.min(tokens + supply * seconds, supply * Math.max(seconds, BURST_SECONDS));
    double queue = offered - payload;
    double pushed = Math.min(tokens, SEND_BUFFER - queue + Math.min(capacity, queue + tokens));
    double delivered = Math.min(capacity, queue + pushed);
    tokens -= pushed;
    offered += pushed;
    payload += delivered;
    rxBytes += delivered * (1 - model.wireShare()) * model.overhead();
    wireBytes += delivered * model.wireShare() * model.overhead();
    busy += offered - payload > 1 ? seconds : seconds * delivered / Math.max(1, capacity);
    retrans += random.nextInt(20) == 0 || delivered < 1 ? 1 : 0;
  }
}
