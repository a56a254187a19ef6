package besser.gate.e2e;

import besser.gate.evidence.store.Evidence;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Verdict;
import besser.gate.judge.verdict.CampaignJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A campaign of one repetition, judged with each of its files missing in turn.
 *
 * @param whole the campaign
 * @param bench that judges it
 * @param copy folder for what is left of it; it must not be there
 */
record OneFileLess(Path whole, CampaignJudge campaignJudge, Path copy) {
  /**
   * Claims by the file they cannot do without, even where nobody remembers that the file was there.
   */
  private static final Map<String, List<String>> NEEDED_BY =
      Map.ofEntries(
          Map.entry("device/rx_bytes.tsv", List.of("TGT-RX", "VAL-COVERAGE", "VAL-COUNTERS")),
          Map.entry("device/stages.tsv", List.of("TGT-RX", "TGT-LINK")),
          Map.entry("device/link.tsv", List.of("TGT-LINK", "VAL-SIGNAL", "VAL-CELL")),
          Map.entry("device/kmsg.log", List.of("VAL-LOG", "TGT-LINK")),
          Map.entry("device/condition.tsv", List.of("VAL-CLOCK")),
          Map.entry("device/start.txt", List.of("VAL-IDENTITY")),
          Map.entry("device/end.txt", List.of("VAL-IDENTITY")),
          Map.entry("device/trailer.txt", List.of("VAL-SEAL", "TGT-RX", "TGT-LOCK", "TGT-LINK")),
          Map.entry("device/perf.tsv", List.of("TGT-LOCK", "VAL-PROFILE")),
          Map.entry("device/perf-1.script.gz", List.of("TGT-LOCK", "VAL-PROFILE")),
          Map.entry("device/perf-1.stats.txt", List.of("VAL-PROFILE")),
          Map.entry("device/perf-1.buildids.txt", List.of("VAL-PROFILE")),
          Map.entry("sender/offered.tsv", List.of("VAL-PRESSURE", "TGT-RX", "TGT-LOCK")),
          Map.entry("sender/stages.tsv", List.of("VAL-LOAD", "VAL-PRESSURE", "TGT-RX")),
          Map.entry("sender/trailer.txt", List.of("VAL-SEAL", "TGT-RX", "TGT-LOCK", "TGT-LINK")),
          Map.entry("SHA256SUMS", List.of("VAL-SEAL", "TGT-RX", "TGT-LOCK", "TGT-LINK")),
          Map.entry("repetition.json", List.of("TGT-RX", "TGT-LOCK", "TGT-LINK")));

  /**
   * Strikes a file from the repetition's seal and its recorder's trailer, as somebody who wants to
   * fool the gate would.
   */
  private static void forget(Path campaign, String name) throws IOException {
    Path repetition = campaign.resolve("rep-1");
    String last = name.substring(name.indexOf('/') + 1);
    for (String list : new String[] {"SHA256SUMS", "device/trailer.txt", "sender/trailer.txt"}) {
      Path file = repetition.resolve(list);
      if (Files.exists(file)) {
        String gone =
            list.equals("SHA256SUMS") ? name : name.startsWith(list.substring(0, 6)) ? last : "\n";
        Files.write(
            file, Files.readAllLines(file).stream().filter(l -> !l.endsWith("  " + gone)).toList());
      }
    }
    Files.deleteIfExists(campaign.resolve("SHA256SUMS"));
  }

  /** What held although the file it needs was gone, one sentence each. */
  List<String> fooled() throws IOException {
    List<String> fooled = new ArrayList<>();
    for (Path file : files(whole.resolve("rep-1"))) {
      String name = whole.resolve("rep-1").relativize(file).toString();
      for (boolean forgotten : new boolean[] {false, true}) {
        Judgement judged = without(name, forgotten);
        List<String> needing =
            forgotten
                ? NEEDED_BY.getOrDefault(name, List.of())
                : List.of("TGT-RX", "TGT-LOCK", "TGT-LINK", "VAL-SEAL");
        for (JudgedClaim judgedClaim : judged.judgedClaims()) {
          if (needing.contains(judgedClaim.id()) && judgedClaim.outcome() == Outcome.HOLDS) {
            fooled.add(
                judgedClaim.id() + " holds without " + name + (forgotten ? " and its seal" : ""));
          }
        }
        if (judged.verdict() instanceof Verdict.Accepted) {
          fooled.add("accepted without " + name);
        }
      }
    }
    return fooled;
  }

  private Judgement without(String name, boolean forgotten) throws IOException {
    Checkout.copy(whole, copy);
    Files.delete(copy.resolve("rep-1").resolve(name));
    if (forgotten) {
      forget(copy, name);
    }
    Judgement judged =
        campaignJudge.judge(Evidence.open(copy), Optional.empty(), Map.of(), List.of());
    remove(copy);
    return judged;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
