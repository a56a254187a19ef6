package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.corpus.TrafficModel;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedTest {
  private static final OtherPlan SHORT =
      new OtherPlan("short", List.of(Stage.ofMebibytes(4, new Span(600))), 1, new Span(0));

  @TempDir Path folder;

  private Path of(RepetitionModel model) throws IOException {
    return SyntheticCampaign.of(SHORT, model, 1).writeTo(folder);
  }

  private static Judged judged(Path campaign) {
    return Judged.of(campaign, Set.of("TGT-RX"), false);
  }

  @Test
  void aSenderThatCouldNotLoadTheLinkIsAStarvedGuest() throws IOException {
    RepetitionModel slow =
        RepetitionModel.healthy()
            .with(TrafficModel.of(new ByteRate(2.4e6)).withSupply(new ByteRate(5e5)));

    assertThat(judged(of(slow)).starved()).isTrue();
  }

  @Test
  void aLinkUnderPressureIsNoStarvedGuest() throws IOException {
    Judged judged = judged(of(RepetitionModel.healthy()));

    assertThat(judged.starved()).as(judged.why()).isFalse();
  }

  @Test
  void whatWasNotMeasuredIsNoStarvedGuest() throws IOException {
    Path campaign = of(RepetitionModel.healthy());
    Files.delete(campaign.resolve("rep-1/sender/offered.tsv"));

    Judged judged = judged(campaign);

    assertThat(judged.why()).contains("VAL-PRESSURE UNDECIDED");
    assertThat(judged.starved()).isFalse();
  }
}
