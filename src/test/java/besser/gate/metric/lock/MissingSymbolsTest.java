package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.store.KnownDrivers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which samples could be lock cycling, had they all their symbols. */
class MissingSymbolsTest {
  private static final String LOCK = ";_raw_spin_unlock_irqrestore";

  private static MissingSymbols of(String folded) {
    return WorkerTally.of(Map.of(folded, 7L), KnownDrivers.today("bes2600")).missingSymbols();
  }

  @Test
  void aLeafWithoutASymbolIsInDoubtByTheWorkerItIsOf() {
    assertThat(of("kthread;bes2600_bh;[unknown]")).isEqualTo(new MissingSymbols(7, 7, 0));
    assertThat(of("kthread;sdio_rx_work;[unknown]")).isEqualTo(new MissingSymbols(7, 0, 0));
    assertThat(of("kthread;[unknown];bes2600_bh;memcpy")).isEqualTo(MissingSymbols.NONE);
    assertThat(of("kthread;bes2600_bh" + LOCK)).isEqualTo(MissingSymbols.NONE);
  }

  @Test
  void aThreadWithoutASymbolIsInDoubtWhereItMayStandInTheLock() {
    assertThat(of("ret_from_fork;kthread;[unknown]" + LOCK)).isEqualTo(new MissingSymbols(0, 0, 7));
    assertThat(of("ret_from_fork;kthread;[unknown];[unknown]"))
        .isEqualTo(new MissingSymbols(0, 0, 7));
    assertThat(of("ret_from_fork;kthread;[unknown];memcpy")).isEqualTo(MissingSymbols.NONE);
  }

  @Test
  void aThreadWithASymbolIsNobodysDoubt() {
    assertThat(of("ret_from_fork;kthread;kswapd;[unknown]" + LOCK)).isEqualTo(MissingSymbols.NONE);
    assertThat(of("ret_from_fork;kthread;kswapd;[unknown]")).isEqualTo(MissingSymbols.NONE);
  }

  @Test
  void aChainThatEndsBeforeAnyThreadsFunctionIsNobodysDoubt() {
    assertThat(of("ret_from_fork;kthread;[unknown]")).isEqualTo(MissingSymbols.NONE);
    assertThat(of("[unknown]")).isEqualTo(MissingSymbols.NONE);
  }

  @Test
  void doubtsOfTwoWindowsAddUp() {
    assertThat(new MissingSymbols(1, 2, 3).plus(new MissingSymbols(10, 20, 30)))
        .isEqualTo(new MissingSymbols(11, 22, 33));
  }
}
