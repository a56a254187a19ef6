package besser.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.judge.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A patch's folder in which something is a little wrong. */
class PredictionSentencesTest {
  private static final String SOUND = "rx.mean is predicted to be at least 1 MB/s";

  @TempDir Path home;

  private List<Claim> read(String tags, String sentence) throws IOException {
    Path patch = Files.createDirectories(home.resolve("features/patch-d"));
    Files.writeString(
        patch.resolve("predictions.feature"),
        """
        %s
        Feature: Foretold
          @PD-RX
          Scenario: It gets faster
            When this campaign is compared with its baseline
            Then %s
        """
            .formatted(tags, sentence));
    return Features.read(home.resolve("features"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "link.deaths is predicted to be at most 5 s | link.deaths is measured in count",
        "lock.driver_path is predicted to be at most 10 ms | lock.driver_path is measured in share",
        "link.deaths is predicted to be at least 1 B/s | and the sentence foretells it in bytes per second",
        "rx.mean is predicted to lie between 10 % and 20 % | rx.mean is measured in bytes per second"
      })
  void aNumberOfAnotherUnitIsAFaultWithItsPlace(String sentence, String said) {
    assertThatThrownBy(() -> read("@prediction @patch-d @confidence-low", sentence))
        .isInstanceOf(FaultyFeaturesException.class)
        .hasMessageContaining("predictions.feature line 6: ")
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lock.all_workers is predicted to lie between 15 % and 12 %",
        "lock.all_workers is predicted to fall by 3 % to 2 %"
      })
  void aRangeThatHoldsNothingIsAFault(String sentence) {
    assertThatThrownBy(() -> read("@prediction @patch-d @confidence-low", sentence))
        .hasMessageContaining("line 6: From")
        .hasMessageContaining("write the smaller one first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SOUND,
        "rx.longest_stall is predicted to be at most 5 s",
        "timed.p99.wsm_cmd_send is predicted to be at most 34 ms",
        "lock.per_mb is predicted to be at most 2 ms",
        "lock.per_mb is predicted to fall by 40 % to 40 %"
      })
  void aNumberOfItsOwnUnitIsRead(String sentence) throws IOException {
    assertThat(read("@prediction @patch-d @confidence-low", sentence)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@prediction", "@prediction @patch-c", "@prediction @patch_d"})
  void whatItsOwnPatchWouldNeverBeAskedIsAFault(String tags) {
    assertThatThrownBy(() -> read(tags + " @confidence-low", SOUND))
        .hasMessageContaining("patch-d/predictions.feature: @PD-RX lies in the folder of patch-d")
        .hasMessageContaining("is not tagged @patch-d");
  }

  @Test
  void twoKindsAndAConfidenceThatIsNoneAreFaults() {
    assertThatThrownBy(() -> read("@prediction @goal @patch-d @confidence-hihg", SOUND))
        .hasMessageContaining("@PD-RX has 2 kinds, @goal @prediction; leave one of them.")
        .hasMessageContaining("is tagged @confidence-hihg; a confidence is @confidence-high");
  }
}
