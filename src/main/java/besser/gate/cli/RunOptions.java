package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.environment.EnvironmentFile;
import besser.gate.evidence.store.CampaignHeader;
import besser.gate.evidence.store.KnownDrivers;
import besser.gate.evidence.store.UnknownDriverException;
import besser.gate.plan.Plan;
import besser.gate.rig.Installed;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * What is to be run and where; an option group of the commands that touch a rig or say what would.
 */
final class RunOptions {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Option(
      names = "--env",
      paramLabel = "FILE or NAME",
      defaultValue = "simulated",
      description = "The rig: a name below environments/ or a file. Default: ${DEFAULT-VALUE}.")
  private String env = "simulated";

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      description =
          """
              locked, rehearsal, or a YAML file. Default: rehearsal on a stand-in rig, locked in \
              the lab.""")
  private Optional<String> plan = Optional.empty();

  @Option(
      names = "--reps",
      paramLabel = "N",
      defaultValue = "0",
      description = "Repetitions. Fewer than the locked three make it a rehearsal.")
  private int reps;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "Driver model of a stand-in rig; see environments/README.md. Default: healthy.")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--patch",
      paramLabel = "NAME",
      description = "Patch under test: a folder below features/.")
  private Optional<String> patch = Optional.empty();

  @Option(
      names = "--gate",
      paramLabel = "CLAIMS",
      defaultValue = "phase-1",
      description =
          "Claims that gate: phase-1, or a patch for its own goal. Default: ${DEFAULT-VALUE}.")
  private String gate = "phase-1";

  @Option(
      names = "--compression",
      paramLabel = "FACTOR",
      description = "By how much a rehearsal is shortened. Default: what the environment says.")
  private Optional<Double> compression = Optional.empty();

  Environment environment(Home home) {
    Environment read =
        new EnvironmentFile(
                home.environments(), java.nio.file.Path.of(System.getProperty("user.home", "")))
            .read(env);
    try {
      KnownDrivers.files(read.module());
    } catch (UnknownDriverException unknown) {
      throw new UsageException(read.file() + ": " + unknown.getMessage(), unknown);
    }
    return read;
  }

  Plan plan(Environment environment) {
    if (reps < 0) {
      throw new UsageException("--reps is a number of repetitions from 1 up, not " + reps + ".");
    }
    String usual = environment.kind() == Environment.Kind.LAB ? "locked" : "rehearsal";
    return Plans.of(
        plan.orElse(usual), reps, compression.orElse(environment.rehearsalCompression()));
  }

  /** Name of the patch under test, or {@code -}. */
  String patch() {
    return patch.orElse("-");
  }

  String model() {
    return model.orElse("healthy");
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
    check(home, environment);
    boolean standIn = environment.kind() != Environment.Kind.LAB;
    String what = standIn ? model() : patch.orElse("baseline");
    Instant now = Instant.now();
    return new CampaignHeader(
        STAMP.format(now) + "-" + environment.name() + "-" + what,
        now.toString(),
        Revision.of(home),
        List.of(System.getProperty("sun.java.command", "gate").split(" ")),
        environment.name(),
        environment.kind().name().toLowerCase(Locale.ROOT),
        facts(environment, installed),
        standIn ? model() : "-",
        patch.orElse("-"),
        gate,
        plan,
        baseline,
        false);
  }

  void check(Home home, Environment environment) {
    if (environment.kind() == Environment.Kind.LAB && model.isPresent()) {
      throw new UsageException(
          """
              --model picks the driver model of a stand-in rig; %s is a real one. Did you mean \
              --patch %s?"""
              .formatted(environment.name(), model.get()));
    }
    patch.ifPresent(p -> folder(home, p, "--patch"));
    if (!gate.equals("phase-1")) {
      folder(home, gate, "--gate");
    }
  }

  private static void folder(Home home, String name, String option) {
    if (name.contains("/") || !Files.isDirectory(home.features().resolve(name))) {
      throw new UsageException(
          "%s %s: there is no folder %s. Write its claims first: ./gate new-patch %s"
              .formatted(option, name, home.features().resolve(name), name));
    }
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

  /** What a patch still lacks before it can be gated, one sentence each. */
  List<String> lacks(List<besser.gate.judge.Claim> claims) {
    if (patch.isEmpty()) {
      return List.of();
    }
    List<String> lacks = new java.util.ArrayList<>();
    for (String kind : List.of("goal", "prediction")) {
      if (claims.stream()
          .noneMatch(c -> c.tags().contains(patch.get()) && c.tags().contains(kind))) {
        lacks.add(
            "features/%s has no scenario tagged @%s @%s."
                .formatted(patch.get(), kind, patch.get()));
      }
    }
    claims.stream()
        .filter(
            c ->
                c.tags().contains(patch.get())
                    && c.tags().contains("prediction")
                    && c.confidence().isEmpty())
        .forEach(
            c ->
                lacks.add(
                    "@%s has no confidence; tag it @confidence-high, -medium or -low."
                        .formatted(c.id())));
    return lacks;
  }
}
