package besser.gate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.Driver;
import besser.gate.evidence.store.KnownDrivers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  private static final Spelling ANY = new Spelling(Optional.empty());
  private static final Spelling OF_BES2600 =
      new Spelling(Optional.of(KnownDrivers.today("bes2600")));

  @Test
  void aMisspeltReadingIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> ANY.known("workqueue.exceute"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "There is no reading workqueue.exceute; the nearest are workqueue.execute, ");
  }

  @ParameterizedTest
  @CsvSource({
    "workqueue.execute.sdio_rx_wrok, workqueue.execute.sdio_rx_work",
    "workqueue.execute.bes2600_bh_thread, workqueue.execute.bes2600_bh_work",
    "workqueue.dispatch.bes_sdoi, workqueue.dispatch.bes_sdio",
    "rx.frames_mac80211.lits, rx.frames_mac80211.list",
    "mmc.bytes.cmdN, mmc.bytes.cmdN"
  })
  void aNameTheDriverDoesNotHaveIsRefusedWithTheNearestItHas(String wrong, String nearest) {
    assertThatThrownBy(() -> OF_BES2600.known(wrong))
        .hasMessageContaining("There is no reading " + wrong + "; the nearest are " + nearest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "workqueue.execute.sdio_rx_work",
        "workqueue.execute.bes2600_bh_work",
        "workqueue.dispatch.bes2600_bh",
        "rx.frames_mac80211.irqsafe",
        "lock.caller.anything",
        "mmc.requests.cmd7"
      })
  void whatTheDriverHasAndWhatIsNobodysIsKnown(String name) {
    assertThat(OF_BES2600.known(name)).isEqualTo(name);
  }

  @Test
  void withoutADescribedDriverAnyNameOfAWorkWillDo() {
    assertThat(ANY.known("workqueue.execute.other_work")).isNotEmpty();
    assertThat(new Spelling(Optional.of(Driver.unknown("x"))).known("workqueue.execute.other_work"))
        .isNotEmpty();
  }
}
