package besser.gate.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What share of the driver's workers perf sees in lock cycling under the bottom half on this host,
 * with the model that has little of it and with the one that has much. The models' verdicts differ
 * by it, so a host on which it cannot be had is said before anything is recorded.
 *
 * <p>The guest's {@code shares} prints, one model a line, samples of the workers and those in lock
 * cycling:
 *
 * <pre>
 * healthy 412 11
 * baseline 498 110
 * </pre>
 *
 * @param samples of the workers, by model
 * @param locks those of them in lock cycling, by model
 */
record LockShares(Map<String, Long> samples, Map<String, Long> locks) {
  static final String LITTLE = "healthy";
  static final String MUCH = "baseline";

  /** Per cent. The claim's bound is 10 %; between these two it is told from either side. */
  static final double AT_MOST = 6;

  static final double AT_LEAST = 15;

  /** Fewer say nothing: one of them would be half a per cent. */
  private static final long ENOUGH = 200;

  LockShares {
    samples = Map.copyOf(samples);
    locks = Map.copyOf(locks);
  }

  /** Asks the guest, unless a guest of this image has answered here before. */
  static LockShares of(Image image, Shell device) throws IOException, InterruptedException {
    Path known = image.folder().resolve("shares");
    if (Files.exists(known)) {
      return parse(Files.readString(known));
    }
    String said = device.run("shares " + LITTLE + " " + MUCH);
    LockShares shares = parse(said);
    if (shares.hindrance().isEmpty()) {
      Files.writeString(known, said + "\n");
    }
    return shares;
  }

  static LockShares parse(String said) {
    Map<String, Long> samples = new TreeMap<>();
    Map<String, Long> locks = new TreeMap<>();
    for (String line : said.lines().toList()) {
      String[] words = line.strip().split(" ");
      if (words.length == 3 && words[1].matches("\\d+") && words[2].matches("\\d+")) {
        samples.put(words[0], Long.parseLong(words[1]));
        locks.put(words[0], Long.parseLong(words[2]));
      }
    }
    return new LockShares(samples, locks);
  }

  /** Why no lock claim on this host says what its model's name promises, if that is so. */
  Optional<String> hindrance() {
    if (count(samples, LITTLE) < ENOUGH || count(samples, MUCH) < ENOUGH) {
      return Optional.of(
          """
          perf has %s samples of the driver's workers with %s and %s with %s, %s are needed; this host is too busy, or too slow\
          """
              .formatted(count(samples, LITTLE), LITTLE, count(samples, MUCH), MUCH, ENOUGH));
    }
    if (share(LITTLE) > AT_MOST || share(MUCH) < AT_LEAST) {
      return Optional.of(
          """
          lock cycling has %s of the driver's workers with %s (at most %s %% are meant) and %s with %s (at least %s %%)\
          """
              .formatted(
                  percent(LITTLE), LITTLE, (int) AT_MOST, percent(MUCH), MUCH, (int) AT_LEAST));
    }
    return Optional.empty();
  }

  /** One line for a person. */
  String words() {
    return hindrance()
        .map(
            why ->
                """
                virtual rig: WARNING: %s. Lock claims of what is recorded here do not show the model.\
                """
                    .formatted(why))
        .orElseGet(
            () ->
                "virtual rig: lock cycling has %s of the driver's workers with %s, %s with %s, as is meant"
                    .formatted(percent(LITTLE), LITTLE, percent(MUCH), MUCH));
  }

  private double share(String model) {
    return 100.0 * count(locks, model) / count(samples, model);
  }

  private String percent(String model) {
    return String.format(Locale.ROOT, "%.1f %%", share(model));
  }

  private static long count(Map<String, Long> of, String model) {
    return of.getOrDefault(model, 0L);
  }
}
