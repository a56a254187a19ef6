package besser.gate.evidence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the files of a campaign are.
 *
 * @param root the campaign's folder
 */
public record CampaignFolder(Path root) {
  private static final String LEASE = ".lease";

  /** What was asked for. */
  public Path campaignJson() {
    return root.resolve("campaign.json");
  }

  /** The features as they were when recording started. */
  public Path claims() {
    return root.resolve("claims");
  }

  /** What was known of the driver when recording started. */
  public Path driver() {
    return root.resolve("driver");
  }

  /** The rig's file as it was when recording started. */
  public Path environment() {
    return root.resolve("environment.yaml");
  }

  /** What the conductor did. */
  public Path journal() {
    return root.resolve("journal.tsv");
  }

  /** The campaign's seal, written last. */
  public Path seal() {
    return root.resolve(RepetitionFolder.SEAL);
  }

  /** Everything computed from the evidence. */
  public Path derived() {
    return root.resolve("derived");
  }

  /** The reviewer's answers to findings: neither evidence nor derived, so no seal lists them. */
  public Path answers() {
    return root.resolve("answers.jsonl");
  }

  /**
   * What the campaign's leases are recognised by while it is recorded: of no meaning afterwards, so
   * no seal lists it.
   */
  public Path lease() {
    return root.resolve(LEASE);
  }

  /** Folder of repetition {@code n}, from 1. */
  public RepetitionFolder repetition(int n) {
    return new RepetitionFolder(root.resolve("rep-" + n));
  }

  /** The repetitions that are there, in the order of their numbers. */
  public List<RepetitionFolder> repetitions() throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
          .filter(p -> p.getFileName().toString().matches("rep-[1-9][0-9]{0,5}"))
          .map(RepetitionFolder::new)
          .sorted(Comparator.comparingInt(RepetitionFolder::number))
          .toList();
    }
  }

  /** Files the campaign's own seal lists, or should: all but what other seals or nobody covers. */
  List<String> evidence() throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : FilesBelow.of(root)) {
      boolean ofRepetition = name.matches("rep-[1-9][0-9]{0,5}/.*");
      boolean sealOfRepetition = name.matches("rep-[1-9][0-9]{0,5}/" + RepetitionFolder.SEAL);
      boolean notEvidence =
          name.startsWith("derived/")
              || name.equals("answers.jsonl")
              || name.equals(LEASE)
              || name.equals(RepetitionFolder.SEAL);
      if (sealOfRepetition || !ofRepetition && !notEvidence) {
        names.add(name);
      }
    }
    return names;
  }
}
