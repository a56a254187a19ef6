package besser.gate.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Source;
import besser.gate.report.Samples;
import org.junit.jupiter.api.Test;

class ProfileReceiptTest {
  private static final Source PROFILE = Source.of("device/perf-1.script.gz");

  private final Campaign campaign = Samples.baseline().campaign();
  private final Repetition repetition = campaign.repetitions().get(0);

  @Test
  void theChainsInTheLockAddUpToTheShareThatIsClaimed() {
    Receipt receipt = ProfileReceipt.of(repetition, campaign.plan(), PROFILE).orElseThrow();
    assertThat(receipt.source())
        .isEqualTo(
            "rep-1/device/perf-1.script.gz, samples in _raw_spin_unlock_irqrestore by chain");
    assertThat(receipt.text().lines().map(l -> l.replaceAll(" {2,}", "|")))
        .startsWith("samples|share|driver path|chain, from the worker to the lock's caller")
        .endsWith(
            "975|16.21 %|yes|all in the lock on the driver path",
            "1515|25.19 %|-|all in the lock", "6015|100 %|-|all of the driver's workers");
  }

  @Test
  void onlyAProfileAsAWholeIsCounted() {
    assertThat(ProfileReceipt.isProfile(PROFILE)).isTrue();
    assertThat(ProfileReceipt.isProfile(Source.of("device/perf.tsv"))).isTrue();
    assertThat(ProfileReceipt.isProfile(new Source("device/perf.tsv", 2, 2))).isFalse();
    assertThat(ProfileReceipt.isProfile(Source.of("device/start.txt"))).isFalse();
  }
}
