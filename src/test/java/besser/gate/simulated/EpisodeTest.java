package besser.gate.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpisodeTest {
  private static final Effect STALL = new Effect.Cap(0);

  @Test
  void aPeriodicEpisodeBeginsAndEndsEachTime() {
    Script script = new Script(java.util.List.of(Episode.at(60, 12, STALL).every(120)));
    assertThat(script.begun(inStage(59), 59)).isEmpty();
    assertThat(script.begun(inStage(61), 61)).hasSize(1);
    assertThat(script.ended(72, false)).isEmpty();
    assertThat(script.ended(73, false)).hasSize(1);
    assertThat(script.begun(inStage(100), 100)).isEmpty();
    assertThat(script.begun(inStage(181), 181)).hasSize(1);
  }

  @Test
  void anEpisodeShorterThanAStepIsStillSeen() {
    Script script = new Script(java.util.List.of(Episode.at(60, 3, STALL)));
    assertThat(script.begun(inStage(67), 67)).hasSize(1);
    assertThat(script.running()).hasSize(1);
    assertThat(script.ended(70.6, false)).hasSize(1);
  }

  @Test
  void anEpisodeOfOneRepetitionStaysOutOfTheOthers() {
    Episode third = Episode.from(1200, STALL).onlyIn(3);
    assertThat(third.onsets(new Moment(2, 2300, 1300))).isZero();
    assertThat(third.onsets(new Moment(3, 2300, 1300))).isEqualTo(1);
  }

  @Test
  void restEndsWhatTheLoadKeptUpButNotAWedge() {
    Script script =
        new Script(
            java.util.List.of(
                Episode.from(10, new Effect.NotAssociated(Effect.Cause.DRIVER)),
                Episode.from(10, new Effect.Wedged())));
    script.begun(inStage(11), 11);
    assertThat(script.ended(2000, true)).hasSize(1);
    assertThat(script.running())
        .extracting(Script.Running::effect)
        .containsExactly(new Effect.Wedged());
  }

  private static Moment inStage(double seconds) {
    return new Moment(1, 900 + seconds, seconds);
  }
}
