package besser.gate.metric.rx;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.OneMinute;
import besser.gate.metric.Window;
import besser.gate.metric.rx.Blocks.Block;
import besser.gate.plan.RehearsalPlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {
  /** Ticks of 5 s from t = 100, each with these bytes; the first from line 2 to line 3. */
  private static List<RateTick> fives(long... bytes) {
    List<RateTick> ticks = new ArrayList<>();
    for (int i = 0; i < bytes.length; i++) {
      ticks.add(new RateTick(100 + 5 * i, 105 + 5 * i, bytes[i], 2 + i, 3 + i));
    }
    return ticks;
  }

  private static Blocks of(List<RateTick> ticks, double end, double length) {
    return Blocks.of(ticks, Window.of(OneMinute.PLAN, OneMinute.FOUR, 100, end), length);
  }

  @Test
  void aBlockHasTheTicksInItAndNotThoseThatOnlyTouchIt() {
    assertThat(of(fives(50, 100, 150, 200), 120, 10))
        .isEqualTo(new Blocks(10, List.of(new Block(100, 15, 2, 4), new Block(110, 35, 4, 6)), 0));
  }

  @Test
  void theRestAtTheEndIsNoBlock() {
    assertThat(of(fives(50, 100, 150, 200), 119.9, 10))
        .isEqualTo(new Blocks(10, List.of(new Block(100, 15, 2, 4)), 0));
  }

  @Test
  void aTickAcrossABorderIsSharedOutEvenly() {
    assertThat(of(fives(50, 100, 150, 200), 116, 8))
        .isEqualTo(
            new Blocks(
                8, List.of(new Block(100, 110 / 8.0, 2, 4), new Block(108, 230 / 8.0, 3, 6)), 0));
  }

  @Test
  void aBlockMayLackTwoTicksAndNotMore() {
    RateTick whole = new RateTick(100, 110, 80, 2, 3);
    assertThat(of(List.of(whole, new RateTick(112, 120, 80, 4, 5)), 120, 10))
        .isEqualTo(new Blocks(10, List.of(new Block(100, 8, 2, 3), new Block(110, 10, 4, 5)), 0));
    assertThat(of(List.of(whole, new RateTick(112.01, 120, 80, 4, 5)), 120, 10))
        .isEqualTo(new Blocks(10, List.of(new Block(100, 8, 2, 3)), 1));
  }

  @Test
  void aFinerTickLeavesLessToLack() {
    Window rehearsal = Window.of(RehearsalPlan.compressed(1, 60), OneMinute.FOUR, 100, 110);
    assertThat(Blocks.of(List.of(new RateTick(100.5, 110, 95, 2, 3)), rehearsal, 10))
        .isEqualTo(new Blocks(10, List.of(new Block(100, 10, 2, 3)), 0));
    assertThat(Blocks.of(List.of(new RateTick(100.51, 110, 95, 2, 3)), rehearsal, 10))
        .isEqualTo(new Blocks(10, List.of(), 1));
  }

  @Test
  void aBlockWithoutATickIsAGapHoweverShortItIs() {
    assertThat(of(fives(50), 109, 2))
        .isEqualTo(
            new Blocks(
                2,
                List.of(
                    new Block(100, 10, 2, 3), new Block(102, 10, 2, 3), new Block(104, 10, 2, 3)),
                1));
  }
}
