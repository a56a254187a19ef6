package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.evidence.store.CampaignHeader;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.evidence.store.KnownDrivers;
import besser.gate.plan.Plan;
import besser.gate.rig.Diagnosis;
import besser.gate.rig.Installed;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gate run}: record, judge, compare, report. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Record a campaign on a rig, judge it and write its report.",
      """
          Without options: three repetitions of the rehearsal ramp on the simulated rig, driver \
          model healthy."""
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private RunOptions runOptions = new RunOptions();

  @Mixin private BaselineOptions baselineOptions = new BaselineOptions();

  @Mixin private OutputOptions outputOptions = new OutputOptions();

  @Option(
      names = "--until-decided",
      description =
          "End a patch's campaign as soon as it cannot be accepted any more. A baseline is never cut.")
  private boolean untilDecided;

  @Override
  public Integer call() throws IOException {
    Ran ran = ran();
    print(ran);
    return status(ran);
  }

  /**
   * What came of a run.
   *
   * @param page the report
   */
  record Ran(Judging.Judged judged, Path page) {}

  /** The command as it would be typed. */
  static RunCommand with(List<String> args) {
    RunCommand run = new RunCommand();
    new CommandLine(run).parseArgs(args.toArray(String[]::new));
    return run;
  }

  /** Records, judges and reports. */
  Ran ran() throws IOException {
    Home home = Home.here();
    Optional<Path> before = baselineOptions.baseline(home);
    Path folder = record(home, before);
    Judging.Judged judged = new Judging(home).judge(folder, Optional.empty(), before);
    return new Ran(judged, new Reporting(home).everything(judged, outputOptions.redaction(judged)));
  }

  void print(Ran ran) {
    outputOptions.print(ran.judged(), ran.page());
  }

  int status(Ran ran) {
    return baselineOptions.status(ran.judged().judgement());
  }

  Path record(Home home, Optional<Path> before) throws IOException {
    Environment described = runOptions.environment(home);
    Plan plan = runOptions.plan(described);
    refuseCutBaseline(described);
    // Claims that cannot be read are found before an hour is recorded for them.
    Features.read(home.features(), KnownDrivers.today(described.module()));
    try (RigStart.Up up = RigStart.up(described, runOptions.model(), plan.compression())) {
      Optional<Installed> installed = new RecordingSession(up.environment(), plan).installed();
      other(installed);
      Environment meant =
          installed
              .map(i -> i.expectedIn(up.environment(), runOptions.patch()))
              .orElse(up.environment());
      RecordingSession recordingSession = new RecordingSession(meant, plan, up::letGo);
      Diagnosis diagnosis = new Readiness(meant, plan).examine();
      before.ifPresent(baseline -> refuseUndecided(recordingSession, baseline, diagnosis.device()));
      CampaignHeader header =
          runOptions.header(
              home, meant, plan, before.map(p -> String.valueOf(p.getFileName())), installed);
      CampaignWriter writer =
          CampaignWriter.create(home.campaigns(), header, home.claims(), InstantSource.system());
      writer.keepEnvironment(described.file());
      System.err.println(
          "Campaign %s: %s x %s on %s."
              .formatted(
                  writer.folder().root(), plan.repetitions(), plan.length(), described.name()));
      recordingSession.conduct(writer, untilDecided);
      return writer.folder().root();
    }
  }

  /** What others are compared with is whole; a stand-in's driver model is compared with nothing. */
  private void refuseCutBaseline(Environment described) {
    if (untilDecided && described.kind() == Environment.Kind.LAB && runOptions.patch().isEmpty()) {
      throw new UsageException(
          """
              --until-decided ends a patch's campaign early, and without --patch this one is a \
              baseline, which is never cut: what is compared with it needs all its repetitions. \
              Give --patch NAME, or leave --until-decided out.""");
    }
  }

  /** On a stand-in rig, where nothing is lost but a minute, it is only said. */
  private static void refuseUndecided(
      RecordingSession session, Path baseline, Map<String, String> device) {
    List<String> differences = session.foreseen(baseline, device);
    if (differences.isEmpty()) {
      return;
    }
    String said =
        "The comparison with %s would be undecided:\n  %s\n"
            .formatted(baseline.getFileName(), String.join("\n  ", differences));
    if (session.environment().kind() == Environment.Kind.LAB) {
      throw new UsageException(
          said + "Nothing was recorded. Make both arms alike, or leave --baseline out.");
    }
    System.err.print("gate: " + said);
  }

  /** The predictions of one patch say nothing of another one's module. */
  private void other(Optional<Installed> installed) {
    installed
        .filter(i -> i.patch().isPresent() && !i.patch().equals(runOptions.patch()))
        .ifPresent(
            i -> {
              throw new UsageException(
                  """
                      The loaded module %s was installed as %s (commit %s), and the run is for %s. \
                      Give --patch %s, or install the other one."""
                      .formatted(
                          i.module().words(),
                          i.patch().get(),
                          i.commit(),
                          runOptions.patch().orElse("no patch"),
                          i.patch().get()));
            });
  }
}
