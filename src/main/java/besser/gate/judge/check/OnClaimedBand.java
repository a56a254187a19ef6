package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.quantity.Band;
import java.util.Map;

/**
 * {@code the environment is on the band the claims are about}: what holds at 5 GHz says nothing of
 * 2.4 GHz.
 */
public record OnClaimedBand() implements Check {
  @Override
  public String bound() {
    return "band of the claims";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Map<String, String> facts = judgedStage.campaign().facts();
    String band = facts.getOrDefault("environment.link.band", "-");
    String channel = facts.getOrDefault("environment.link.freq_mhz", "-");
    Band claimed = judgedStage.terms().band();
    if (band.equals("-") && channel.equals("-")) {
      return Result.unknown(id, "ran in an environment that names neither channel nor band.");
    }
    boolean other = !band.equals("-") && !band.equals(claimed.toString());
    boolean off = !channel.equals("-") && !onBand(claimed, channel);
    return other || off
        ? Result.unmet(
            id,
            "ran where the claims say nothing: campaign.json has %s MHz and band %s, they are about %s."
                .formatted(channel, band, claimed))
        : Result.holds(id, "ran on the %s band of the claims.".formatted(claimed));
  }

  private static boolean onBand(Band band, String channel) {
    return channel.matches("\\d{1,6}") && band.holds(Integer.parseInt(channel));
  }
}
