package besser.gate.judge.check;

import besser.gate.evidence.LinkTick;
import besser.gate.judge.Result;
import besser.gate.metric.Window;
import besser.gate.quantity.Band;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code every sample shows the access point and channel of the environment}: an unnoticed roam to
 * 5 GHz passes a 2 MB/s floor trivially. An environment without a channel, because an access point
 * may choose its own anew, is held to its band and to the channel the recording began on.
 */
public record SameCell() implements Check {
  @Override
  public String bound() {
    return "BSSID and channel of the environment";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Map<String, String> facts = judgedStage.campaign().facts();
    String bssid = facts.getOrDefault("environment.link.bssid", "-");
    String fixed = facts.getOrDefault("environment.link.freq_mhz", "-");
    String band = facts.getOrDefault("environment.link.band", "-");
    if (bssid.equals("-") || fixed.equals("-") && band.equals("-")) {
      return Result.unknown(
          id,
          """
              has nothing to be compared with: campaign.json names no BSSID, or neither channel \
              nor band.""");
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
      return Result.unknown(
          id,
          "has no sample of an associated link in the stage (%s)."
              .formatted(judgedStage.repetition().link().file()));
    }
    String freq = fixed.equals("-") ? channelAtStart(link.get()) : fixed;
    if (freq.equals("-")) {
      return Result.unknown(id, "shows no channel from its start on (device/link.tsv).");
    }
    if (fixed.equals("-") && !Band.parse(band).holds(Integer.parseInt(freq))) {
      return Result.unmet(
          id,
          "was elsewhere from its start: at %s MHz, the environment says %s (device/link.tsv)."
              .formatted(freq, band));
    }
    String said =
        fixed.equals("-")
            ? "the environment says %s on %s, and it began at %s MHz".formatted(bssid, band, freq)
            : "the environment says %s at %s MHz".formatted(bssid, freq);
    return up.stream()
        .filter(
            t ->
                !t.bssid().equalsIgnoreCase(bssid)
                    || t.freqMhz().isEmpty()
                    || !Integer.toString(t.freqMhz().getAsInt()).equals(freq))
        .findFirst()
        .map(
            t ->
                Result.unmet(
                    id,
                    "was elsewhere: %s at %s, %s (device/link.tsv line %s)."
                        .formatted(
                            t.bssid(),
                            t.freqMhz().isPresent()
                                ? t.freqMhz().getAsInt() + " MHz"
                                : "an unknown channel",
                            said,
                            t.line())))
        .orElseGet(
            () ->
                Result.holds(
                    id,
                    "stayed with %s at %s MHz in all %s samples."
                        .formatted(bssid, freq, up.size())));
  }

  private static String channelAtStart(List<LinkTick> link) {
    return link.stream()
        .filter(t -> t.state() == LinkTick.State.UP && t.freqMhz().isPresent())
        .findFirst()
        .map(t -> Integer.toString(t.freqMhz().getAsInt()))
        .orElse("-");
  }
}
