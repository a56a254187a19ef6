package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.remote.UnreachableException;
import besser.gate.rig.HeldException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ExitTest {
  @Test
  void whatTheUserCanMendIsUsageAHeldRigIsToldApartAndTheRestIsNoVerdict() {
    assertThat(Exit.of(new UsageException("x")).status()).isEqualTo(64);
    assertThat(Exit.of(new UnreachableException("x", null)).status()).isEqualTo(64);
    assertThat(Exit.of(new CompletionException(new UnreachableException("x", null))).status())
        .isEqualTo(64);
    assertThat(Exit.of(new HeldException("x")).status()).isEqualTo(75);
    assertThat(Exit.of(new LeaseWatchedProgress.TakenOverException("x")).status()).isEqualTo(75);
    assertThat(Exit.of(new IOException("No space left on device")).status()).isEqualTo(70);
    assertThat(Exit.of(new IllegalStateException("x")).status()).isEqualTo(70);
  }

  @Test
  void onlyAFailingClaimHasAnotherStatusInsideJava() {
    assertThat(Exit.inside(1)).isEqualTo(10);
    for (Exit exit : Exit.values()) {
      assertThat(exit.status()).isNotEqualTo(10).isLessThan(128);
      if (exit != Exit.FAILS) {
        assertThat(Exit.inside(exit.status())).isEqualTo(exit.status());
      }
    }
  }

  @Test
  void ofSeveralCampaignsTheWorstDecidesAndNoneIsUndecided() {
    assertThat(Exit.worst(List.of(Exit.HOLDS, Exit.UNDECIDED, Exit.FAILS))).isEqualTo(Exit.FAILS);
    assertThat(Exit.worst(List.of(Exit.HOLDS, Exit.UNDECIDED))).isEqualTo(Exit.UNDECIDED);
    assertThat(Exit.worst(List.of(Exit.HOLDS, Exit.HOLDS))).isEqualTo(Exit.HOLDS);
    assertThat(Exit.worst(List.of())).isEqualTo(Exit.UNDECIDED);
  }
}
