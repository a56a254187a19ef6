package besser.gate.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which claims gate a campaign that is judged again, where others than it was recorded for. */
final class GateOption {
  @Option(
      names = "--gate",
      paramLabel = "CLAIMS",
      description =
          "phase-1, or a patch whose goal is to gate. Default: what the campaign was recorded for.")
  private Optional<String> gate = Optional.empty();

  /** Empty for what the campaign was recorded for. */
  Optional<String> gate() {
    return gate;
  }
}
