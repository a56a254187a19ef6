package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.format.FactRule.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The facts a campaign's folder really holds, whoever recorded it. */
public final class WrittenFacts {
  private WrittenFacts() {}

  /** Each as {@code where key}, of all files that hold facts. */
  public static List<String> of(Path campaign) throws IOException {
    List<String> facts = new ArrayList<>();
    for (Path file : files(campaign)) {
      keys(file).forEach(key -> facts.add(where(file) + " " + key));
    }
    return facts.stream().distinct().sorted().toList();
  }

  /** Those nobody wrote a rule for. */
  public static List<String> withoutRule(Path campaign) throws IOException {
    List<String> facts = of(campaign);
    assertThat(facts).as("facts of " + campaign).hasSizeGreaterThan(40);
    return facts.stream().filter(fact -> !hasRule(fact.split(" ", 2))).toList();
  }

  private static boolean hasRule(String[] fact) {
    return FactRule.of(Where.valueOf(fact[0]), fact[1]).isPresent();
  }

  private static List<Path> files(Path campaign) throws IOException {
    try (Stream<Path> all = Files.walk(campaign)) {
      return all.filter(
              f ->
                  Set.of("start.txt", "end.txt", "config.txt", "repetition.json", "campaign.json")
                      .contains(f.getFileName().toString()))
          .toList();
    }
  }

  private static Set<String> keys(Path file) throws IOException {
    String text = Files.readString(file);
    Map<String, String> facts =
        (file.toString().endsWith(".json")
                ? JsonFacts.read(file.toString(), text)
                : FactsFile.keyValue(file.toString(), text))
            .value()
            .orElseThrow();
    return facts.keySet();
  }

  private static Where where(Path file) {
    return switch (file.getFileName().toString()) {
      case "repetition.json" -> Where.REPETITION;
      case "campaign.json" -> Where.CAMPAIGN;
      case "config.txt" ->
          file.getParent().endsWith("device") ? Where.DEVICE_ORDER : Where.SENDER_ORDER;
      default -> file.getParent().endsWith("device") ? Where.DEVICE : Where.SENDER;
    };
  }
}
