package besser.gate.night;

import besser.gate.plan.DeepPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which campaigns may go. Nothing goes that a verdict, a comparison, a night's baseline, an answer
 * or a death that is counted rests on, however old or large it is.
 *
 * @param age those that are older go; empty where age is no reason
 * @param bytes all campaigns together may have so many: the oldest go until they do; empty where
 *     size is no reason
 */
public record Retention(Optional<Duration> age, OptionalLong bytes) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

  /** One that was cut off may be resumed, and somebody may want to look why. */
  private static final Duration RESUMABLE = Duration.ofDays(7);

  /**
   * A campaign as it lies there.
   *
   * @param campaign its name
   * @param summary what the history knows of it; empty where it was not judged or cannot be read
   * @param baseline campaign it was recorded to be compared with, or {@code -}
   * @param bytes of all its files
   * @param bar why it stays, where that is seen in its folder
   */
  public record Stored(
      String campaign,
      Optional<Summary> summary,
      String baseline,
      long bytes,
      Optional<String> bar) {}

  /** A campaign and why it goes or stays, in a few words. */
  public record Reasoned(Stored stored, String why) {}

  /**
   * What comes of it.
   *
   * @param going oldest first
   * @param staying that are old, or among the oldest of too much, and are kept all the same
   */
  public record Sorted(List<Reasoned> going, List<Reasoned> staying) {
    public Sorted {
      going = List.copyOf(going);
      staying = List.copyOf(staying);
    }
  }

  /**
   * Sorts them.
   *
   * @param all oldest first
   * @param nights of the log, whose baselines are kept
   */
  public Sorted sort(List<Stored> all, List<Night> nights, Instant now) {
    Map<String, String> needed = needed(all, nights);
    List<Reasoned> going = new ArrayList<>();
    List<Reasoned> staying = new ArrayList<>();
    long left = all.stream().mapToLong(Stored::bytes).sum();
    for (Stored one : all) {
      Optional<Instant> begun = begun(one.campaign());
      Optional<String> reason = reason(begun, now, left);
      if (reason.isEmpty()) {
        continue;
      }
      Optional<String> kept =
          one.bar()
              .or(() -> Optional.ofNullable(needed.get(one.campaign())))
              .or(() -> ofItself(one, begun, now));
      if (kept.isPresent()) {
        staying.add(new Reasoned(one, kept.get()));
      } else {
        going.add(new Reasoned(one, reason.get()));
        left -= one.bytes();
      }
    }
    return new Sorted(going, staying);
  }

  private Optional<String> reason(Optional<Instant> begun, Instant now, long left) {
    if (begun.isPresent()
        && age.isPresent()
        && Duration.between(begun.get(), now).compareTo(age.get()) > 0) {
      return Optional.of("older than %s days".formatted(age.get().toDays()));
    }
    return bytes.isPresent() && left > bytes.getAsLong()
        ? Optional.of("among the oldest of too much")
        : Optional.empty();
  }

  /** Why others need a campaign, by its name. */
  private static Map<String, String> needed(List<Stored> all, List<Night> nights) {
    Map<String, String> needed = new HashMap<>();
    for (Stored one : all) {
      String why = one.campaign() + " is compared with it";
      needed.put(one.baseline(), why);
      one.summary().ifPresent(s -> needed.put(s.baseline(), why));
    }
    for (Night night : nights) {
      night
          .outcome()
          .ifPresent(
              o ->
                  o.baseline()
                      .forEach(
                          b ->
                              needed.putIfAbsent(
                                  b,
                                  "the night of %s was held against it".formatted(night.begun()))));
    }
    return needed;
  }

  private static Optional<String> ofItself(Stored one, Optional<Instant> begun, Instant now) {
    if (begun.isEmpty()) {
      return Optional.of("its name has no time");
    }
    if (one.summary().isEmpty()) {
      return Duration.between(begun.get(), now).compareTo(RESUMABLE) < 0
          ? Optional.of("./gate resume may go on with it")
          : Optional.empty();
    }
    Summary summary = one.summary().get();
    if (summary.plan().startsWith(DeepPlan.NAME)) {
      return Optional.of("comparisons of its build use what it counted");
    }
    if (summary.verdict().equals("ACCEPTED") || summary.verdict().equals("REJECTED")) {
      return Optional.of("its verdict is " + summary.verdict());
    }
    return summary.evidence() && summary.link().contains("FAILS")
        ? Optional.of("a link death in it is counted")
        : Optional.empty();
  }

  private static Optional<Instant> begun(String campaign) {
    try {
      return Optional.of(
          LocalDateTime.parse(campaign.replaceFirst("-.*", ""), STAMP).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }
}
