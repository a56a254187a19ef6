package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.environment.EnvironmentFile;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.virtual.VirtualRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rig a campaign was begun on, by the copy of its file that lies with the evidence. A rig whose
 * file says something else today is another rig.
 *
 * @param home where a file that was moved with its checkout is looked for
 * @param folder of the campaign
 */
record SealedEnvironment(Home home, CampaignFolder folder) {
  /**
   * The rig, up and described as it was.
   *
   * @throws UsageException where its file is gone or changed, or the rig ended with its process
   */
  Environment rig(Campaign campaign) throws IOException {
    Path file = file(campaign);
    unchanged(file);
    Environment described =
        new EnvironmentFile(home.environments(), Path.of(System.getProperty("user.home", "")))
            .read(file);
    return switch (described.kind()) {
      case LAB -> described;
      case SIMULATED ->
          throw new UsageException(
              """
                  The simulated rig ended with the command that started it; its recordings are \
                  gone. Judge what there is: ./gate judge %s"""
                  .formatted(folder.root()));
      case VIRTUAL ->
          VirtualRig.running(described)
              .map(VirtualRig::environment)
              .orElseThrow(
                  () ->
                      new UsageException(
                          """
                              The virtual rig is not up any more; its recordings are gone. Judge \
                              what there is: ./gate judge %s"""
                              .formatted(folder.root())));
    };
  }

  private Path file(Campaign campaign) {
    Path recorded = Path.of(campaign.facts().getOrDefault("environment.file", ""));
    Path beside = home.environments().resolve(campaign.environment() + ".yaml");
    if (Files.isRegularFile(recorded)) {
      return recorded;
    }
    if (Files.isRegularFile(beside)) {
      return beside;
    }
    throw new UsageException(
        "The rig of %s was described in %s, which is not there. Put the copy back that was kept: cp %s %s"
            .formatted(folder.root(), recorded, folder.environment(), recorded));
  }

  private void unchanged(Path file) throws IOException {
    if (!Files.isRegularFile(folder.environment())) {
      return;
    }
    List<String> then = said(folder.environment());
    List<String> now = said(file);
    if (then.equals(now)) {
      return;
    }
    List<String> difference = new ArrayList<>();
    then.stream().filter(line -> !now.contains(line)).forEach(line -> difference.add("- " + line));
    now.stream().filter(line -> !then.contains(line)).forEach(line -> difference.add("+ " + line));
    throw new UsageException(
        "%s has changed since this campaign was begun, so it may be another rig:\n%s\nPut it back (%s is the copy that was kept), or record anew."
            .formatted(
                file,
                difference.isEmpty() ? "  the order of its lines" : String.join("\n", difference),
                folder.environment()));
  }

  /** The lines that say something. */
  private static List<String> said(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
        .toList();
  }
}
