package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostWaitTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aGuestThatWaitedLongerThanAFifthOfTheTimeWasStarved() {
    HostWait then = new HostWait(5 * SECOND, 100 * SECOND);
    assertThat(new HostWait(17 * SECOND, 160 * SECOND).tooLongSince(then)).isFalse();
    assertThat(new HostWait(18 * SECOND, 160 * SECOND).tooLongSince(then)).isTrue();
  }

  @Test
  void theSchedulerIsAskedForAllThreadsOfAProcess() {
    assertThat(HostWait.now(ProcessHandle.current().pid()).waited()).isNotNegative();
  }
}
