package besser.gate.cli;

import besser.gate.campaign.RecorderConfigs;
import besser.gate.environment.Environment;
import besser.gate.judge.Claim;
import besser.gate.judge.Kind;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.recorder.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run would be.
 *
 * @param compared what would leave its comparison undecided, one sentence each
 * @param claims it would be judged on
 * @param lacks what the patch still lacks, one sentence each
 */
record PlannedRun(
    Environment environment,
    Plan plan,
    List<String> compared,
    List<Claim> claims,
    List<String> lacks) {

  /** For a person. */
  String text() {
    List<String> out = new ArrayList<>();
    out.add("Rig    %s (%s)".formatted(environment.name(), environment.file()));
    out.add(
        "Plan   %s, %s repetitions, tick %s, %s in all"
            .formatted(plan.name(), plan.repetitions(), plan.tick(), plan.inAll()));
    for (Stage stage : plan.stages()) {
      out.add(
          "       %s at %siB/s (%s)%s"
              .formatted(
                  plan.length(stage),
                  stage.pvLimit(),
                  stage.offered(),
                  plan.scale().isRealTime() ? "" : ", stands for " + stage.nominal()));
    }
    compared.forEach(line -> out.add("Compare  " + line));
    claimsByKind()
        .forEach((kind, ids) -> out.add("Claims %s: %s".formatted(kind, String.join(" ", ids))));
    lacks.forEach(lack -> out.add("Lacks  " + lack));
    for (Role role : Role.values()) {
      out.add(
          "Order for the %s, read by %s.sh in a folder of its own:"
              .formatted(role.word(), role.word()));
      order(role).forEach(line -> out.add("       " + line));
    }
    out.add(
        """
            Commands on both hosts, of the scripts that gate rig install put there: ROLE.sh new \
            FOLDER, [sudo -n] ROLE.sh start FOLDER, status FOLDER while it runs, copy FOLDER/out, \
            [sudo -n] ROLE.sh remove FOLDER.""");
    out.add(
        """
            The load, run by sender.sh: timeout SECONDS pv -L RATE -n -b < /dev/zero | nc %s %s"""
            .formatted(environment.device().data(), environment.port()));
    return String.join("\n", out) + "\n";
  }

  /** For a program; seconds and bytes a second. */
  Map<String, Object> json() {
    Map<String, Object> rig = new LinkedHashMap<>();
    rig.put("name", environment.name());
    rig.put("kind", environment.kind().name().toLowerCase(Locale.ROOT));
    rig.put("file", environment.file().toString());
    Map<String, Object> ramp = new LinkedHashMap<>();
    ramp.put("name", plan.name());
    ramp.put("repetitions", plan.repetitions());
    ramp.put("compression", plan.compression());
    ramp.put("tick_s", plan.tick().seconds());
    ramp.put("cooldown_s", plan.pause().seconds());
    ramp.put("total_s", plan.inAll().seconds());
    ramp.put("stages", plan.stages().stream().map(this::stage).toList());
    Map<String, Object> orders = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      orders.put(role.word(), order(role));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rig", rig);
    json.put("plan", ramp);
    json.put("compare", compared);
    json.put("claims", claimsByKind());
    json.put("lacks", lacks);
    json.put("orders", orders);
    return json;
  }

  private Map<String, Object> stage(Stage stage) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", stage.id());
    one.put("offered_bytes_per_s", stage.offered().bytesPerSecond());
    one.put("length_s", plan.length(stage).seconds());
    one.put("nominal_s", stage.nominal().seconds());
    return one;
  }

  private List<String> order(Role role) {
    return new RecorderConfigs(plan, environment).of(role, "RUN-ID").text().lines().toList();
  }

  private Map<String, List<String>> claimsByKind() {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      ids.put(
          kind.name().toLowerCase(Locale.ROOT),
          claims.stream()
              .filter(c -> c.kind().filter(kind::equals).isPresent())
              .map(Claim::id)
              .toList());
    }
    return ids;
  }
}
