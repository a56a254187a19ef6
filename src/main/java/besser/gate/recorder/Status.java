package besser.gate.recorder;

import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The line a recorder rewrites each tick. It is for watching: no claim rests on it.
 *
 * @param runId of the recording
 * @param state what the recorder is doing
 * @param ended how it ended, {@code -} before
 * @param t its boot-time clock, seconds
 * @param stage id of the stage in force, or {@code -}
 * @param stageTime how long the stage has run
 * @param rate what the last tick saw: received on the device, offered on the sender
 * @param link {@code up}, {@code down}, {@code gone} or {@code -}
 * @param linkSince boot-time clock of the first tick with this link state
 * @param payload bytes the load's socket has counted in this stage
 * @param deadline boot-time clock at which it ends whatever happens
 */
public record Status(
    String runId,
    State state,
    String ended,
    OptionalDouble t,
    String stage,
    Optional<Span> stageTime,
    Optional<ByteRate> rate,
    String link,
    OptionalDouble linkSince,
    OptionalDouble payload,
    OptionalDouble deadline) {

  /** What a recorder is doing. DEAD: it was there, left no trailer, and runs no more. */
  public enum State {
    STARTING,
    RECORDING,
    FINISHING,
    ENDED,
    DEAD;

    /** Whether nothing more will come. */
    public boolean over() {
      return this == ENDED || this == DEAD;
    }
  }

  /**
   * Reads the line.
   *
   * @throws IOException where it is none: of another revision, or cut off
   */
  static Status parse(String line) throws IOException {
    Map<String, String> pairs =
        Arrays.stream(line.strip().split(" "))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(p -> p[0], p -> p[1], (first, second) -> second));
    String state = pairs.getOrDefault("state", "").toUpperCase(Locale.ROOT);
    if (!pairs.containsKey("run_id")
        || Arrays.stream(State.values()).noneMatch(s -> s.name().equals(state))) {
      throw new IOException("This is no status line of a recorder: \"" + line.strip() + "\".");
    }
    return new Status(
        pairs.getOrDefault("run_id", ""),
        State.valueOf(state),
        pairs.getOrDefault("ended", "-"),
        number(pairs, "t"),
        pairs.getOrDefault("stage", "-"),
        positive(pairs, "stage_t").map(Span::new),
        positive(pairs, "rate").map(ByteRate::new),
        pairs.getOrDefault("link", "-"),
        number(pairs, "link_t"),
        number(pairs, "payload"),
        number(pairs, "deadline"));
  }

  /** How long the tablet has been without its link, by its own clock; empty while it has one. */
  public Optional<Span> linkLostFor() {
    boolean lost = link.equals("down") || link.equals("gone");
    if (!lost || t.isEmpty() || linkSince.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Span(Math.max(0, t.getAsDouble() - linkSince.getAsDouble())));
  }

  private static Optional<Double> positive(Map<String, String> pairs, String key) {
    OptionalDouble value = number(pairs, key);
    return value.isPresent() && value.getAsDouble() >= 0
        ? Optional.of(value.getAsDouble())
        : Optional.empty();
  }

  private static OptionalDouble number(Map<String, String> pairs, String key) {
    String text = pairs.getOrDefault(key, "-");
    return text.matches("-?\\d{1,18}(\\.\\d{1,9})?")
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }
}
