package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.evidence.store.CampaignHeader;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.plan.Plan;
import besser.gate.rig.Installed;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gate run}: record, judge, compare, report. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Record a campaign on a rig, judge it and write its report.",
      "Without options: three repetitions of the rehearsal ramp on the simulated rig, driver model"
          + " healthy."
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private Asked asked = new Asked();

  @Mixin private Held held = new Held();

  @Mixin private Shown shown = new Shown();

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Optional<Path> before = held.baseline(home);
    Path folder = record(home, before);
    Judging.Judged judged = new Judging(home).judge(folder, Optional.empty(), before);
    Path page = new Reporting(home).everything(judged, shown.redaction(judged));
    shown.print(judged, page);
    return held.status(judged.judgement());
  }

  Path record(Home home, Optional<Path> before) throws IOException {
    Environment described = asked.environment(home);
    Plan plan = asked.plan(described);
    // Claims that cannot be read are found before an hour is recorded for them.
    Features.read(home.features());
    try (Bring.Up up = Bring.up(described, asked.model(), plan.compression())) {
      Optional<Installed> installed = new Conducting(up.environment(), plan).installed();
      other(installed);
      Environment meant =
          installed
              .map(i -> i.expectedIn(up.environment(), asked.patch()))
              .orElse(up.environment());
      Conducting conducting = new Conducting(meant, plan);
      conducting.examine();
      CampaignHeader header =
          asked.header(
              home,
              meant,
              plan,
              before.map(p -> String.valueOf(p.getFileName())).orElse("-"),
              installed);
      CampaignWriter writer =
          CampaignWriter.create(home.campaigns(), header, home.claims(), InstantSource.system());
      System.err.println(
          "Campaign "
              + writer.folder().root()
              + ": "
              + plan.repetitions()
              + " x "
              + plan.length()
              + " on "
              + described.name()
              + ".");
      conducting.conduct(writer);
      return writer.folder().root();
    }
  }

  /** The predictions of one patch say nothing of another one's module. */
  private void other(Optional<Installed> installed) {
    installed
        .filter(i -> !i.patch().equals("-") && !i.patch().equals(asked.patch()))
        .ifPresent(
            i -> {
              throw new UsageException(
                  "The loaded module "
                      + i.srcversion()
                      + " was installed as "
                      + i.patch()
                      + " (commit "
                      + i.commit()
                      + "), and the run is for "
                      + (asked.patch().equals("-") ? "no patch" : asked.patch())
                      + ". Give --patch "
                      + i.patch()
                      + ", or install the other one.");
            });
  }
}
