package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.evidence.store.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gate resume}: go on with a campaign that was cut off. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description =
        """
            Go on with a campaign whose conductor died: collect what the hosts recorded meanwhile, \
            run the repetitions that were never started. Nothing is repeated.""")
final class ResumeCommand implements Callable<Integer> {
  @Mixin private CampaignArgument campaignArgument = new CampaignArgument();

  @Mixin private OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    Home home = Home.here();
    Path folder = campaignArgument.folder(home);
    Campaign open = Evidence.open(folder);
    if (Files.exists(new CampaignFolder(folder).seal())) {
      throw new UsageException(
          "%s is complete and sealed; there is nothing to go on with. Judge it: ./gate judge %s"
              .formatted(folder, folder));
    }
    Environment environment = new SealedEnvironment(home, new CampaignFolder(folder)).rig(open);
    new RecordingSession(environment, open.plan())
        .resume(CampaignWriter.resume(folder, InstantSource.system()));
    Judging.Judged judged = new Judging(home).judge(folder, Optional.empty(), Optional.empty());
    outputOptions.print(
        judged, new Reporting(home).everything(judged, outputOptions.redaction(judged)));
    return Exit.of(judged.judgement(), false).status();
  }
}
