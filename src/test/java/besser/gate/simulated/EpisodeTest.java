package besser.gate.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpisodeTest {
  private static final Effect STALL = new Effect.Cap(0);

  @Test
  void aPeriodicEpisodeBeginsAndEndsEachTime() {
    EpisodeTimeline episodeTimeline =
        new EpisodeTimeline(java.util.List.of(Episode.at(60, 12, STALL).every(120)));
    assertThat(episodeTimeline.begun(inStage(59), 59)).isEmpty();
    assertThat(episodeTimeline.begun(inStage(61), 61)).hasSize(1);
    assertThat(episodeTimeline.ended(72, false)).isEmpty();
    assertThat(episodeTimeline.ended(73, false)).hasSize(1);
    assertThat(episodeTimeline.begun(inStage(100), 100)).isEmpty();
    assertThat(episodeTimeline.begun(inStage(181), 181)).hasSize(1);
  }

  @Test
  void anEpisodeShorterThanAStepIsStillSeen() {
    EpisodeTimeline episodeTimeline =
        new EpisodeTimeline(java.util.List.of(Episode.at(60, 3, STALL)));
    assertThat(episodeTimeline.begun(inStage(67), 67)).hasSize(1);
    assertThat(episodeTimeline.running()).hasSize(1);
    assertThat(episodeTimeline.ended(70.6, false)).hasSize(1);
  }

  @Test
  void anEpisodeOfOneRepetitionStaysOutOfTheOthers() {
    Episode third = Episode.from(1200, STALL).onlyIn(3);
    assertThat(third.onsets(new RampMoment(2, 2300, 1300))).isZero();
    assertThat(third.onsets(new RampMoment(3, 2300, 1300))).isEqualTo(1);
  }

  @Test
  void restEndsWhatTheLoadKeptUpButNotAWedge() {
    EpisodeTimeline episodeTimeline =
        new EpisodeTimeline(
            java.util.List.of(
                Episode.from(10, new Effect.NotAssociated(Effect.Cause.DRIVER)),
                Episode.from(10, new Effect.Wedged())));
    episodeTimeline.begun(inStage(11), 11);
    assertThat(episodeTimeline.ended(2000, true)).hasSize(1);
    assertThat(episodeTimeline.running())
        .extracting(EpisodeTimeline.Running::effect)
        .containsExactly(new Effect.Wedged());
  }

  private static RampMoment inStage(double seconds) {
    return new RampMoment(1, 900 + seconds, seconds);
  }
}
