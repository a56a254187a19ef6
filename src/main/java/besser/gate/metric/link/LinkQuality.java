package besser.gate.metric.link;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Facts;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Seconds;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.rx.Coverage;
import besser.gate.quantity.SignalLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * How good the link was in one window, by the samples of {@code device/link.tsv}. Every reading is
 * absent where the file is missing or no sample lies in the window.
 */
public final class LinkQuality {
  private final Window window;
  private final List<LinkTick> ticks;
  private final Driver driver;
  private final Scope scope;
  private final String why;

  private LinkQuality(Repetition repetition, Window window) {
    this.window = window;
    driver = repetition.driver();
    // iw may answer late, after the recorder has already written that it did not.
    ticks =
        repetition.link().value().orElse(List.of()).stream()
            .sorted(Comparator.comparingDouble(LinkTick::t))
            .filter(t -> window.contains(t.t()))
            .toList();
    Source lines = Source.over(repetition.link().file(), ticks.stream().mapToInt(LinkTick::line));
    scope = new Scope(window.words(), lines, "");
    why =
        repetition.link().value().isEmpty()
            ? repetition.link().why()
            : ticks.isEmpty() ? "No sample of the link lies in the " + window.words() + "." : "";
  }

  /** The link's quality in a window of a repetition. */
  public static LinkQuality of(Repetition repetition, Window window) {
    return new LinkQuality(repetition, window);
  }

  private Reading orAbsent(String name, Reading measured) {
    return why.isEmpty() ? measured : scope.absent(name, why);
  }

  /**
   * {@code link.associated}: seconds in which samples show it up; each speaks for two ticks at
   * most.
   */
  public Reading associated() {
    double up = 0;
    for (int i = 0; i < ticks.size(); i++) {
      double next = i + 1 < ticks.size() ? ticks.get(i + 1).t() : window.end();
      double speaks = Math.min(Seconds.between(ticks.get(i).t(), next), 2 * window.tick());
      up += LinkSigns.associated(ticks.get(i), driver).orElse(false) ? speaks : 0;
    }
    String of = "Of " + Unit.SECONDS.print(window.seconds()) + ".";
    return orAbsent("link.associated", scope.measured("link.associated", up, Unit.SECONDS, of));
  }

  /**
   * {@code link.coverage}: samples that say whether it was associated, over those there should be.
   */
  public Reading coverage() {
    List<Double> times =
        ticks.stream()
            .filter(t -> LinkSigns.associated(t, driver).isPresent())
            .map(LinkTick::t)
            .distinct()
            .toList();
    double share = Coverage.of(times, window).share();
    return orAbsent("link.coverage", scope.measured("link.coverage", share, Unit.SHARE));
  }

  /**
   * {@code link.signal_inside}: samples with a signal from min to max, over all samples up to a
   * moment of the boot-time clock. A sample without a signal was not seen inside.
   */
  public Reading signalInside(SignalLevel min, SignalLevel max, double until) {
    String name = "link.signal_inside";
    List<LinkTick> before = ticks.stream().filter(t -> t.t() <= until).toList();
    long inside =
        before.stream()
            .filter(t -> t.signalDbm().isPresent())
            .mapToInt(t -> t.signalDbm().getAsInt())
            .filter(dbm -> min.dbm() <= dbm && dbm <= max.dbm())
            .count();
    long mute = before.stream().filter(t -> t.signalDbm().isEmpty()).count();
    String note = inside + " of " + before.size() + " samples, " + mute + " without a signal.";
    return before.isEmpty()
        ? scope.absent(name, why.isEmpty() ? "No sample lies before it." : why)
        : scope.measured(name, (double) inside / before.size(), Unit.SHARE, note);
  }

  /** {@code link.signal_median}, dBm. */
  public Reading signalMedian() {
    int[] dbm = known(LinkTick::signalDbm).stream().mapToInt(i -> i).sorted().toArray();
    return dbm.length == 0
        ? scope.absent("link.signal_median", none("signal"))
        : scope.measured("link.signal_median", dbm[(dbm.length - 1) / 2], Unit.DBM);
  }

  /** {@code link.bssid_changes}. */
  public Reading bssidChanges() {
    return changes("link.bssid_changes", "BSSID", t -> Optional.of(t.bssid()).filter(Facts::told));
  }

  /** {@code link.freq_changes}. */
  public Reading frequencyChanges() {
    return changes("link.freq_changes", "frequency", t -> boxed(t.freqMhz()));
  }

  /** {@code link.ifindex_changes}: the interface was made anew. */
  public Reading ifindexChanges() {
    return changes("link.ifindex_changes", "ifindex", t -> boxed(t.ifindex()));
  }

  /** {@code link.rx_mcs_min}. */
  public Reading mcsMin() {
    return mcs("link.rx_mcs_min", all -> all.stream().mapToInt(i -> i).min().orElseThrow());
  }

  /** {@code link.rx_mcs_max}. */
  public Reading mcsMax() {
    return mcs("link.rx_mcs_max", all -> all.stream().mapToInt(i -> i).max().orElseThrow());
  }

  private Reading mcs(String name, ToIntFunction<List<Integer>> pick) {
    List<Integer> all = known(LinkTick::rxMcs);
    return all.isEmpty()
        ? scope.absent(name, none("MCS"))
        : scope.measured(name, pick.applyAsInt(all), Unit.COUNT);
  }

  private <T> Reading changes(String name, String what, Function<LinkTick, Optional<T>> value) {
    List<T> seen = ticks.stream().map(value).flatMap(Optional::stream).toList();
    return scope.changes(name, seen, none(what));
  }

  private List<Integer> known(Function<LinkTick, OptionalInt> value) {
    return ticks.stream().map(value).flatMapToInt(OptionalInt::stream).boxed().toList();
  }

  private static Optional<Integer> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  private String none(String what) {
    return why.isEmpty() ? "No sample in the window has a " + what + "." : why;
  }

  /** Every reading that needs no bound, in the order they are published. */
  public List<Reading> all() {
    return List.of(
        associated(),
        coverage(),
        signalMedian(),
        bssidChanges(),
        frequencyChanges(),
        ifindexChanges(),
        mcsMin(),
        mcsMax());
  }
}
