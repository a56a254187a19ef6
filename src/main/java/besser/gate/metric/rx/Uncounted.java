package besser.gate.metric.rx;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.metric.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Payload that arrived while the interface's own counters stood still: whatever the socket has, the
 * interface had to count before. Over a whole stage a counter that stood still and then caught up
 * tells the same as one that ran; over the time in between it does not.
 *
 * @param words which counter, and where
 * @param lines first and last line of the stretch
 */
public record Uncounted(String words, String lines) {
  /**
   * {@code net.ipv4.tcp_rmem}'s largest since Linux 6.16, bytes: so much may have been counted
   * before and wait behind a frame that was lost.
   */
  public static final long WAITING = 32 << 20;

  /** TCP payload of a packet under an MTU of 1500, without options. */
  private static final int PACKET = 1460;

  /** The stretch of a window with the most such payload; empty where there is none. */
  public static Optional<Uncounted> in(Repetition repetition, Window window) {
    List<RxTick> rows =
        repetition.rx().value().orElse(List.of()).stream()
            .filter(t -> t.payload().isPresent())
            .toList();
    return Stream.of(
            most("rx_bytes", rows, window, RxTick::rxBytes, 1),
            most("rx_packets", rows, window, RxTick::rxPackets, PACKET))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Uncounted> most(
      String name,
      List<RxTick> rows,
      Window window,
      Function<RxTick, OptionalLong> counter,
      int bytes) {
    List<RxTick> both = rows.stream().filter(t -> counter.apply(t).isPresent()).toList();
    Map<Integer, Long> counted = new HashMap<>();
    CounterSeries.of(both, window, counter)
        .ticks()
        .forEach(t -> counted.put(t.toLine(), t.bytes()));
    long room = WAITING + 3 * (long) (window.stage().offered().bytesPerSecond() * window.tick());
    long missing = 0;
    int from = 0;
    for (RateTick tick : CounterSeries.payload(both, window).ticks()) {
      from = missing == 0 ? tick.fromLine() : from;
      // A counter that began anew says nothing of its tick.
      missing += tick.bytes() - bytes * counted.getOrDefault(tick.toLine(), tick.bytes());
      if (missing > room) {
        return Optional.of(
            new Uncounted(
                String.format(
                    Locale.ROOT,
                    "%.1f MB of payload arrived that %s had not counted",
                    missing / 1e6,
                    name),
                "lines %s-%s".formatted(from, tick.toLine())));
      }
      missing = Math.max(0, missing);
    }
    return Optional.empty();
  }
}
