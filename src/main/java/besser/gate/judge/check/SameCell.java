package besser.gate.judge.check;

import besser.gate.evidence.LinkTick;
import besser.gate.judge.Check;
import besser.gate.judge.Exhibit;
import besser.gate.judge.Opinion;
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
  public Opinion on(Exhibit exhibit) {
    String id = exhibit.repetition().id();
    String bssid = exhibit.campaign().facts().getOrDefault("environment.link.bssid", "-");
    String freq = exhibit.campaign().facts().getOrDefault("environment.link.freq_mhz", "-");
    if (bssid.equals("-") || freq.equals("-")) {
      return Facts.unknown(
          id, "has nothing to be compared with: campaign.json names no BSSID or no channel.");
    }
    Optional<List<LinkTick>> link = exhibit.repetition().link().value();
    Optional<Window> window = exhibit.upToFailure();
    if (link.isEmpty() || window.isEmpty()) {
      return Bound.unmeasured(
          id,
          link.isEmpty()
              ? new besser.gate.metric.Reading.Absent(
                  "link.cell",
                  exhibit.repetition().link().why(),
                  besser.gate.metric.Source.of(exhibit.repetition().link().file()))
              : exhibit.noWindow("link.cell"));
    }
    List<LinkTick> up =
        link.get().stream()
            .filter(t -> window.get().contains(t.t()) && t.state() == LinkTick.State.UP)
            .toList();
    if (up.isEmpty()) {
      return Facts.unknown(
          id,
          "has no sample of an associated link in the stage ("
              + exhibit.repetition().link().file()
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
