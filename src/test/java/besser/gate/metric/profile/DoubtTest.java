package besser.gate.metric.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which samples could be lock cycling, had they all their symbols. */
class DoubtTest {
  private static final String LOCK = ";_raw_spin_unlock_irqrestore";

  private static Doubt of(String folded) {
    return WorkerTally.of(Map.of(folded, 7L)).doubt();
  }

  @Test
  void aLeafWithoutASymbolIsInDoubtByTheWorkerItIsOf() {
    assertThat(of("kthread;bes2600_bh;[unknown]")).isEqualTo(new Doubt(7, 7, 0));
    assertThat(of("kthread;sdio_rx_work;[unknown]")).isEqualTo(new Doubt(7, 0, 0));
    assertThat(of("kthread;[unknown];bes2600_bh;memcpy")).isEqualTo(Doubt.NONE);
    assertThat(of("kthread;bes2600_bh" + LOCK)).isEqualTo(Doubt.NONE);
  }

  @Test
  void aThreadWithoutASymbolIsInDoubtWhereItMayStandInTheLock() {
    assertThat(of("ret_from_fork;kthread;[unknown]" + LOCK)).isEqualTo(new Doubt(0, 0, 7));
    assertThat(of("ret_from_fork;kthread;[unknown];[unknown]")).isEqualTo(new Doubt(0, 0, 7));
    assertThat(of("ret_from_fork;kthread;[unknown];memcpy")).isEqualTo(Doubt.NONE);
  }

  @Test
  void aThreadWithASymbolIsNobodysDoubt() {
    assertThat(of("ret_from_fork;kthread;kswapd;[unknown]" + LOCK)).isEqualTo(Doubt.NONE);
    assertThat(of("ret_from_fork;kthread;kswapd;[unknown]")).isEqualTo(Doubt.NONE);
  }

  @Test
  void aChainThatEndsBeforeAnyThreadsFunctionIsNobodysDoubt() {
    assertThat(of("ret_from_fork;kthread;[unknown]")).isEqualTo(Doubt.NONE);
    assertThat(of("[unknown]")).isEqualTo(Doubt.NONE);
  }

  @Test
  void doubtsOfTwoWindowsAddUp() {
    assertThat(new Doubt(1, 2, 3).plus(new Doubt(10, 20, 30))).isEqualTo(new Doubt(11, 22, 33));
  }
}
