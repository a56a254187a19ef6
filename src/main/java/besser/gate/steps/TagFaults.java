package besser.gate.steps;

import besser.gate.judge.Claim;
import besser.gate.judge.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tags by which a claim would be another one than was meant, or none that anybody is asked. */
final class TagFaults {
  private static final String CONFIDENCE = "confidence-";

  private static final Set<String> CONFIDENCES = Set.of("high", "medium", "low");

  private TagFaults() {}

  /** One sentence each. */
  static List<String> of(Claim claim) {
    String where = "%s: @%s ".formatted(claim.feature(), claim.id());
    List<String> faults = new ArrayList<>();
    List<String> kinds =
        Arrays.stream(Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .filter(claim.tags()::contains)
            .toList();
    if (kinds.size() > 1) {
      faults.add(
          where
              + "has %s kinds, @%s; leave one of them."
                  .formatted(kinds.size(), String.join(" @", kinds)));
    }
    notAsked(claim).ifPresent(folder -> faults.add(where + folder));
    claim.tags().stream()
        .filter(tag -> tag.startsWith(CONFIDENCE))
        .filter(tag -> !CONFIDENCES.contains(tag.substring(CONFIDENCE.length())))
        .sorted()
        .forEach(
            tag ->
                faults.add(
                    where
                        + "is tagged @%s; a confidence is @confidence-high, -medium or -low."
                            .formatted(tag)));
    return faults;
  }

  /** A campaign of a patch is asked what bears the patch's tag, which is its folder's name. */
  private static Optional<String> notAsked(Claim claim) {
    boolean ofPatch = claim.kind().filter(k -> k == Kind.GOAL || k == Kind.PREDICTION).isPresent();
    int slash = claim.feature().indexOf('/');
    if (!ofPatch || slash <= 0) {
      return Optional.empty();
    }
    String folder = claim.feature().substring(0, slash);
    return claim.tags().contains(folder)
        ? Optional.empty()
        : Optional.of(
            "lies in the folder of %s and is not tagged @%s, so no campaign of it would be held against this. Tag it so, or move it to the folder of its own patch."
                .formatted(folder, folder));
  }
}
