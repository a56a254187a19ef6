package besser.gate.cli;

import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * What a recording is for; an option group of the commands that record one, or look ahead to it.
 */
final class ClaimOptions {
  @Option(
      names = "--patch",
      paramLabel = "NAME",
      description = "Patch under test: a folder below features/.")
  private Optional<String> patch = Optional.empty();

  @Option(
      names = "--gate",
      paramLabel = "CLAIMS",
      defaultValue = GatingSet.LOCKED_TARGETS,
      description =
          "Claims that gate: phase-1, or a patch for its own goal. Default: ${DEFAULT-VALUE}.")
  private String gate = GatingSet.LOCKED_TARGETS;

  /** Name of the patch under test. */
  Optional<String> patch() {
    return patch;
  }

  String gate() {
    return gate;
  }

  /** Refuses a patch that has no claims. */
  void check(Home home) {
    patch.ifPresent(p -> folder(home, p, "--patch"));
    if (!gate.equals(GatingSet.LOCKED_TARGETS)) {
      folder(home, gate, "--gate");
    }
  }

  /** Refuses a name without a folder below {@code features/}. */
  static void folder(Home home, String name, String option) {
    if (!name.matches(NewPatchCommand.NAME) || !Files.isDirectory(home.features().resolve(name))) {
      throw new UsageException(
          "%s %s: there is no folder %s. Write its claims first: ./gate new-patch %s"
              .formatted(option, name, home.features().resolve(name), name));
    }
  }

  /** What a patch still lacks before it can be gated, one sentence each. */
  List<String> lacks(List<Claim> claims) {
    if (patch.isEmpty()) {
      return List.of();
    }
    List<String> lacks = new ArrayList<>();
    for (String kind : List.of("goal", "prediction")) {
      if (claims.stream()
          .noneMatch(c -> c.tags().contains(patch.get()) && c.tags().contains(kind))) {
        lacks.add(
            "features/%s has no scenario tagged @%s @%s."
                .formatted(patch.get(), kind, patch.get()));
      }
    }
    claims.stream()
        .filter(
            c ->
                c.tags().contains(patch.get())
                    && c.tags().contains("prediction")
                    && c.confidence().isEmpty())
        .forEach(
            c ->
                lacks.add(
                    "@%s has no confidence; tag it @confidence-high, -medium or -low."
                        .formatted(c.id())));
    return lacks;
  }
}
