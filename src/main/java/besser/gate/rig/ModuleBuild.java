package besser.gate.rig;

import java.util.Optional;

/**
 * Which build of the driver: told by its GNU build-id, which changes with every byte of it. Its
 * srcversion stands beside it; alone it is weaker, because since Linux 6.13 it covers no header of
 * a module that is built outside the kernel's tree.
 *
 * @param srcversion 23 upper-case hex digits; empty where it is not known, or nothing is loaded
 * @param buildId hex digits; empty where it is not known
 */
public record ModuleBuild(Optional<String> srcversion, Optional<String> buildId) {
  /** As two facts tell it. */
  static ModuleBuild of(HostReport facts, String srcversion, String buildId) {
    return new ModuleBuild(facts.get(srcversion), known(facts.get(buildId)));
  }

  /** {@code -} is not known. */
  static Optional<String> known(Optional<String> fact) {
    return fact.filter(id -> !id.isEmpty() && !id.equals("-"));
  }

  /** Whether it is that build, as far as both sides tell. */
  public boolean is(ModuleBuild other) {
    if (buildId.isPresent() && other.buildId.isPresent()) {
      return buildId.get().equalsIgnoreCase(other.buildId.get());
    }
    return srcversion.isPresent() && srcversion.equals(other.srcversion);
  }

  /** Whether only the build-id tells them apart. */
  public boolean isOtherBuildOf(ModuleBuild other) {
    return !is(other) && srcversion.isPresent() && srcversion.equals(other.srcversion);
  }

  /** What such a pair may be. */
  public static final String OTHER_BUILD =
      """
          same source, other build: it was built elsewhere, or differs in a header, which \
          srcversion does not cover""";

  /** {@code 1B3B… (build d36b1700fc1c)}, for people. */
  public String words() {
    String build = buildId.map(id -> id.substring(0, Math.min(12, id.length()))).orElse("");
    String source = srcversion.orElse("no srcversion");
    return build.isEmpty() ? source : "%s (build %s)".formatted(source, build);
  }
}
