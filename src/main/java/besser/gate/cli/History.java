package besser.gate.cli;

import besser.gate.night.Endurance;
import besser.gate.night.EnduranceRule;
import besser.gate.night.Night;
import besser.gate.night.NightLog;
import besser.gate.night.Summary;
import besser.gate.report.page.HistoryPage;
import besser.gate.rig.ModuleBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The trend over campaigns.
 *
 * @param campaigns oldest first, those nobody can read among them
 * @param nights of the regression job
 * @param now when it is told
 */
record History(List<PastCampaign> campaigns, NightLog.Content nights, Instant now) {
  /** So many nights are on the terminal; all are on the page and in the JSON. */
  private static final int LAST = 14;

  static History of(Home home) throws IOException {
    return of(home, Instant.now());
  }

  static History of(Home home, Instant now) throws IOException {
    return new History(
        home.recorded().parallelStream().map(PastCampaign::in).toList(), home.nights().read(), now);
  }

  /** Writes the page; answers where. */
  Path page(Home home) throws IOException {
    Path page = home.history().resolve("index.html");
    Files.createDirectories(home.history());
    // Whole or not at all: two nights that end at once both write it.
    Path whole = Files.createTempFile(home.history(), "index", ".html");
    Files.writeString(whole, HistoryPage.write(judged(), counted(), nights, notes()));
    Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-r--r--"));
    Files.move(whole, page, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return page;
  }

  List<Summary> judged() {
    return campaigns.stream().flatMap(c -> c.summary().stream()).toList();
  }

  /** Those that began after the rule was sealed. */
  List<Summary> counted() {
    return judged().stream().filter(s -> nights.counts(s.campaign(), now)).toList();
  }

  /** A table, a row a campaign. */
  String text() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("campaign", "verdict", "judgement", "rx.mean MB/s", "link.lived s"));
    campaigns.forEach(
        c ->
            rows.add(
                List.of(
                    c.name(),
                    c.verdict(),
                    c.judgement(),
                    figures(c.values("rx.mean"), 1e-6),
                    figures(c.values("link.lived"), 1))));
    StringBuilder text = new StringBuilder(table(rows));
    List<NightLog.Entry> last =
        nights.nights().subList(Math.max(0, nights.nights().size() - LAST), nights.nights().size());
    if (!last.isEmpty()) {
      List<List<String>> entries = new ArrayList<>();
      entries.add(List.of("night", "rig", "state", "reason"));
      last.forEach(e -> entries.add(row(e.night())));
      text.append('\n').append(table(entries));
    }
    for (Endurance e : Endurance.of(counted())) {
      text.append('\n').append(e.words(EnduranceRule.IN_FORCE)).append('\n');
    }
    return text.toString();
  }

  private static List<String> row(Night night) {
    return List.of(
        night.begun().truncatedTo(ChronoUnit.SECONDS).toString(),
        night.environment(),
        night.outcome().map(o -> o.state().word()).orElse("running"),
        night.outcome().map(Night.Outcome::reason).orElse("-"));
  }

  private static String table(List<List<String>> rows) {
    int[] widths = new int[rows.get(0).size()];
    rows.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /**
   * A sentence for each that cannot be read, for a rule from a time that has not come, and for each
   * driver that only its build tells apart.
   */
  List<String> notes() {
    List<String> notes = new ArrayList<>(nights.faults());
    if (!nights.seals().isEmpty() && nights.seals().stream().allMatch(r -> r.isAhead(now))) {
      notes.add(
          """
          The rule of survival was sealed %s, and now it is %s: one of the two clocks was wrong. No \
          campaign counts under it. The next ./gate nightly seals it again."""
              .formatted(nights.seals().get(0).since(), now.truncatedTo(ChronoUnit.SECONDS)));
    }
    for (int i = 0; i < campaigns.size(); i++) {
      PastCampaign one = campaigns.get(i);
      one.fault().ifPresent(fault -> notes.add(one.name() + " cannot be read: " + fault + "."));
      before(i)
          .ifPresent(
              other ->
                  notes.add(
                      "%s ran %s, %s ran %s: %s."
                          .formatted(
                              one.name(),
                              one.module().words(),
                              other.name(),
                              other.module().words(),
                              ModuleBuild.OTHER_BUILD)));
    }
    return notes;
  }

  /** The campaign before it on the same rig, where that ran the same source in another build. */
  private Optional<PastCampaign> before(int index) {
    PastCampaign one = campaigns.get(index);
    for (int i = index - 1; i >= 0; i--) {
      PastCampaign other = campaigns.get(i);
      if (other.fault().isEmpty() && other.environment().equals(one.environment())) {
        return Optional.of(other).filter(o -> one.module().isOtherBuildOf(o.module()));
      }
    }
    return Optional.empty();
  }

  private static String figures(List<@Nullable Double> values, double scale) {
    return values.isEmpty()
        ? "-"
        : values.stream()
            .map(v -> v == null ? "-" : String.format(Locale.ROOT, "%.2f", v * scale))
            .collect(Collectors.joining(", "));
  }
}
