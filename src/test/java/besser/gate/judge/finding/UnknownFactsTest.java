package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.MadeEvidence;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnknownFactsTest {
  private static Optional<String> of(String file, String... keys) {
    Map<String, String> facts = new TreeMap<>();
    List.of(keys).forEach(key -> facts.put(key, "1"));
    var r = new MadeEvidence().named("rep-1").with(file, facts).build();
    return UnknownFacts.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .map(Seen::receipt);
  }

  @Test
  void aFactWithALineIsJudgedAndOneWithoutIsAFinding() {
    assertThat(of("device/start.txt", "kernel", "t_s")).isEmpty();
    assertThat(of("device/start.txt", "kernel", "colour", "age"))
        .hasValue("device/start.txt: age, colour");
    assertThat(of("repetition.json", "ssh_losses.0.at_s")).isEmpty();
    assertThat(of("repetition.json", "ssh_losses.0.why")).isPresent();
  }

  @Test
  void whatIsAFactOfOneHostIsNoneOfTheOther() {
    assertThat(of("device/end.txt", "tool_perf")).isEmpty();
    assertThat(of("sender/end.txt", "tool_perf")).isPresent();
    assertThat(of("sender/config.txt", "perf_keep")).isEmpty();
    assertThat(of("device/config.txt", "tool_perf")).isPresent();
  }

  @Test
  void aKeyOfTheHeaderIsAskedAboutOnce() {
    Campaign c = Brevity.campaign(Brief.PLAN);
    assertThat(UnknownFacts.of(c)).isEmpty();
    assertThat(UnknownFacts.of(with(c, "command_line.0", "environment.name"))).isEmpty();
    assertThat(UnknownFacts.of(with(c, "environment.colour")))
        .map(Draft::receipt)
        .hasValue("campaign.json: environment.colour");
  }

  private static Campaign with(Campaign c, String... keys) {
    Map<String, String> facts = new TreeMap<>();
    List.of(keys).forEach(key -> facts.put(key, "1"));
    return new Campaign(
        c.id(),
        c.provenance(),
        c.environment(),
        c.model(),
        c.patch(),
        c.gate(),
        c.plan(),
        facts,
        c.claims(),
        List.of(),
        List.of());
  }
}
