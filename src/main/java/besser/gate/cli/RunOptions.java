package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.evidence.store.CampaignHeader;
import besser.gate.plan.Plan;
import besser.gate.rig.Installed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is to be run and where; an option group of the commands that record, or say what would. */
final class RunOptions {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private RigOptions rigOptions = new RigOptions();

  @Mixin private PlanOptions planOptions = new PlanOptions();

  @Mixin private ClaimOptions claimOptions = new ClaimOptions();

  Environment environment(Home home) {
    return rigOptions.environment(home);
  }

  Plan plan(Environment environment) {
    return planOptions.plan(environment);
  }

  /** Name of the patch under test. */
  Optional<String> patch() {
    return claimOptions.patch();
  }

  String model() {
    return rigOptions.model();
  }

  ClaimOptions claims() {
    return claimOptions;
  }

  /** What is written down before anything runs. */
  CampaignHeader header(Home home, Environment environment, Plan plan) {
    return header(home, environment, plan, Optional.empty(), Optional.empty());
  }

  /**
   * The same.
   *
   * @param baseline id of the campaign to compare with
   * @param installed where the loaded module came from, if it was put there by an install
   */
  CampaignHeader header(
      Home home,
      Environment environment,
      Plan plan,
      Optional<String> baseline,
      Optional<Installed> installed) {
    claimOptions.check(home);
    Optional<String> model =
        environment.kind() == Environment.Kind.LAB ? Optional.empty() : Optional.of(model());
    Instant now = Instant.now();
    return new CampaignHeader(
        name(now, environment.name(), model, patch()) + (plan.isDeep() ? "-deep" : ""),
        now.toString(),
        Revision.of(home),
        typed(),
        environment.name(),
        environment.kind().name().toLowerCase(Locale.ROOT),
        facts(environment, installed),
        model,
        patch(),
        claimOptions.gate(),
        plan,
        baseline,
        false);
  }

  /** The words behind {@code ./gate}, each as it was given, whatever blanks it holds. */
  private List<String> typed() {
    List<String> words = new ArrayList<>(command.commandLine().getParseResult().originalArgs());
    if (command.parent() == null) {
      words.add(0, command.name());
    }
    return words;
  }

  /**
   * {@code 20261128T101500Z-lab-no-patch}, or {@code …-simulated-model-baseline}: a driver model
   * that misbehaves is not to be taken for a campaign without a patch.
   *
   * @param model of a stand-in rig
   * @param patch under test
   */
  static String name(
      Instant begun, String environment, Optional<String> model, Optional<String> patch) {
    String driver = model.map(m -> "-model-" + m).orElse("");
    String under = patch.map(p -> "-" + p).orElse(model.isPresent() ? "" : "-no-patch");
    return STAMP.format(begun) + "-" + environment + driver + under;
  }

  private static Map<String, String> facts(Environment environment, Optional<Installed> installed) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("file", environment.file().toAbsolutePath().normalize().toString());
    facts.put("link.bssid", environment.link().bssid());
    environment.link().freqMhz().ifPresent(f -> facts.put("link.freq_mhz", Integer.toString(f)));
    facts.put("link.band", environment.link().band().toString());
    facts.put("link.signal_min_dbm", Integer.toString(environment.link().signalMin().dbm()));
    facts.put("link.signal_max_dbm", Integer.toString(environment.link().signalMax().dbm()));
    facts.put("device.iface", environment.device().iface());
    environment.device().wire().ifPresent(w -> facts.put("device.wire", w));
    facts.put("sender.iface", environment.sender().iface());
    environment.needs().driver().ifPresent(v -> facts.put("needs.driver", v));
    environment.needs().mac().ifPresent(v -> facts.put("needs.mac", v));
    environment.needs().governor().ifPresent(v -> facts.put("needs.governor", v));
    facts.put("module", environment.module());
    environment.srcversion().ifPresent(v -> facts.put("srcversion", v));
    environment.buildId().ifPresent(v -> facts.put("build_id", v));
    installed.ifPresent(
        i -> {
          facts.put("installed.patch", i.patch().orElse("-"));
          facts.put("installed.source", i.source());
          facts.put("installed.commit", i.commit());
          facts.put("installed.srcversion", i.module().srcversion().orElse("-"));
          facts.put("installed.build_id", i.module().buildId().orElse("-"));
        });
    return facts;
  }
}
