package besser.gate.cli;

import besser.gate.night.NightLog;
import besser.gate.night.Retention;
import besser.gate.night.Retention.Reasoned;
import besser.gate.quantity.ByteCount;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gate prune}: makes room. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    description = {
      "Say which campaigns could go by age or size, and which stay all the same and why; remove them only with --remove.",
      """
          Nothing goes that a verdict, a comparison, a night's baseline, an answer or a counted \
          link death rests on. What went is a line of reports/history/removed.tsv."""
    })
final class PruneCommand implements Callable<Integer> {
  @Option(
      names = "--older-than-days",
      paramLabel = "DAYS",
      description = "Those that were begun longer ago.")
  private Optional<Integer> days = Optional.empty();

  @Option(
      names = "--larger-than-gb",
      paramLabel = "GB",
      description = "The oldest, until all of them together have no more.")
  private Optional<Double> gigabytes = Optional.empty();

  @Option(names = "--remove", description = "Remove them. Without it nothing is changed.")
  private boolean remove;

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Instant now = Instant.now();
    StoredCampaigns stored = new StoredCampaigns(home);
    NightLog.Content log = home.nights().read();
    Retention.Sorted sorted =
        retention()
            .sort(stored.all(), log.nights().stream().map(NightLog.Entry::night).toList(), now);
    System.out.print(text(sorted));
    log.faults().forEach(fault -> System.err.println("gate: " + fault));
    if (!remove) {
      System.out.println(
          sorted.going().isEmpty() ? "Nothing goes." : "Nothing was removed; --remove does it.");
      return Exit.HOLDS.status();
    }
    if (!log.faults().isEmpty()) {
      throw new UsageException(
          "A line of %s cannot be read, and may name a baseline. Nothing was removed; mend it first."
              .formatted(home.nights().file()));
    }
    for (Reasoned one : sorted.going()) {
      stored.remove(one, now);
    }
    System.out.println("%s campaigns were removed.".formatted(sorted.going().size()));
    return Exit.HOLDS.status();
  }

  private Retention retention() {
    if (days.isEmpty() && gigabytes.isEmpty()) {
      throw new UsageException(
          "Say what is too much: --older-than-days, --larger-than-gb or both.");
    }
    if (days.filter(d -> d < 1).isPresent() || gigabytes.filter(g -> !(g > 0)).isPresent()) {
      throw new UsageException("--older-than-days is from 1 up, --larger-than-gb above 0.");
    }
    return new Retention(
        days.map(Duration::ofDays),
        gigabytes.map(g -> OptionalLong.of(Math.round(g * 1e9))).orElse(OptionalLong.empty()));
  }

  static String text(Retention.Sorted sorted) {
    StringBuilder text = new StringBuilder();
    lines(text, "goes", sorted.going());
    lines(text, "stays", sorted.staying());
    return text.toString();
  }

  private static void lines(StringBuilder text, String what, List<Reasoned> all) {
    for (Reasoned one : all) {
      String size =
          String.format(Locale.ROOT, "%.1f MB", new ByteCount(one.stored().bytes()).megabytes());
      text.append("%s  %s  %s  %s\n".formatted(what, one.stored().campaign(), size, one.why()));
    }
  }
}
