package besser.gate.evidence.store;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.Parts;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.RehearsalPlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Campaigns for tests of this room, and what of them is missing. */
final class Recordings {
  private Recordings() {}

  static SyntheticCampaign brief(int repetitions) {
    return SyntheticCampaign.of(
        RehearsalPlan.compressed(repetitions, 60),
        RepetitionModel.healthy().with(CpuCost.light().withSamples(300)),
        5);
  }

  static SyntheticCampaign locked() {
    return SyntheticCampaign.of(
        new LockedPlan(), RepetitionModel.healthy().with(CpuCost.light().withSamples(300)), 1);
  }

  /** Reasons of the parts that are missing, by file; hist and perf files too. */
  static Map<String, String> missing(Repetition repetition) {
    Stream<Part<?>> nested =
        Stream.concat(
            repetition.perf().value().stream()
                .flatMap(List::stream)
                .flatMap(w -> Stream.of(w.profile(), w.buildIds(), w.cpuTimes())),
            repetition.counters().value().stream()
                .flatMap(List::stream)
                .filter(c -> c.status().equals("armed"))
                .map(c -> c.histogram()));
    return Stream.concat(Parts.of(repetition).stream(), nested)
        .filter(part -> part instanceof Part.Missing<?>)
        .collect(Collectors.toMap(Part::file, Part::why, (a, b) -> a, TreeMap::new));
  }

  /** What no part stands for: a person reads it, or it stands behind another file. */
  static boolean readByNobody(String file) {
    return file.matches(
        ".*/(messages\\.log|config\\.txt|pv-.*\\.log|perf-.*\\.(stderr|stats)\\.txt)");
  }
}
