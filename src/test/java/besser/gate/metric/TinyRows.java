package besser.gate.metric;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.CostTick;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.RxTick;
import besser.gate.evidence.SenderStage;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of {@link TinyRepetition}: what each column is. */
public final class TinyRows {
  private TinyRows() {}

  /** A row of the table whose first is the file's second line. */
  @FunctionalInterface
  public interface Row<T> {
    T of(int line, String... cells);
  }

  public static <T> Part<List<T>> of(String file, Row<T> row, String... rows) {
    return Part.present(
        file,
        IntStream.range(0, rows.length).mapToObj(i -> row.of(i + 2, rows[i].split(" "))).toList());
  }

  public static DeviceStage deviceStage(int line, String... c) {
    return new DeviceStage(
        line,
        c[0],
        real(c[1]),
        real(c[1]),
        real(c[2]),
        c[3],
        OptionalInt.of(1234),
        c.length > 4 ? number(c[4]) : OptionalInt.of(1));
  }

  public static RxTick rx(int line, String... c) {
    return new RxTick(
        line,
        Double.parseDouble(c[0]),
        c[1],
        whole(c[2]),
        OptionalLong.empty(),
        whole(c[3]),
        OptionalLong.of(0),
        c.length > 4 ? c[4] : "192.0.2.1:40000",
        c.length > 5 ? whole(c[5]) : OptionalLong.empty());
  }

  public static LinkTick link(int line, String... c) {
    return new LinkTick(
        line,
        Double.parseDouble(c[0]),
        c[1].equals("-")
            ? LinkTick.State.UNKNOWN
            : LinkTick.State.valueOf(c[1].toUpperCase(java.util.Locale.ROOT)),
        c[2],
        number(c[3]),
        number(c[4]),
        OptionalDouble.empty(),
        number(c[5]),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        number(c[6]),
        c.length > 7 ? c[7] : "up",
        c.length > 8 ? c[8] : "station");
  }

  public static ConditionTick condition(int line, String... c) {
    return new ConditionTick(
        line,
        Double.parseDouble(c[0]),
        real(c[1]),
        real(c[2]),
        whole(c[3]),
        whole(c[4]),
        whole(c[5]),
        c[6],
        c[7],
        whole(c[8]));
  }

  public static CostTick cost(int line, String... c) {
    return new CostTick(line, Double.parseDouble(c[0]), Double.parseDouble(c[1]));
  }

  public static SenderStage senderStage(int line, String... c) {
    return new SenderStage(
        line,
        c[0],
        real(c[1]),
        real(c[1]),
        real(c[2]),
        number(c[3]),
        number(c[4]),
        OptionalInt.of(1),
        "-",
        OptionalDouble.empty());
  }

  /** Reads rows of the sender one after the other. */
  public static Row<OfferedTick> offered() {
    double[] last = {500, 0};
    return (line, c) -> {
      double t = Double.parseDouble(c[0]);
      boolean mute = whole(c[3]).isEmpty() && whole(c[4]).isEmpty();
      boolean waits =
          mute
              || whole(c[4]).orElse(0) > 0
              || whole(c[3]).orElse(0) > 0 && number(c[5]).orElse(0) == 0;
      last[1] += waits ? 1000 * Math.max(0, t - last[0]) : 0;
      last[0] = t;
      return offered(line, c, c.length > 6 ? whole(c[6]) : OptionalLong.of(Math.round(last[1])));
    };
  }

  private static OfferedTick offered(int line, String[] c, OptionalLong busy) {
    return new OfferedTick(
        line,
        Double.parseDouble(c[0]),
        c[1],
        whole(c[2]),
        whole(c[3]),
        whole(c[4]),
        OptionalLong.empty(),
        OptionalLong.empty(),
        busy,
        OptionalLong.empty(),
        OptionalLong.empty(),
        number(c[5]),
        OptionalLong.empty(),
        OptionalLong.empty(),
        "192.0.2.1:40000");
  }

  private static OptionalDouble real(String text) {
    return text.equals("-") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  private static OptionalLong whole(String text) {
    return text.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  private static OptionalInt number(String text) {
    return text.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  /** {@code key=value}, as in start.txt. */
  public static Part<Map<String, String>> facts(String file, String... keyValues) {
    Map<String, String> map = new TreeMap<>();
    Stream.of(keyValues).map(kv -> kv.split("=", 2)).forEach(kv -> map.put(kv[0], kv[1]));
    return Part.present(file, map);
  }
}
