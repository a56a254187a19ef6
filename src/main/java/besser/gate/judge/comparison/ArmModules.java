package besser.gate.judge.comparison;

import besser.gate.evidence.Campaign;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules of both arms: two, and each the one its own campaign says it is. Exchanged arms show
 * what a patch did with its sign turned.
 */
final class ArmModules {
  private static final String BUILD_ID = "build_id";
  private static final String SRCVERSION = "srcversion";

  private ArmModules() {}

  /** What is wrong with them, one sentence each. */
  static List<String> differences(Campaign baseline, Campaign patched) {
    return Stream.of(
            same(baseline, patched),
            named(baseline, patched),
            exchanged(baseline, patched),
            exchanged(patched, baseline))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * A patch and what it is compared with cannot be one file: it was not built, or not installed.
   */
  private static Optional<String> same(Campaign baseline, Campaign patched) {
    if (patched.patch().isEmpty() || patched.patch().equals(baseline.patch())) {
      return Optional.empty();
    }
    // The file on the disk need not be the loaded one: it tells only where no build-id does.
    boolean told = !told(baseline, BUILD_ID).isEmpty() && !told(patched, BUILD_ID).isEmpty();
    String fact = told ? BUILD_ID : "module_sha256";
    Set<String> both = new TreeSet<>(told(baseline, fact));
    both.retainAll(told(patched, fact));
    return both.stream()
        .findFirst()
        .map(
            id ->
                "Both ran one module, %s %s (device/start.txt): %s was not built into it, or was not installed for one of them."
                    .formatted(fact, id, patched.patch().get()));
  }

  /** A baseline is without the patch; two patches may lie on one another. */
  private static Optional<String> named(Campaign baseline, Campaign patched) {
    return baseline
        .patch()
        .filter(patch -> patched.patch().isEmpty())
        .map(
            patch ->
                "The arms are exchanged: the baseline is of %s and this campaign of no patch. Compare %s with %s instead."
                    .formatted(patch, baseline.id(), patched.id()));
  }

  /** One arm ran what the other says was installed for it, and that one did not. */
  private static Optional<String> exchanged(Campaign one, Campaign other) {
    return Stream.of(BUILD_ID, SRCVERSION)
        .flatMap(
            fact ->
                due(other, fact)
                    .filter(id -> told(one, fact).contains(id))
                    .filter(id -> !told(other, fact).contains(id))
                    .map(
                        id ->
                            "The modules are exchanged: %s ran %s %s (device/start.txt), which campaign.json of %s has as its own."
                                .formatted(one.id(), fact, id, other.id())))
        .findFirst();
  }

  /** What a campaign says of the module it is of. */
  private static Stream<String> due(Campaign campaign, String fact) {
    return Stream.of("environment.", "environment.installed.")
        .flatMap(prefix -> campaign.fact(prefix + fact).stream())
        .map(id -> id.toLowerCase(Locale.ROOT));
  }

  private static Set<String> told(Campaign campaign, String fact) {
    return campaign.counted().stream()
        .flatMap(r -> r.told(fact).stream())
        .map(id -> id.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
