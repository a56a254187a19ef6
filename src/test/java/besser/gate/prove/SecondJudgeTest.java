package besser.gate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.Damage;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Outcome;
import besser.gate.judge.verdict.CampaignJudge;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two judges that share no code see the same. */
class SecondJudgeTest {
  private static final List<String> TARGETS = List.of("TGT-RX", "TGT-LOCK", "TGT-LINK");

  @TempDir Path folder;

  private List<String> second(Path campaign) throws IOException, InterruptedException {
    Process awk =
        new ProcessBuilder("sh", "src/test/sh/second-judge.sh", campaign.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = new String(awk.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(awk.waitFor()).isBetween(0, 2);
    String[] cells = line.split("\t");
    return List.of(cells[6], cells[7], cells[8]);
  }

  private List<String> first(Path campaign) {
    List<JudgedClaim> claims =
        new CampaignJudge(Features.read(Path.of("features")), GatingSet.PHASE_1)
            .judge(Evidence.open(campaign), Optional.empty(), Map.of(), List.of())
            .judgedClaims();
    return TARGETS.stream()
        .map(id -> claims.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow())
        .map(c -> word(c.outcome()))
        .toList();
  }

  private static String word(Outcome outcome) {
    return outcome == Outcome.HOLDS ? "holds" : outcome == Outcome.FAILS ? "fails" : "unknown";
  }

  @ParameterizedTest
  @CsvSource({"2400000, 1", "2020000, 2", "1980000, 3", "1200000, 4"})
  void theyAgreeOnASoundRecordingAtAnyRate(double rate, long seed) throws Exception {
    Path campaign = CasePlans.ramp(CasePlans.at(rate), seed).writeTo(folder);
    assertThat(second(campaign)).isEqualTo(first(campaign));
  }

  @ParameterizedTest
  @CsvSource({"0.098, holds", "0.102, fails"})
  void theyAgreeOnTheShareOfTheLock(double share, String expected) throws Exception {
    Path campaign =
        CasePlans.ramp(
                CasePlans.sound().with(besser.gate.corpus.CpuCost.light().withLocks(share, 0.04)),
                5)
            .writeTo(folder);
    assertThat(second(campaign)).isEqualTo(first(campaign)).element(1).isEqualTo(expected);
  }

  /** What a wrong judge would say: the second one is told so by the evidence alone. */
  @ParameterizedTest
  @CsvSource({
    "device/rx_bytes.tsv, payload_bytes, 0",
    "device/stages.tsv, end_s, 2",
  })
  void theSecondOneReactsToWhatTheFirstRestsOn(String file, String column, int target)
      throws Exception {
    Path campaign = CasePlans.ramp(CasePlans.sound(), 6).writeTo(folder);
    List<String> before = second(campaign);
    new Damage(campaign)
        .edit(
            "rep-1/" + file,
            column,
            2,
            Integer.MAX_VALUE,
            cell -> cell.equals("-") ? cell : Long.toString((long) (Double.parseDouble(cell) / 2)));
    assertThat(second(campaign).get(target)).isNotEqualTo(before.get(target));
  }
}
