package besser.gate.metric.rx;

import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.quantity.ByteRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the tablet received in one window, from {@code device/rx_bytes.tsv}.
 *
 * <p>Judged on TCP payload; on the interface's counter only where no tick of the repetition has
 * payload at all. Frames run some 4.5 % above payload, so a floor the interface's counter misses is
 * missed, but one it reaches is not proven: see {@link #basis()}.
 *
 * <p>Every reading is absent where the file is missing, no counter was read twice in the window or
 * the tablet's clock ran backwards in it. Definitions: Phase 1 of the Bug #5 campaign, "sustained".
 */
public final class Throughput {
  private final ReceivedBytes data;
  private final boolean dead;

  private Throughput(ReceivedBytes data, boolean dead) {
    this.data = data;
    this.dead = dead;
  }

  /** What was received in a window of a repetition. */
  public static Throughput of(Repetition repetition, Window window) {
    return new Throughput(new ReceivedBytes(repetition.rx(), window), false);
  }

  /**
   * The same where the link died in it or before it: what it did not deliver up to the planned end
   * of the stage is nothing, also where the repetition was ended early. Means are over the stage
   * then.
   */
  public Throughput afterDeath() {
    return new Throughput(data, true);
  }

  /** What all readings but {@link #interfaceMean()} rest on. */
  public Basis basis() {
    return data.basis;
  }

  /** Growth between neighbouring ticks, for charts and for whoever looks for stalls. */
  public List<RateTick> ticks() {
    return data.readable() ? data.series.ticks() : List.of();
  }

  /** {@code rx.mean}: bytes over the covered time; {@link #afterDeath} over the stage. */
  public Reading mean() {
    return overTheStage(Means.recorded(data, "rx.mean"));
  }

  /**
   * {@code rx.mean_while_alive}: bytes over the covered time, where the window ends with the link.
   */
  public Reading meanWhileAlive() {
    return Means.recorded(data, "rx.mean_while_alive");
  }

  /** {@code rx.interface_mean}: the same from the interface's counter. */
  public Reading interfaceMean() {
    return overTheStage(Means.ofFrames(data));
  }

  private Reading overTheStage(Reading mean) {
    return dead ? Means.overTheStage(data.window, mean) : mean;
  }

  /** {@code rx.median}: half of the time was no faster. */
  public Reading median() {
    return quantile("rx.median", 0.5);
  }

  /** {@code rx.p5}: a twentieth of the time was no faster. */
  public Reading p5() {
    return quantile("rx.p5", 0.05);
  }

  private Reading quantile(String name, double share) {
    return data.orAbsent(
        name,
        () -> {
          List<RateTick> slowestFirst = new ArrayList<>(data.series.ticks());
          slowestFirst.sort(Comparator.comparingDouble(RateTick::rate));
          double left = data.series.seconds() * share;
          int i = 0;
          while (i + 1 < slowestFirst.size() && left - slowestFirst.get(i).seconds() > 1e-9) {
            left -= slowestFirst.get(i++).seconds();
          }
          return data.scope.measured(name, slowestFirst.get(i).rate(), Unit.BYTES_PER_SECOND);
        });
  }

  /**
   * {@code rx.worst_minute}: the slowest of the whole minutes counted from the window's start, and
   * of the one the stage's time ends with; 60 s divided by the compression.
   */
  public Reading worstMinute() {
    return Minutes.worst(data);
  }

  /** The slowest minute wherever it begins; no claim is held to it, and nothing publishes it. */
  public Optional<Reading.Measured> slowestMinute() {
    return Minutes.slowest(data, "rx.slowest_minute");
  }

  /** {@code rx.mean_lower95}: 95 % lower bound of the mean from drawing whole minutes again. */
  public Reading meanLower95() {
    return Minutes.lower95(data, dead);
  }

  /** {@code rx.time_under_floor}: time of the ticks slower than the floor, real seconds. */
  public Reading timeUnder(ByteRate floor) {
    String name = "rx.time_under_floor";
    return data.orAbsent(
        name,
        () ->
            data.scope.measured(
                name,
                data.series.ticks().stream()
                    .filter(t -> t.rate() < floor.bytesPerSecond())
                    .mapToDouble(RateTick::seconds)
                    .sum(),
                Unit.SECONDS,
                "Floor " + floor + ", of " + Unit.SECONDS.print(data.series.seconds()) + "."));
  }

  /** Stalls in order, however short: ticks in a row below 1 % of the floor. */
  public List<Stall> stalls(ByteRate floor) {
    return Stall.in(ticks(), floor, data.scope.source().file());
  }

  /**
   * {@code rx.longest_stall}: real seconds, 0 where there was none. A gap between ticks could hide
   * one as long as itself, see {@link #largestGap()}.
   */
  public Reading longestStall(ByteRate floor) {
    String name = "rx.longest_stall";
    return data.orAbsent(
        name,
        () ->
            stalls(floor).stream()
                .max(Comparator.comparingDouble(Stall::seconds))
                .map(s -> longest(name, s))
                .orElseGet(() -> data.scope.measured(name, 0, Unit.SECONDS)));
  }

  /** {@code rx.stalls}: how many, however short, with onset and length of the longest five. */
  public Reading stallCount(ByteRate floor) {
    String name = "rx.stalls";
    return data.orAbsent(name, () -> Stall.counted(name, stalls(floor), data));
  }

  private Reading longest(String name, Stall stall) {
    String from =
        "From " + data.second(stall.onset()) + (stall.open() ? ", to the last tick." : ".");
    return data.scope.measured(name, stall.seconds(), Unit.SECONDS, stall.source(), from);
  }

  /**
   * {@code rx.near_zero}: units of 5 s (divided by the compression, but a tick at least) in which
   * less than 1 % of the floor arrived; the Phase 0 anchor's count.
   */
  public Reading nearZero(ByteRate floor) {
    return Minutes.nearZero(data, floor);
  }

  /** {@code rx.agreement}: interface over payload, less one; both over the same ticks. */
  public Reading agreement() {
    return Agreement.of(data);
  }

  /** {@code rx.coverage}: ticks with a value over ticks the planned length should have. */
  public Reading coverage() {
    return Completeness.coverage(data);
  }

  /** {@code rx.span}: share of the planned stage over which the counter is known. */
  public Reading span() {
    return Completeness.span(data);
  }

  /** {@code rx.largest_gap}: longest time without a tick that has a value, real seconds. */
  public Reading largestGap() {
    return Completeness.largestGap(data);
  }

  /** {@code rx.length}: real seconds from the stage's first byte to the window's last tick. */
  public Reading measuredLength() {
    return Completeness.measuredLength(data);
  }

  /** Where the interface's own counter ran backwards: the driver started anew. */
  public Optional<Source> counterRanBackwards() {
    return data.frames.restarts().stream().findFirst().map(line -> data.lines(line, line));
  }

  /** Where the load's connection was another one within the stage. */
  public Optional<Source> reconnected() {
    return data.basis == Basis.INTERFACE
        ? Optional.empty()
        : data.series.restarts().stream().findFirst().map(line -> data.lines(line, line));
  }

  /** Every reading, in the order they are published. */
  public List<Reading> all(ByteRate floor) {
    return List.of(
        mean(),
        interfaceMean(),
        median(),
        p5(),
        worstMinute(),
        timeUnder(floor),
        longestStall(floor),
        stallCount(floor),
        nearZero(floor),
        meanLower95(),
        agreement(),
        coverage(),
        span(),
        largestGap(),
        measuredLength(),
        Lull.nearZero(data, floor),
        Lull.trickle(data, floor),
        Lull.longest(data, floor));
  }
}
