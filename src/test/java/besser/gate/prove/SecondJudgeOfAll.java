package besser.gate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.verdict.CampaignJudge;
import besser.gate.steps.Features;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both judges on every case of {@code gate prove} that the judge decides: {@code mvn test
 * -Dtest=SecondJudgeOfAll}, some minutes. Its name keeps it out of every other run.
 */
class SecondJudgeOfAll {
  @TempDir Path folder;

  @Test
  void theyAgreeOnTheWholeCorpus() {
    List<String> parted =
        Proof.corpus(1).parallelStream().flatMap(c -> parted(c).stream()).toList();
    assertThat(parted).isEmpty();
  }

  private List<String> parted(KnownCase known) {
    try {
      Path own = Files.createTempDirectory(folder, "case");
      Path folderOfCase = known.maker().writeTo(own);
      Campaign campaign = Evidence.open(folderOfCase);
      Judgement judgement =
          new CampaignJudge(Features.read(Path.of("features")), known.gatingSet())
              .judge(campaign, Optional.empty(), Map.of(), List.of());
      SecondJudge second = SecondJudge.of(folderOfCase);
      return judgement.judgedClaims().stream()
          .filter(c -> SecondJudge.TARGETS.contains(c.id()))
          .filter(c -> !second.agrees(c.id(), c.outcome()))
          .map(JudgedClaim::id)
          .map(id -> known.name() + ": " + id + ", the second says " + second.of(id))
          .toList();
    } catch (Exception fault) {
      return List.of(known.name() + ": " + fault);
    }
  }
}
