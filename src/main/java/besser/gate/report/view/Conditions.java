package besser.gate.report.view;

import besser.gate.evidence.Facts;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Under what conditions a repetition ran, as its own recording states them. */
public final class Conditions {
  /** What stands where the recording says nothing. */
  public static final String ABSENT = "not measured";

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Conditions() {}

  /** Label to value, in a fixed order; values are untrusted. */
  public static Map<String, String> of(Repetition repetition) {
    Map<String, String> start = repetition.deviceStart().value().orElse(Map.of());
    List<LinkTick> link = repetition.link().value().orElse(List.of());
    Map<String, String> out = new LinkedHashMap<>();
    out.put("date", number(start, "realtime_s").map(Conditions::date).orElse(ABSENT));
    out.put("module srcversion", fact(start, "srcversion"));
    out.put("module build-id", fact(start, "build_id"));
    out.put("kernel", fact(start, "kernel"));
    out.put("BSSID", distinct(link, t -> Stream.of(t.bssid()).filter(Facts::told)));
    out.put(
        "frequency",
        unit(distinct(link, t -> t.freqMhz().stream().mapToObj(Integer::toString)), " MHz"));
    out.put("signal", range(link, t -> t.signalDbm().stream().boxed(), " dBm"));
    out.put("RX MCS", range(link, t -> t.rxMcs().stream().boxed(), ""));
    out.put(
        "uptime at start",
        number(start, "t_s").map(s -> PrintedNumbers.rounded(s, 0) + " s").orElse(ABSENT));
    out.put("governor", fact(start, "governor"));
    out.put("charger", fact(start, "charger"));
    out.put(
        "temperature",
        number(start, "temp_mc")
            .map(t -> PrintedNumbers.rounded(t / 1000, 1) + " °C")
            .orElse(ABSENT));
    out.put("NMI", fact(start, "nmi"));
    out.put("power save", fact(start, "powersave"));
    out.put("recorder", shortened(fact(start, "recorder_sha256")));
    out.put("perf", fact(start, "tool_perf"));
    return out;
  }

  private static String fact(Map<String, String> facts, String key) {
    return Facts.text(facts, key).orElse(ABSENT);
  }

  private static Optional<Double> number(Map<String, String> facts, String key) {
    try {
      double value = Double.parseDouble(Facts.text(facts, key).orElse(""));
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException notMeasured) {
      return Optional.empty();
    }
  }

  private static String date(double realtime) {
    return Math.abs(realtime) < 1e11 ? UTC.format(Instant.ofEpochSecond((long) realtime)) : ABSENT;
  }

  private static String shortened(String hash) {
    return hash.length() > 12 && !hash.equals(ABSENT) ? hash.substring(0, 12) : hash;
  }

  private static String distinct(List<LinkTick> link, Function<LinkTick, Stream<String>> of) {
    String all = link.stream().flatMap(of).distinct().collect(Collectors.joining(", "));
    return all.isEmpty() ? ABSENT : all;
  }

  private static String unit(String value, String unit) {
    return value.equals(ABSENT) ? value : value + unit;
  }

  private static String range(
      List<LinkTick> link, Function<LinkTick, Stream<Integer>> of, String unit) {
    OptionalDouble low = link.stream().flatMap(of).mapToDouble(i -> i).min();
    OptionalDouble high = link.stream().flatMap(of).mapToDouble(i -> i).max();
    if (low.isEmpty() || high.isEmpty()) {
      return ABSENT;
    }
    String from = PrintedNumbers.rounded(low.getAsDouble(), 0);
    String to = PrintedNumbers.rounded(high.getAsDouble(), 0);
    return (from.equals(to) ? from : from + " to " + to) + unit;
  }
}
