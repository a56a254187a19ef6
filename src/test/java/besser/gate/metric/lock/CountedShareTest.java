package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What chance may do to a count is taken off, and no more. */
class CountedShareTest {
  private static double share(long got, double owed, double error) {
    return new CountedShare(got, owed, error).withoutChance();
  }

  @Test
  void asManyAsAreOwedAreAllOfThem() {
    assertThat(share(100, 100, 0.1)).isEqualTo(1);
    assertThat(share(0, 0.001, 1)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"100, 71", "1000, 906", "10000, 9701"})
  void aCountWithinThreeStandardDeviationsIsAllThatWasOwed(double owed, long just) {
    assertThat(share(just, owed, 0)).isEqualTo(1);
    assertThat(share(just - 2, owed, 0)).isLessThan(1);
  }

  @Test
  void theShareThatIsLeftIsTheOneTheCountIsThreeStandardDeviationsFrom() {
    double few = share(40, 100, 0.05) * 100;
    assertThat(few - 40).isCloseTo(3 * Math.sqrt(few + few * few * 0.0025), Offset.offset(1e-9));
  }

  @Test
  void aLargeCountKeepsTheBoundAndASmallOneWidensIt() {
    assertThat(share(7900, 10_000, 0.003)).isLessThan(0.83).isGreaterThan(0.79);
    assertThat(share(48, 60, 0)).isEqualTo(1);
    assertThat(share(0, 60, 0.13)).isLessThan(0.2);
  }

  @Test
  void whereBusyTimeIsAsGoodAsUnknownNoneAreTooFew() {
    assertThat(share(0, 1, 1.5)).isEqualTo(1);
  }

  @Test
  void moreThanIsOwedIsToldAsItCame() {
    assertThat(share(250, 100, 0.05)).isEqualTo(2.5);
  }
}
