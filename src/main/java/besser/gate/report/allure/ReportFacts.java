package besser.gate.report.allure;

import besser.gate.evidence.Facts;
import besser.gate.report.view.Banner;
import besser.gate.report.view.Conditions;
import besser.gate.report.view.Dossier;
import besser.gate.report.view.Headline;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The overview's facts: environment, categories of what does not hold, and whose run it is. */
final class ReportFacts {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ReportFacts() {}

  static void write(Path results, Dossier dossier) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    Banner.of(dossier.judgement()).ifPresent(b -> facts.put(b.word(), b.text()));
    facts.put("verdict", Headline.of(dossier.judgement()));
    facts.put("campaign", dossier.campaign().id());
    facts.put("environment", dossier.campaign().environment());
    facts.put("model", dossier.campaign().model().orElse("-"));
    facts.put("patch", dossier.campaign().patch().orElse("-"));
    facts.put("plan", dossier.campaign().plan().name());
    dossier.campaign().repetitions().stream()
        .findFirst()
        .ifPresent(r -> facts.putAll(Conditions.of(r)));
    Files.writeString(
        results.resolve("environment.properties"),
        facts.entrySet().stream()
            .map(
                e ->
                    "%s=%s\n"
                        .formatted(
                            property(e.getKey()),
                            property(dossier.redaction().apply(e.getValue()))))
            .collect(Collectors.joining()));
    Files.write(
        results.resolve("categories.json"),
        MAPPER.writeValueAsBytes(
            List.of(
                Map.of("name", "Missed a bound (the driver)", "matchedStatuses", List.of("failed")),
                Map.of(
                    "name", "Undecided (the measurement)", "matchedStatuses", List.of("broken")))));
    Files.write(
        results.resolve("executor.json"),
        MAPPER.writeValueAsBytes(
            Map.of(
                "name",
                "besser-gate",
                "type",
                "besser-gate",
                "buildName",
                dossier.campaign().id(),
                "buildOrder",
                order(dossier.campaign().id()))));
  }

  /** When the first repetition was recorded, milliseconds since 1970; 0 where it does not say. */
  static long recorded(Dossier dossier) {
    return dossier.campaign().repetitions().stream()
        .flatMap(r -> r.deviceStart().value().stream())
        .flatMap(m -> Facts.text(m, "realtime_s").stream())
        .filter(t -> t.matches("\\d{1,12}(\\.\\d*)?"))
        .map(t -> (long) (Double.parseDouble(t) * 1000))
        .findFirst()
        .orElse(0L);
  }

  /** Campaign ids begin with their time, which orders them. */
  private static long order(String id) {
    String digits = id.replaceAll("[^0-9].*$|T", "");
    String time = id.replaceFirst("^(\\d{8})T(\\d{6}).*$", "$1$2");
    String number = time.matches("\\d{1,18}") ? time : digits;
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
  }

  private static String property(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c == '=' || c == ':' || c == ' ' || c == '#' || c == '!' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < 32 || c > 126) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.append((char) c);
              }
            });
    return out.toString();
  }
}
