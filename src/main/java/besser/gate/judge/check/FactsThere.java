package besser.gate.judge.check;

import besser.gate.evidence.FactForm;
import besser.gate.evidence.Facts;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.FactRule;
import besser.gate.judge.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code every fact that edition … asks for is there}, and looks like what it is: by {@code
 * facts.tsv} those of both hosts, and of the repetition and the campaign those that have a form.
 * After a death the end may not be readable; up to there the start counts.
 *
 * @param edition facts that were added later are not in it
 */
public record FactsThere(int edition) implements Check {
  private static final int LISTED = 6;

  @Override
  public String bound() {
    return "every fact of edition %s".formatted(edition);
  }

  @Override
  public String remedy() {
    return "every fact recorded (./gate doctor names the missing ones)";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    List<String> missing =
        FactRule.written().stream()
            .filter(rule -> rule.since() <= edition)
            .flatMap(rule -> files(rule, judgedStage).flatMap(file -> missing(rule, file).stream()))
            .toList();
    return missing.isEmpty()
        ? Result.holds(id, "has every fact edition %s asks for.".formatted(edition))
        : Result.unknown(id, "did not record %s.".formatted(listed(missing)));
  }

  private static String listed(List<String> missing) {
    int more = missing.size() - LISTED;
    return more <= 1
        ? String.join(", ", missing)
        : "%s and %s more".formatted(String.join(", ", missing.subList(0, LISTED)), more);
  }

  /** The files that owe it. */
  private static Stream<Part<Map<String, String>>> files(FactRule rule, JudgedStage judgedStage) {
    Repetition r = judgedStage.repetition();
    Part<Map<String, String>> start = FactTable.start(r, rule.where());
    return switch (rule.where()) {
      case DEVICE, SENDER ->
          judgedStage.linkSoFar().dead()
              ? Stream.of(start)
              : Stream.of(start, FactTable.end(r, rule.where()));
      case REPETITION, DEVICE_ORDER, SENDER_ORDER -> rule.form().map(form -> start).stream();
      case CAMPAIGN ->
          rule
              .form()
              .map(form -> Part.present("campaign.json", judgedStage.campaign().facts()))
              .stream();
    };
  }

  private static Optional<String> missing(FactRule rule, Part<Map<String, String>> file) {
    String value = file.value().map(f -> f.getOrDefault(rule.fact(), "")).orElse("").strip();
    boolean mayLack = rule.lacks().isPresent() && value.equals("-");
    if (mayLack || rule.form().map(form -> form.fits(value)).orElseGet(() -> Facts.told(value))) {
      return Optional.empty();
    }
    String looks =
        value.isEmpty() || value.equals("-")
            ? file.file()
            : "%s has \"%s\", which is not %s"
                .formatted(file.file(), value, rule.form().map(FactForm::called).orElse("a value"));
    return Optional.of("%s (%s)".formatted(rule.fact(), looks));
  }
}
