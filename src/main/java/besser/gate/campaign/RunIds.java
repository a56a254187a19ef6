package besser.gate.campaign;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names runs so that no two are ever the same, whoever starts them. */
@FunctionalInterface
public interface RunIds {
  /** A new one for repetition {@code n}. */
  String next(int n);

  /** {@code 20261122T101500Z-1a2b3c-rep-1}. */
  static RunIds of(InstantSource clock, RandomGenerator random) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    return n ->
        String.format(
            Locale.ROOT,
            "%s-%06x-rep-%d",
            format.format(clock.instant()),
            random.nextInt(1 << 24),
            n);
  }
}
