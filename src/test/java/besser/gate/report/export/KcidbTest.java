package besser.gate.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.judge.Account;
import besser.gate.judge.Judged;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Held against KCIDB's own schema; where that is from, it says itself. */
class KcidbTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(VersionFlag.V201909)
        .getSchema(Files.readString(Path.of("src/test/resources/export/kcidb-5.3.json")));
  }

  private static JsonNode report(Judgement judgement) throws IOException {
    return JSON.readTree(Kcidb.write(judgement, "besser_gate", Redaction.none()));
  }

  /** Status by the last node of its path. */
  private static Map<String, String> statuses(Judgement judgement) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    report(judgement)
        .path("tests")
        .forEach(
            t ->
                all.put(
                    t.path("path").asText().replace("besser_gate.", ""),
                    t.path("status").asText()));
    return all;
  }

  @Test
  void everyReportFollowsTheSchema() throws IOException {
    for (Judgement judgement :
        List.of(
            Samples.baseline(),
            Samples.rehearsal(),
            Samples.hostile(),
            Samples.faulty(),
            undecided())) {
      assertThat(schema().validate(report(judgement))).isEmpty();
    }
  }

  @Test
  void theSchemaIsOneThatRefuses() throws IOException {
    JsonNode report = report(Samples.baseline());
    ((com.fasterxml.jackson.databind.node.ObjectNode) report.path("tests").path(0))
        .put("status", "HOLDS");
    assertThat(schema().validate(report)).isNotEmpty();
  }

  @Test
  void whatFailsFailsAndWhatDoesNotGateIsSkipped() throws IOException {
    assertThat(statuses(Samples.baseline()))
        .containsExactly(
            Map.entry("verdict", "FAIL"),
            Map.entry("TGT-RX", "FAIL"),
            Map.entry("TGT-LOCK", "FAIL"),
            Map.entry("TGT-LINK", "FAIL"),
            Map.entry("PRED-C-RX", "SKIP"),
            Map.entry("VAL-SIGNAL", "PASS"));
  }

  @Test
  void aRehearsalIsSkippedAsAWhole() throws IOException {
    assertThat(statuses(Samples.rehearsal()).values()).hasSize(6).containsOnly("SKIP");
  }

  @Test
  void nothingOfAFaultySetPassesAndItIsTheSetsFault() throws IOException {
    assertThat(statuses(Samples.faulty()))
        .containsEntry("verdict", "MISS")
        .containsEntry("VAL-SIGNAL", "MISS");
  }

  /** Undecided claims: by the sender, by the profile, by both, by a reading of their own. */
  private static Judgement undecided() {
    List<JudgedClaim> claims = new ArrayList<>();
    claims.add(claim("VAL-PRESSURE", Kind.VALIDITY, Optional.of(Account.BYTES)));
    claims.add(claim("VAL-PROFILE", Kind.VALIDITY, Optional.of(Account.PROFILE)));
    claims.add(claim("TGT-RX", Kind.TARGET, Optional.empty(), "VAL-PRESSURE"));
    claims.add(claim("TGT-LOCK", Kind.TARGET, Optional.empty(), "VAL-PRESSURE", "VAL-PROFILE"));
    claims.add(claim("TGT-LINK", Kind.TARGET, Optional.empty()));
    Judgement plain = Samples.judged(claims);
    return Judged.campaign(
        plain.campaign(),
        claims,
        List.of(),
        Map.of(),
        List.of(),
        Optional.empty(),
        "",
        List.of(),
        new besser.gate.judge.Verdict.Undecided(List.of("Nobody knows.")));
  }

  private static JudgedClaim claim(
      String id, Kind kind, Optional<Account> account, String... unmet) {
    Result raw = new Result("rep-1", Outcome.UNDECIDED, "Undecided.", List.of(), false);
    Result result = unmet.length == 0 ? raw : raw.kept("they keep it so.", List.of(unmet));
    return new JudgedClaim(
        id,
        kind,
        "x",
        "targets.feature",
        "",
        true,
        account,
        List.of(new JudgedSentence("it holds", "", List.of(result))));
  }

  @Test
  void whoseFaultItIsThatNothingIsDecidedIsSaid() throws IOException {
    assertThat(statuses(undecided()))
        .containsExactly(
            Map.entry("verdict", "ERROR"),
            Map.entry("VAL-PRESSURE", "MISS"),
            Map.entry("VAL-PROFILE", "ERROR"),
            Map.entry("TGT-RX", "MISS"),
            Map.entry("TGT-LOCK", "ERROR"),
            Map.entry("TGT-LINK", "ERROR"));
  }

  @Test
  void anOriginIsWrittenAsKcidbRegistersIt() {
    assertThatThrownBy(() -> Kcidb.write(Samples.baseline(), "Lab 1", Redaction.none()))
        .hasMessageContaining("small letters, digits and _")
        .hasMessageContaining("\"Lab 1\"");
  }
}
