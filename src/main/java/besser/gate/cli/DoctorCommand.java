package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Kind;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.Evidence;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.quantity.Span;
import besser.gate.remote.LossWatch;
import besser.gate.rig.Diagnosis;
import besser.gate.rig.Doctor;
import besser.gate.rig.Installed;
import besser.gate.rig.Rig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate doctor}: is the rig as its file says. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        """
            Check everything about a rig that can be checked beforehand, and try under a lease \
            what a recording will ask of it. Leaves nothing behind; says how to mend what is not \
            as it should be, and whether a campaign could come out accepted.""")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private RigOptions rigOptions = new RigOptions();

  @Mixin private PlanOptions planOptions = new PlanOptions();

  @Option(
      names = "--patch",
      paramLabel = "NAME",
      description = "Expect the module that gate install --patch NAME left.")
  private Optional<String> patch = Optional.empty();

  @Option(
      names = {"-v", "--verbose"},
      description = "Show what is well, too.")
  private boolean verbose;

  @Option(names = "--json", description = "Print all checks as JSON; see reports/README.md.")
  private boolean json;

  @Option(
      names = "--baseline",
      paramLabel = "CAMPAIGN",
      description = "Say what would leave a comparison with this campaign undecided, too.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--clean",
      paramLabel = "CAMPAIGN",
      description =
          """
              Remove what this campaign's recorders left on its hosts, collected or not, and \
              nothing else.""")
  private Optional<Path> clean = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    if (clean.isPresent()) {
      return clean(home, new CampaignFolder(home.campaign(clean.get())));
    }
    Environment described = rigOptions.environment(home);
    Plan plan = planOptions.plan(described);
    patch.ifPresent(name -> ClaimOptions.folder(home, name, "--patch"));
    try (RigStart.Up up = RigStart.up(described, rigOptions.model(), plan.compression());
        Rig rig =
            Rig.over(
                expected(up.environment()), Caller.passphrase(), new Span(5), LossWatch.NONE)) {
      Diagnosis looked = new Doctor(rig).examine();
      Diagnosis diagnosis = looked.answered() ? looked.with(ToolTrials.on(rig)) : looked;
      List<String> bars = new ArrayList<>(diagnosis.bars(others(described, plan)));
      baseline.ifPresent(
          path ->
              bars.addAll(
                  new RecordingSession(described, plan)
                      .foreseen(home.campaign(path), diagnosis.device())));
      System.out.print(
          json
              ? Printed.json("doctor", json(diagnosis, bars))
              : Terminal.here().fitted(diagnosis.text(verbose) + accept(bars)));
      if (diagnosis.held()) {
        return Exit.HELD.status();
      }
      return diagnosis.mayStart() ? Exit.HOLDS.status() : Exit.USAGE.status();
    }
  }

  /** With the module an install of the patch left, where a rig that answers has one. */
  private Environment expected(Environment described) {
    if (patch.isEmpty()) {
      return described;
    }
    try (Rig rig = Rig.over(described, Caller.passphrase(), new Span(5), LossWatch.NONE)) {
      return Installed.loaded(rig)
          .map(installed -> installed.expectedIn(described, patch))
          .orElse(described);
    } catch (IOException unanswered) {
      // Which host and why is what the examination tells.
      return described;
    }
  }

  private static List<String> others(Environment environment, Plan plan) {
    List<String> others = new ArrayList<>();
    if (environment.kind() != Kind.LAB) {
      others.add("it is a stand-in");
    }
    if (environment.device().wire().isEmpty()) {
      others.add("device.wire is not named, so nothing can show that the load went by radio");
    }
    if (!(plan instanceof LockedPlan)) {
      others.add("its plan is " + plan.name() + ", and only the locked one accepts");
    }
    return others;
  }

  private static String accept(List<String> bars) {
    return bars.isEmpty()
        ? "This rig could accept: nothing seen here would leave a claim undecided.\n"
        : "This rig could not accept: " + String.join("; ", bars) + ".\n";
  }

  static Map<String, Object> json(Diagnosis diagnosis, List<String> bars) {
    List<Map<String, String>> checks = new ArrayList<>();
    diagnosis
        .doctorChecks()
        .forEach(
            check -> {
              Map<String, String> one = new LinkedHashMap<>();
              one.put("name", check.name());
              one.put("state", check.state().name());
              one.put("seen", check.seen());
              one.put("needed", check.needed());
              one.put("mend", check.mend());
              checks.add(one);
            });
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("checks", checks);
    all.put("may_start", diagnosis.mayStart());
    all.put("could_accept", bars.isEmpty());
    all.put("bars", bars);
    return all;
  }

  private static int clean(Home home, CampaignFolder folder) throws IOException {
    Environment rig = new SealedEnvironment(home, folder).rig(Evidence.open(folder.root()));
    List<String> removed = new RecordingSession(rig, new LockedPlan()).clean(folder);
    removed.forEach(System.out::println);
    System.err.println(
        "gate: %s things of %s were removed; its lease is given back."
            .formatted(removed.size(), folder.root().getFileName()));
    return Exit.HOLDS.status();
  }
}
