package besser.gate.judge.finding;

import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.Windows;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * A minute in which more payload arrived than the fastest bit rate its samples tell of carries. No
 * radio does that: one of the two was not recorded there. A single sample is of the frame that came
 * last, and may be slow; a minute's fastest is not.
 */
final class BitRates {
  /** Moves frames in memory, and says some bit rate or other. */
  private static final String NO_RADIO = "mac80211_hwsim";

  private static final Span MINUTE = new Span(60);

  /** A rehearsal's minute is short; a recorder may ask for bit rates in each tenth tick only. */
  private static final int TICKS = 30;

  /** Samples that must tell a bit rate before the fastest of them counts. */
  private static final int SAMPLES = 3;

  /** Mbit/s of the first eight indices of 802.11n over 40 MHz with the short interval. */
  private static final double[] FASTEST = {15, 30, 45, 60, 90, 120, 135, 150};

  /** The indices 802.11n has: eight for each of four streams. */
  private static final int INDICES = 32;

  /** Channels below have no wider ones than 40 MHz, MHz. */
  private static final int BELOW_5_GHZ = 3000;

  private final Repetition repetition;
  private final double minute;

  private BitRates(JudgedStage judgedStage) {
    repetition = judgedStage.repetition();
    minute =
        Math.max(
            judgedStage.real(MINUTE).seconds(),
            TICKS * judgedStage.campaign().plan().tick().seconds());
  }

  static Optional<Seen> of(JudgedStage judgedStage) {
    boolean radio =
        judgedStage.campaign().provenance() != Provenance.STAND_IN
            && judgedStage.repetition().told("driver").filter(NO_RADIO::equals).isEmpty();
    if (!radio || judgedStage.linkSoFar().dead()) {
      return Optional.empty();
    }
    BitRates rates = new BitRates(judgedStage);
    List<String> impossible = new ArrayList<>();
    for (Stage stage : judgedStage.campaign().plan().stages()) {
      Windows.judged(rates.repetition, judgedStage.campaign().plan(), stage)
          .found()
          .flatMap(rates::impossible)
          .ifPresent(impossible::add);
    }
    return impossible.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Seen(
                "F-bit-rate",
                "condition",
                rates.repetition.id(),
                ": it received more than the bit rate of its link carries.",
                "%s: %s".formatted(rates.repetition.link().file(), String.join("; ", impossible))));
  }

  /** The first minute of a stage in which that was so. */
  private Optional<String> impossible(Window stage) {
    for (double from = stage.start(); from < stage.end(); from += minute) {
      double to = Math.min(from + minute, stage.end());
      OptionalDouble received = received(stage.stage().id(), from, to);
      List<LinkTick> told = told(from, to);
      double fastest =
          told.stream().flatMapToDouble(t -> carries(t).stream()).max().orElse(Double.MAX_VALUE);
      if (told.size() >= SAMPLES && received.isPresent() && received.getAsDouble() > fastest) {
        return Optional.of(
            "%s stage, %s Mbit/s of payload from %s on, and at most %s Mbit/s in %s samples (lines %s-%s)"
                .formatted(
                    stage.stage().id(),
                    Unit.COUNT.print(received.getAsDouble()),
                    Unit.SECONDS.print(from),
                    Unit.COUNT.print(fastest),
                    told.size(),
                    told.get(0).line(),
                    told.get(told.size() - 1).line()));
      }
    }
    return Optional.empty();
  }

  private List<LinkTick> told(double from, double to) {
    return repetition.link().value().orElse(List.of()).stream()
        .filter(t -> from <= t.t() && t.t() < to && carries(t).isPresent())
        .toList();
  }

  /** The most a sample's bit rate and index let pass, Mbit/s. */
  private static OptionalDouble carries(LinkTick t) {
    boolean narrow = t.freqMhz().orElse(Integer.MAX_VALUE) < BELOW_5_GHZ;
    boolean known = narrow && t.rxMcs().isPresent() && t.rxMcs().getAsInt() < INDICES;
    DoubleStream index =
        known
            ? DoubleStream.of(
                FASTEST[t.rxMcs().getAsInt() % FASTEST.length]
                    * (1 + t.rxMcs().getAsInt() / FASTEST.length))
            : DoubleStream.empty();
    return DoubleStream.concat(t.rxMbit().stream(), index).min();
  }

  /** Payload of a stretch, Mbit/s; empty where less than half of it was counted. */
  private OptionalDouble received(String stage, double from, double to) {
    List<RxTick> ticks =
        repetition.rx().value().orElse(List.of()).stream()
            .filter(t -> t.stage().equals(stage) && t.payload().isPresent())
            .filter(t -> from <= t.t() && t.t() <= to)
            .toList();
    if (ticks.isEmpty()) {
      return OptionalDouble.empty();
    }
    RxTick first = ticks.get(0);
    RxTick last = ticks.get(ticks.size() - 1);
    double seconds = last.t() - first.t();
    long bytes = last.payload().orElseThrow() - first.payload().orElseThrow();
    return seconds < minute / 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(bytes * 8 / seconds / 1e6);
  }
}
