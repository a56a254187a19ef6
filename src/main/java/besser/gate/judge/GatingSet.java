package besser.gate.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which claims the verdict rests on: the locked targets ({@code phase-1}) or the goal of a patch,
 * and always the validity claims.
 *
 * @param name {@code phase-1} or a patch
 */
public record GatingSet(String name) {
  /** The name of {@link #PHASE_1}. */
  public static final String LOCKED_TARGETS = "phase-1";

  /** The locked targets. */
  public static final GatingSet PHASE_1 = new GatingSet(LOCKED_TARGETS);

  /**
   * Whether the verdict rests on this claim. Predictions never gate, nor does what only a
   * comparison needs.
   */
  public boolean includes(Claim claim) {
    return switch (claim.kind().orElse(Kind.VALIDITY)) {
      case TARGET -> equals(PHASE_1);
      case GOAL -> claim.tags().contains(name) && claim.feature().startsWith(name + "/");
      case VALIDITY -> !claim.tags().contains("needed-by-comparison");
      case PREDICTION -> false;
    };
  }

  /**
   * Why nothing can be gated by it: a gate to which no target and no goal belongs would let through
   * whatever was recorded well. Empty where one belongs to it. Phase 1 is never refused: claims
   * that lack its targets are no fault of who asks.
   */
  public Optional<String> refused(List<Claim> claims) {
    if (equals(PHASE_1) || claims.stream().anyMatch(c -> c.isOfDriver() && includes(c))) {
      return Optional.empty();
    }
    String others =
        claims.stream()
            .filter(c -> c.kind().equals(Optional.of(Kind.GOAL)))
            .map(c -> c.feature().replaceFirst("/.*", ""))
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(
        "There is no gate \"%s\": no target and no goal belongs to it, so nothing would be decided. There are: %s."
            .formatted(name, PHASE_1.name() + (others.isEmpty() ? "" : ", " + others)));
  }

  /**
   * Whether a campaign is asked the claim at all: another patch's goals and predictions are neither
   * judged nor shown. A goal that gates is asked of whatever it is to gate.
   *
   * @param patch of the campaign
   */
  public boolean asks(Claim claim, Optional<String> patch) {
    return switch (claim.kind().orElse(Kind.VALIDITY)) {
      case TARGET, VALIDITY -> true;
      case GOAL -> includes(claim) || patch.filter(claim.tags()::contains).isPresent();
      case PREDICTION -> patch.filter(claim.tags()::contains).isPresent();
    };
  }
}
