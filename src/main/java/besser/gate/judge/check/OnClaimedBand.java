package besser.gate.judge.check;

import besser.gate.judge.Result;
import besser.gate.quantity.Band;
import java.util.Optional;

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
  public String remedy() {
    return "the access point on the band the claims are about";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    String id = judgedStage.repetition().id();
    Optional<String> band = judgedStage.campaign().fact("environment.link.band");
    Optional<String> channel = judgedStage.campaign().fact("environment.link.freq_mhz");
    Band claimed = judgedStage.terms().band();
    if (band.isEmpty() && channel.isEmpty()) {
      return Result.unknown(id, "ran in an environment that names neither channel nor band.");
    }
    boolean other = band.filter(b -> !b.equals(claimed.toString())).isPresent();
    boolean off = channel.filter(c -> !onBand(claimed, c)).isPresent();
    return other || off
        ? Result.unmet(
            id,
            "ran outside the band of the claims: campaign.json has %s MHz and band %s, they are about %s."
                .formatted(channel.orElse("-"), band.orElse("-"), claimed))
        : Result.holds(id, "ran on the %s band of the claims.".formatted(claimed));
  }

  private static boolean onBand(Band band, String channel) {
    return channel.matches("\\d{1,6}") && band.holds(Integer.parseInt(channel));
  }
}
