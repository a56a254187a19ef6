package besser.gate.chaos;

import besser.gate.judge.Outcome;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must be true of a campaign whatever went wrong in it. */
record Invariants(Script script, Path campaign, Hosts hosts, Fate fate, List<String> ends) {

  List<String> broken() throws IOException {
    List<String> broken = new ArrayList<>();
    boolean sealed = Files.exists(campaign.resolve("SHA256SUMS"));
    Verdicts verdicts = new Verdicts(campaign);
    if (sealed) {
      for (Path seal : seals()) {
        broken.addAll(unlike(seal));
      }
      if (!ends.get(ends.size() - 1).isEmpty()) {
        broken.add("sealed, and the gate says: " + ends.get(ends.size() - 1));
      }
    } else {
      broken.add("open after %s gates that had all mended: %s".formatted(ends.size(), ends));
      if (!verdicts.doubtful()) {
        broken.add("open, and its judgement is not in doubt");
      }
    }
    for (Map.Entry<String, Outcome> claim : verdicts.outcomes().entrySet()) {
      if (claim.getValue() == Outcome.HOLDS && cannotHold().contains(claim.getKey())) {
        broken.add(
            "better than the truth: %s holds: %s"
                .formatted(claim.getKey(), verdicts.reason(claim.getKey())));
      }
    }
    if (verdicts.outcomes().isEmpty()) {
      broken.add("no target was judged");
    }
    Path device = campaign.resolve("rep-1/device");
    boolean died =
        fate.whileRecording(Trouble.Kind.REBOOT)
            && Files.exists(device.resolve("kmsg.log"))
            && !Files.exists(device.resolve("trailer.txt"));
    if (sealed && died && !Files.exists(device.resolve("boot_before.log"))) {
      broken.add("a boot ended the recording, and nothing of that boot was brought home");
    }
    if (Files.exists(campaign.resolve(".collecting"))) {
      broken.add("what was being collected was left in the campaign");
    }
    return broken;
  }

  /** The claims that nothing of this campaign can bear out. */
  private Set<String> cannotHold() {
    Set<String> none = new HashSet<>(script.model().notKept);
    Set<String> all = Set.of("TGT-RX", "TGT-LOCK", "TGT-LINK");
    for (Trouble.Kind kind :
        List.of(
            Trouble.Kind.REBOOT,
            Trouble.Kind.RECORDER_KILLED,
            Trouble.Kind.BOTH_KILLED,
            Trouble.Kind.DISK_FULL)) {
      if (fate.whileRecording(kind)) {
        none.addAll(all);
      }
    }
    if (fate.during("4M", Trouble.Kind.CLOCK_STEP)) {
      none.addAll(all);
    }
    return none;
  }

  private List<Path> seals() throws IOException {
    try (Stream<Path> all = Files.walk(campaign, 2)) {
      return all.filter(p -> p.endsWith("SHA256SUMS")).toList();
    }
  }

  /** What a seal lists that is not there as it was sealed. */
  private static List<String> unlike(Path seal) throws IOException {
    List<String> unlike = new ArrayList<>();
    for (String line : Files.readAllLines(seal)) {
      Path file = seal.resolveSibling(line.substring(66));
      if (!Files.isRegularFile(file) || !sha256(file).equals(line.substring(0, 64))) {
        unlike.add(file + " is not as it was sealed");
      }
    }
    return unlike;
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return "%064x".formatted(new BigInteger(1, digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
