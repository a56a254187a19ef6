package besser.gate.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which episodes of a model have begun and not ended. */
final class EpisodeTimeline {
  /** An episode that is on. */
  record Running(Episode episode, double since) {
    Effect effect() {
      return episode.effect();
    }
  }

  private final List<Episode> episodes;
  private final int[] seen;
  private final List<Running> running = new ArrayList<>();
  private int repetition;

  EpisodeTimeline(List<Episode> episodes) {
    this.episodes = episodes;
    this.seen = new int[episodes.size()];
  }

  /** What has begun since the last call, {@code now} being nominal seconds of the simulation. */
  List<Running> begun(RampMoment rampMoment, double now) {
    if (rampMoment.repetition() != repetition) {
      repetition = rampMoment.repetition();
      Arrays.fill(seen, 0);
    }
    List<Running> out = new ArrayList<>();
    for (int i = 0; i < seen.length; i++) {
      int onsets = episodes.get(i).onsets(rampMoment);
      if (onsets > seen[i]) {
        seen[i] = onsets;
        out.add(new Running(episodes.get(i), now));
      }
    }
    running.addAll(out);
    return out;
  }

  /** What has ended since the last call; with {@code rest} also what only load keeps up. */
  List<Running> ended(double now, boolean rest) {
    List<Running> out =
        running.stream()
            .filter(r -> now >= r.since() + r.episode().lasts() || (rest && !r.effect().lasting()))
            .toList();
    running.removeAll(out);
    return out;
  }

  /** What has had its onset in this repetition does not have it again. */
  void resume(RampMoment rampMoment) {
    begun(rampMoment, 0);
    running.clear();
  }

  List<Running> running() {
    return List.copyOf(running);
  }
}
