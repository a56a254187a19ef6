package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.night.EnduranceRule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One campaign nobody can read does not hide the others. */
class HistoryTest {
  private static final String GOOD =
      """
      {"schema": 1, "environment": "lab", "verdict": "REJECTED", "judgement": "FAILS", "readings": {
        "rep-1": [{"name": "rx.mean", "value": 2345678}, {"name": "link.lived", "value": 1800}],
        "rep-2": [{"name": "rx.mean", "absent": "no tick"}, {"name": "link.lived", "value": 12.5}]}}
      """;

  @TempDir Path root;

  private void campaign(String name, String campaignJson, String verdict, String build)
      throws IOException {
    Path folder = root.resolve("reports/campaigns").resolve(name);
    Files.createDirectories(folder.resolve("derived"));
    Files.createDirectories(folder.resolve("rep-1/device"));
    Files.writeString(folder.resolve("campaign.json"), campaignJson);
    if (!verdict.isEmpty()) {
      Files.writeString(folder.resolve("derived/verdict.json"), verdict);
    }
    Files.writeString(
        folder.resolve("rep-1/device/start.txt"),
        "srcversion=1B3B00000000000000000A1\nbuild_id=%s\n".formatted(build));
  }

  private History history() throws IOException {
    campaign("1-good", "{\"schema\": 1}", GOOD, "aa11");
    campaign("2-broken", "{\"schema\": 1}", "{\"schema\": 1, \"verd", "aa11");
    campaign("3-newer", "{\"schema\": 2}", GOOD, "aa11");
    campaign("4-newer-verdict", "{\"schema\": 1}", GOOD.replace("1,", "17,"), "aa11");
    campaign("5-open", "{\"schema\": 1}", "", "aa11");
    campaign("6-other-build", "{\"schema\": 1}", GOOD, "bb22");
    Files.createDirectories(root.resolve("reports/campaigns/7-empty"));
    return History.of(new Home(root));
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsShown() throws IOException {
    History history = history();
    assertThat(history.text().lines().map(line -> line.replaceAll("  +", " | ")))
        .containsExactly(
            "campaign | verdict | judgement | rx.mean MB/s | link.lived s",
            "1-good | REJECTED | FAILS | 2.35, - | 1800.00, 12.50",
            "2-broken | unreadable | - | - | -",
            "3-newer | unreadable | - | - | -",
            "4-newer-verdict | unreadable | - | - | -",
            "5-open | not judged | - | - | -",
            "6-other-build | REJECTED | FAILS | 2.35, - | 1800.00, 12.50",
            "7-empty | unreadable | - | - | -");
    assertThat(history.notes())
        .anySatisfy(
            note ->
                assertThat(note)
                    .startsWith("2-broken cannot be read: derived/verdict.json is no JSON (")
                    .contains("./gate judge 2-broken makes it"))
        .contains(
            "3-newer cannot be read: campaign.json is a newer gate's: schema 2, and this one knows 1.",
            "4-newer-verdict cannot be read: derived/verdict.json is a newer gate's: schema 17, and this one knows 1.",
            "7-empty cannot be read: it has no campaign.json.");
  }

  @Test
  void aDriverThatOnlyItsBuildTellsApartIsSaid() throws IOException {
    assertThat(history().notes())
        .contains(
            """
            6-other-build ran 1B3B00000000000000000A1 (build bb22), 1-good ran \
            1B3B00000000000000000A1 (build aa11): same source, other build: it was built \
            elsewhere, or differs in a header, which srcversion does not cover.\
            """);
  }

  @Test
  void aProgramReadsTheSame() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Printed.json("history", HistoryJson.of(history())));
    assertThat(json.path("schema").asInt()).isEqualTo(1);
    assertThat(json.path("command").asText()).isEqualTo("history");
    JsonNode good = json.path("campaigns").path(0);
    assertThat(good.path("rx.mean").toString()).isEqualTo("[2345678.0,null]");
    assertThat(good.path("link.lived").toString()).isEqualTo("[1800.0,12.5]");
    assertThat(good.path("fault").isNull()).isTrue();
    assertThat(json.path("campaigns").path(2).path("fault").asText()).contains("schema 2");
    assertThat(json.path("notes")).hasSize(5);
  }

  @Test
  void aRuleFromATimeThatHasNotComeIsSaid() throws IOException {
    Instant now = Instant.parse("2026-11-28T22:00:00Z");
    new Home(root).nights().seal(EnduranceRule.IN_FORCE, now.plusSeconds(60), List.of());
    String why = "The rule of survival was sealed 2026-11-28T22:01:00Z, and now it is";
    assertThat(History.of(new Home(root), now).notes())
        .singleElement()
        .satisfies(
            note -> assertThat(note).startsWith(why).contains("No campaign counts under it."));
    assertThat(History.of(new Home(root), now.plusSeconds(60)).notes()).isEmpty();
  }

  @Test
  void aNightWithoutAVerdictStillTellsTheTrend() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                Printed.json(
                    "nightly", NightlyCommand.json(70, "null", "device: no answer.", history())));
    assertThat(json.path("status").asInt()).isEqualTo(70);
    assertThat(json.path("fault").asText()).isEqualTo("device: no answer.");
    assertThat(json.path("verdict").isNull()).isTrue();
    assertThat(json.path("history").path("campaigns")).hasSize(7);
  }
}
