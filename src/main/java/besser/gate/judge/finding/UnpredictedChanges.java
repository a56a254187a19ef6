package besser.gate.judge.finding;

import besser.gate.judge.Comparison;
import besser.gate.judge.Delta;
import besser.gate.judge.Finding;
import besser.gate.judge.Prediction;
import besser.gate.judge.comparison.Family;
import besser.gate.judge.comparison.GoodDirection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What moved against the baseline and who has to answer for it. A gain that was predicted is asked
 * about by no finding, however many readings restate it; readings of one quantity that moved the
 * same way are asked about once, with a line for each; what became worse is never predicted.
 */
final class UnpredictedChanges {
  /** Which way a reading moved. */
  private enum Way {
    BETTER("improved"),
    WORSE("became worse"),
    UP("rose"),
    DOWN("fell");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    static Way of(Delta delta) {
      boolean up = delta.change() > 0;
      return switch (GoodDirection.of(delta.metric())) {
        case NEITHER -> up ? UP : DOWN;
        case MORE -> up ? BETTER : WORSE;
        case LESS -> up ? WORSE : BETTER;
      };
    }
  }

  private static final Set<String> SAME_BYTES =
      Set.of(
          "rx.interface_mean",
          "rx.frames_mac80211",
          "rx.frames_mac80211.irqsafe",
          "rx.frames_mac80211.list",
          "rx.frames_mac80211.napi",
          "pressure.offered",
          "pressure.delivered_of_cap",
          "mmc.bytes.cmd53");

  private final List<Delta> all;
  private final List<Delta> open;
  private final Map<Prediction, List<Delta>> restated = new LinkedHashMap<>();

  UnpredictedChanges(Optional<Comparison> comparison, List<Prediction> predictions) {
    all = comparison.map(Comparison::deltas).orElse(List.of());
    open = new ArrayList<>(all.stream().filter(Delta::beyondNoise).toList());
    predictions.stream()
        .filter(p -> p.outcome() == Prediction.Outcome.CONFIRMED)
        .forEach(p -> open.removeIf(d -> covers(p, d) && Way.of(d) != Way.WORSE));
    predictions.stream()
        .filter(p -> p.outcome() != Prediction.Outcome.CONFIRMED)
        .filter(p -> p.outcome() != Prediction.Outcome.NOT_MEASURED)
        .forEach(this::restate);
  }

  /** A refuted prediction is a finding already; what restates it stands there. */
  private void restate(Prediction refuted) {
    List<Delta> same = open.stream().filter(d -> covers(refuted, d)).toList();
    restated.put(refuted, same);
    open.removeAll(same);
  }

  /** Its own reading, and where it speaks of the quantity all that moved the same way. */
  private boolean covers(Prediction p, Delta delta) {
    if (p.covers() == Prediction.Covers.NOTHING) {
      return false;
    } else if (delta.metric().equals(p.metric())) {
      return true;
    }
    return p.covers() == Prediction.Covers.FAMILY
        && Family.of(delta.metric()) == Family.of(p.metric())
        && all.stream()
            .filter(d -> d.metric().equals(p.metric()) && d.change() != 0)
            .anyMatch(d -> Way.of(d) == Way.of(delta) && inStep(d, delta));
  }

  /** The same bytes counted elsewhere must have grown as much; twice as many is no restatement. */
  private static boolean inStep(Delta predicted, Delta other) {
    return !SAME_BYTES.contains(other.metric())
        || predicted.low().isEmpty()
        || other.low().isEmpty()
        || (other.low().getAsDouble() <= predicted.high().orElse(0)
            && predicted.low().getAsDouble() <= other.high().orElse(0));
  }

  /** Readings a refuted prediction's finding speaks for, one line each; may be empty. */
  List<String> restating(Prediction refuted) {
    return restated(refuted).map(UnpredictedChanges::receipt).toList();
  }

  /** Those of them that were no findings of their own when each worse reading was one. */
  List<String> restatingAlways(Prediction refuted) {
    return restated(refuted)
        .filter(d -> !worseBeside(refuted, d))
        .map(UnpredictedChanges::receipt)
        .toList();
  }

  /** The others. */
  List<Finding.Asked> restatingApart(Prediction refuted) {
    return parts(restated(refuted).filter(d -> worseBeside(refuted, d)).toList());
  }

  private Stream<Delta> restated(Prediction refuted) {
    return restated.getOrDefault(refuted, List.of()).stream();
  }

  private static boolean worseBeside(Prediction refuted, Delta d) {
    return Way.of(d) == Way.WORSE && !d.metric().equals(refuted.metric());
  }

  /** What no prediction covers, by family and direction. */
  List<Draft> unpredicted() {
    Map<String, List<Delta>> groups = new LinkedHashMap<>();
    for (Delta d : open) {
      groups
          .computeIfAbsent(Family.of(d.metric()) + " " + Way.of(d), g -> new ArrayList<>())
          .add(d);
    }
    return groups.values().stream().map(UnpredictedChanges::draft).toList();
  }

  private static Draft draft(List<Delta> group) {
    Delta first = group.get(0);
    Family family = Family.of(first.metric());
    String names = group.stream().map(Delta::metric).collect(Collectors.joining(", "));
    String what =
        group.size() == 1
            ? names + " " + Way.of(first).words + " and no prediction covers it."
            : "%s readings of %s %s and no prediction covers them: %s."
                .formatted(group.size(), family.words(), Way.of(first).words, names);
    boolean cost = family == Family.LOCK || family == Family.WORKERS;
    return new Draft(
        "F-" + first.metric(),
        cost ? "moved-cost" : "delta",
        what,
        group.stream().map(UnpredictedChanges::receipt).collect(Collectors.joining("\n")),
        group.size() == 1 ? List.of() : parts(group));
  }

  private static List<Finding.Asked> parts(List<Delta> group) {
    return group.stream().map(d -> draft(List.of(d)).asked()).toList();
  }

  private static String receipt(Delta delta) {
    return delta.metric() + ": " + delta.words();
  }
}
