package besser.gate.judge.pair;

import besser.gate.evidence.LinkTick;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.RxTick;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The ticks of {@link Made}: what each recorder counted up to then. */
public final class MadeSeries {
  public final List<RxTick> rx = new ArrayList<>();
  public final List<LinkTick> link = new ArrayList<>();
  public final List<OfferedTick> offered = new ArrayList<>();

  public MadeSeries(Made made) {
    double payload = 0;
    double frames = 1e6;
    double wire = 1e5;
    double busy = 0;
    double last = 0;
    String stage = "";
    for (Made.Tick tick : made.ticks) {
      boolean begins = !tick.stage.equals(stage);
      payload = begins ? 0 : payload + tick.bytes;
      frames += begins ? 0 : tick.bytes * tick.overhead;
      wire += begins ? 0 : tick.bytes * tick.wire;
      busy = begins ? 0 : busy + (tick.waiting ? tick.t - last : 0);
      last = tick.t;
      stage = tick.stage;
      int line = rx.size() + 2;
      boolean load = !stage.equals("-");
      if (tick.there) {
        rx.add(
            new RxTick(
                line,
                tick.t,
                stage,
                of(frames),
                OptionalLong.empty(),
                load ? of(payload) : OptionalLong.empty(),
                OptionalLong.of(0),
                load ? "192.0.2.1:40000" : "-",
                of(wire)));
      }
      if (tick.seen) {
        link.add(
            new LinkTick(
                line,
                tick.t,
                tick.up ? LinkTick.State.UP : LinkTick.State.DOWN,
                tick.up ? tick.bssid : "-",
                tick.up && made.channelTold
                    ? OptionalInt.of(tick.t > Made.FOUR + 900 ? made.channel : 2437)
                    : OptionalInt.empty(),
                tick.up ? OptionalInt.of(tick.signal) : OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalInt.of(7),
                OptionalDouble.empty(),
                OptionalInt.of(7),
                OptionalInt.of(3),
                tick.up ? "up" : "down",
                tick.up ? "station" : "passive"));
      }
      if (load && !begins && tick.sent) {
        double given = payload * (stage.equals("4M") ? 1 : made.lowerOffered);
        offered.add(
            new OfferedTick(
                line,
                tick.t,
                stage,
                of(given),
                OptionalLong.of(tick.waiting ? 300_000 : 0),
                OptionalLong.of(tick.waiting ? 200_000 : 0),
                of(given * made.acked),
                of(given * made.acked),
                of(1000 * busy),
                OptionalLong.of(0),
                OptionalLong.of(0),
                OptionalInt.of(tick.waiting ? 0 : 1),
                OptionalLong.of(0),
                OptionalLong.of(0),
                made.local));
      }
    }
  }

  private static OptionalLong of(double value) {
    return OptionalLong.of(Math.round(value));
  }
}
