package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.evidence.store.CampaignHeader;
import besser.gate.plan.Plan;
import besser.gate.rig.Installed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** What is to be run and where; an option group of the commands that record, or say what would. */
final class RunOptions {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Mixin private RigOptions rigOptions = new RigOptions();

  @Mixin private PlanOptions planOptions = new PlanOptions();

  @Mixin private ClaimOptions claimOptions = new ClaimOptions();

  Environment environment(Home home) {
    return rigOptions.environment(home);
  }

  Plan plan(Environment environment) {
    return planOptions.plan(environment);
  }

  /** Name of the patch under test, or {@code -}. */
  String patch() {
    return claimOptions.patch();
  }

  String model() {
    return rigOptions.model();
  }

  ClaimOptions claims() {
    return claimOptions;
  }

  /** What is written down before anything runs. */
  CampaignHeader header(Home home, Environment environment, Plan plan, String baseline) {
    return header(home, environment, plan, baseline, Optional.empty());
  }

  /**
   * The same.
   *
   * @param installed where the loaded module came from, if it was put there by an install
   */
  CampaignHeader header(
      Home home,
      Environment environment,
      Plan plan,
      String baseline,
      Optional<Installed> installed) {
    claimOptions.check(home);
    boolean standIn = environment.kind() != Environment.Kind.LAB;
    Instant now = Instant.now();
    return new CampaignHeader(
        name(now, environment.name(), standIn ? Optional.of(model()) : Optional.empty(), patch()),
        now.toString(),
        Revision.of(home),
        List.of(System.getProperty("sun.java.command", "gate").split(" ")),
        environment.name(),
        environment.kind().name().toLowerCase(Locale.ROOT),
        facts(environment, installed),
        standIn ? model() : "-",
        patch(),
        claimOptions.gate(),
        plan,
        baseline,
        false);
  }

  /**
   * {@code 20261128T101500Z-lab-no-patch}, or {@code …-simulated-model-baseline}: a driver model
   * that misbehaves is not to be taken for a campaign without a patch.
   *
   * @param model of a stand-in rig
   * @param patch under test, or {@code -}
   */
  static String name(Instant begun, String environment, Optional<String> model, String patch) {
    String driver = model.map(m -> "-model-" + m).orElse("");
    String under = patch.equals("-") ? "no-patch" : patch;
    return STAMP.format(begun)
        + "-"
        + environment
        + driver
        + (model.isPresent() && patch.equals("-") ? "" : "-" + under);
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
          facts.put("installed.patch", i.patch());
          facts.put("installed.source", i.source());
          facts.put("installed.commit", i.commit());
          facts.put("installed.srcversion", i.module().srcversion().orElse("-"));
          facts.put("installed.build_id", i.module().buildId().orElse("-"));
        });
    return facts;
  }
}
