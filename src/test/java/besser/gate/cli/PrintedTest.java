package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.environment.OwnEnvironments;
import besser.gate.plan.RehearsalPlan;
import besser.gate.prove.Proof;
import besser.gate.prove.ProofTable;
import besser.gate.rig.Diagnosis;
import besser.gate.rig.DoctorCheck;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a program that reads {@code --json} rests on; reports/README.md says it in words. */
class PrintedTest {
  private static JsonNode printed(String command, Map<String, ?> facts) throws IOException {
    JsonNode json = new ObjectMapper().readTree(Printed.json(command, facts));
    assertThat(keys(json).subList(0, 2)).containsExactly("schema", "command");
    assertThat(json.path("schema").asInt()).isEqualTo(1);
    assertThat(json.path("command").asText()).isEqualTo(command);
    return json;
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void ofDoctorEveryCheckThoseThatAreWellAmongThemAndWhetherItCouldAccept() throws IOException {
    Diagnosis diagnosis =
        new Diagnosis(
            List.of(
                new DoctorCheck("device.ssh", DoctorCheck.State.OK, "answers", "an answer", ""),
                new DoctorCheck("device.hist", DoctorCheck.State.WARN, "not \"there\"", "x", "y")),
            Map.of());
    JsonNode json = printed("doctor", DoctorCommand.json(diagnosis, List.of("it is a stand-in")));
    assertThat(keys(json))
        .containsExactly("schema", "command", "checks", "may_start", "could_accept", "bars");
    assertThat(json.path("checks")).hasSize(2);
    assertThat(keys(json.path("checks").path(1)))
        .containsExactly("name", "state", "seen", "needed", "mend");
    assertThat(json.path("checks").path(1).path("seen").asText()).isEqualTo("not \"there\"");
    assertThat(json.path("may_start").asBoolean()).isTrue();
    assertThat(json.path("could_accept").asBoolean()).isFalse();
    assertThat(json.path("bars").toString()).isEqualTo("[\"it is a stand-in\"]");
  }

  @Test
  void ofPlanWhatWouldRunInSecondsAndBytes() throws IOException {
    PlannedRun planned =
        new PlannedRun(
            OwnEnvironments.here().read("simulated"),
            RehearsalPlan.compressed(3, 60),
            List.of("The kernel would differ."),
            List.of(),
            List.of());
    JsonNode json = printed("plan", planned.json());
    assertThat(keys(json))
        .containsExactly(
            "schema", "command", "rig", "plan", "compare", "claims", "lacks", "orders");
    assertThat(keys(json.path("plan")))
        .containsExactly(
            "name", "repetitions", "compression", "tick_s", "cooldown_s", "total_s", "stages");
    assertThat(json.path("plan").path("total_s").asDouble()).isEqualTo(137);
    assertThat(json.path("plan").path("stages").path(2).toString())
        .isEqualTo(
            "{\"id\":\"4M\",\"offered_bytes_per_s\":4194304.0,\"length_s\":30.0,\"nominal_s\":1800.0}");
    assertThat(keys(json.path("orders"))).containsExactly("device", "sender");
    assertThat(planned.text()).contains("Compare  The kernel would differ.", "137 s in all");
  }

  @Test
  void ofProveWhatWasCountedAndNoCaseIsNotClean() throws IOException {
    JsonNode json = printed("prove", new ProofTable(List.<Proof.Answer>of()).json());
    assertThat(keys(json))
        .containsExactly("schema", "command", "clean", "misses", "false_alarms", "cases");
    assertThat(json.path("clean").asBoolean()).isFalse();
    assertThat(json.path("misses").toString())
        .isEqualTo("{\"seen\":0,\"cases\":0,\"share_at_most\":1.0}");
  }
}
