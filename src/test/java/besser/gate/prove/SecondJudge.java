package besser.gate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What {@code src/test/sh/second-judge.sh} says of a campaign.
 *
 * @param repetitions for each, a word a target: holds, fails or unknown
 */
record SecondJudge(List<List<String>> repetitions) {
  static final List<String> TARGETS = List.of("TGT-RX", "TGT-LOCK", "TGT-LINK");

  static SecondJudge of(Path campaign) throws IOException, InterruptedException {
    Process awk =
        new ProcessBuilder("sh", "src/test/sh/second-judge.sh", campaign.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(awk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(awk.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new SecondJudge(
        text.lines().map(line -> List.of(line.split("\t")).subList(6, 9)).toList());
  }

  /** What it says of a target over all repetitions. */
  String of(String target) {
    List<String> each =
        repetitions.stream().map(r -> r.get(TARGETS.indexOf(target))).distinct().toList();
    return each.contains("fails") ? "fails" : each.equals(List.of("holds")) ? "holds" : "unknown";
  }

  /**
   * Whether it can stand beside what the judge came to: it knows no condition, so where the judge
   * is undecided it may say anything, and of a link only how long its stage lasted.
   */
  boolean agrees(String target, Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> of(target).equals("holds");
      case FAILS -> target.equals("TGT-LINK") || of(target).equals("fails");
      case UNDECIDED -> true;
    };
  }
}
