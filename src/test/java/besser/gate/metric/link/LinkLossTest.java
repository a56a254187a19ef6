package besser.gate.metric.link;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Source;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LinkLossTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static LinkLoss of(OptionalDouble stall, OptionalDouble loss, OptionalDouble recovery) {
    return new LinkLoss(
        LinkLoss.Kind.DEATH,
        LinkLoss.Cause.BEACONS_LOST,
        stall,
        loss,
        recovery,
        Source.of("device/link.tsv"),
        "");
  }

  @Test
  void aLossTellsItsThreeTimesOrThatThereIsNone() {
    assertThat(
            of(OptionalDouble.of(1204), OptionalDouble.of(1210.5), OptionalDouble.of(1300)).words())
        .isEqualTo("stall at 1204 s, loss at 1210.50 s, recovery at 1300 s; beacons were lost");
    assertThat(of(NONE, NONE, NONE).words())
        .isEqualTo("no stall, no loss, no recovery; beacons were lost");
  }

  @Test
  void theLinkStoppedCarryingDataAtTheStallOrAtTheLossWhicheverWasFirst() {
    assertThat(of(OptionalDouble.of(5), OptionalDouble.of(7), NONE).at()).isEqualTo(5);
    assertThat(of(OptionalDouble.of(7), OptionalDouble.of(5), NONE).at()).isEqualTo(5);
    assertThat(of(OptionalDouble.of(7), NONE, NONE).at()).isEqualTo(7);
    assertThat(of(NONE, OptionalDouble.of(5), NONE).at()).isEqualTo(5);
  }
}
