package besser.gate.report.chart;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.SenderStage;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/**
 * Series of one repetition as the page's script reads them: {@code t} in hundredths of a second,
 * each as what it is more than the one before it, and values as whole numbers or null.
 *
 * @param from boot-time clock of the first stage, seconds; times count from there
 */
record LiveSeries(double from) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Rates in kB/s. */
  ObjectNode rates(Repetition repetition) {
    List<Sample> samples = Sample.rates(repetition.rx().value().orElse(List.of()));
    ObjectNode out = NODES.objectNode();
    out.set("t", times(samples, Sample::t));
    out.set(
        "v", values(samples, s -> s.value().isPresent() ? s.value().getAsDouble() / 1e3 : UNKNOWN));
    return out;
  }

  /** Signal in dBm and index of the MCS. */
  ObjectNode link(Repetition repetition) {
    List<LinkTick> ticks = repetition.link().value().orElse(List.of());
    ObjectNode out = NODES.objectNode();
    out.set("t", times(ticks, LinkTick::t));
    out.set(
        "signal",
        values(ticks, t -> t.signalDbm().isPresent() ? t.signalDbm().getAsInt() : UNKNOWN));
    out.set("mcs", values(ticks, t -> t.rxMcs().isPresent() ? t.rxMcs().getAsInt() : UNKNOWN));
    return out;
  }

  /**
   * What waits at the sender, kB. The two hosts' clocks are never compared: each stage is laid on
   * the tablet's axis by its beginning on either host.
   */
  ObjectNode queue(Repetition repetition) {
    List<Waiting> all = new ArrayList<>();
    for (OfferedTick tick : repetition.offered().value().orElse(List.of())) {
      OptionalDouble start = start(repetition, tick.stage());
      OptionalDouble sent = sent(repetition, tick.stage());
      if (start.isPresent() && sent.isPresent()) {
        double t = start.getAsDouble() + tick.t() - sent.getAsDouble();
        OptionalLong waits = tick.sendQ();
        all.add(new Waiting(t, waits.isPresent() ? waits.getAsLong() / 1e3 : UNKNOWN));
      }
    }
    all.sort(Comparator.comparingDouble(Waiting::t));
    ObjectNode out = NODES.objectNode();
    out.set("t", times(all, Waiting::t));
    out.set("v", values(all, Waiting::kilobytes));
    return out;
  }

  private record Waiting(double t, double kilobytes) {}

  private static final double UNKNOWN = Double.NaN;

  private static OptionalDouble start(Repetition repetition, String stage) {
    return repetition.deviceStages().value().orElse(List.of()).stream()
        .filter(s -> s.stage().equals(stage))
        .map(DeviceStage::start)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble sent(Repetition repetition, String stage) {
    return repetition.senderStages().value().orElse(List.of()).stream()
        .filter(s -> s.stage().equals(stage))
        .map(SenderStage::start)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  private <T> ArrayNode times(List<T> rows, ToDoubleFunction<T> t) {
    ArrayNode out = NODES.arrayNode();
    long last = 0;
    for (T row : rows) {
      long now = Math.round((t.applyAsDouble(row) - from) * 100);
      out.add(now - last);
      last = now;
    }
    return out;
  }

  private static <T> ArrayNode values(List<T> rows, ToDoubleFunction<T> value) {
    ArrayNode out = NODES.arrayNode();
    for (T row : rows) {
      double v = value.applyAsDouble(row);
      if (Double.isFinite(v)) {
        out.add(Math.round(v));
      } else {
        out.addNull();
      }
    }
    return out;
  }
}
