package besser.gate.judge.check;

import besser.gate.evidence.LinkTick;
import besser.gate.judge.Result;
import besser.gate.metric.Window;
import java.util.List;
import java.util.Optional;

/**
 * {@code every sample shows the access point and channel of the environment}: an unnoticed roam to
 * 5 GHz passes a 2 MB/s floor trivially.
 */
public record SameCell() implements Check {
  @Override
  public String bound() {
    return "BSSID and channel of the environment";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    String bssid = judgedStage.campaign().facts().getOrDefault("environment.link.bssid", "-");
    String freq = judgedStage.campaign().facts().getOrDefault("environment.link.freq_mhz", "-");
    if (bssid.equals("-") || freq.equals("-")) {
      return Facts.unknown(
          id, "has nothing to be compared with: campaign.json names no BSSID or no channel.");
    }
    Optional<List<LinkTick>> link = judgedStage.repetition().link().value();
    Optional<Window> window = judgedStage.upToFailure();
    if (link.isEmpty() || window.isEmpty()) {
      return Bound.unmeasured(
          id,
          link.isEmpty()
              ? new besser.gate.metric.Reading.Absent(
                  "link.cell",
                  judgedStage.repetition().link().why(),
                  besser.gate.metric.Source.of(judgedStage.repetition().link().file()))
              : judgedStage.noWindow("link.cell"));
    }
    List<LinkTick> up =
        link.get().stream()
            .filter(t -> window.get().contains(t.t()) && t.state() == LinkTick.State.UP)
            .toList();
    if (up.isEmpty()) {
      return Facts.unknown(
          id,
          "has no sample of an associated link in the stage ("
              + judgedStage.repetition().link().file()
              + ").");
    }
    return up.stream()
        .filter(
            t ->
                !t.bssid().equals(bssid)
                    || t.freqMhz().isEmpty()
                    || !Integer.toString(t.freqMhz().getAsInt()).equals(freq))
        .findFirst()
        .map(
            t ->
                Facts.unmet(
                    id,
                    "was elsewhere: "
                        + t.bssid()
                        + " at "
                        + (t.freqMhz().isPresent()
                            ? t.freqMhz().getAsInt() + " MHz"
                            : "an unknown channel")
                        + ", the environment says "
                        + bssid
                        + " at "
                        + freq
                        + " MHz (device/link.tsv line "
                        + t.line()
                        + ")."))
        .orElseGet(
            () ->
                Facts.holds(
                    id,
                    "stayed with "
                        + bssid
                        + " at "
                        + freq
                        + " MHz in all "
                        + up.size()
                        + " samples."));
  }
}
