package besser.gate.cli;

import besser.gate.prove.Proof;
import besser.gate.prove.ProofTable;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gate prove}: the judge judged. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description =
        "Judge evidence with known answers on today's features; print case, expected and got, misses and false alarms. Exit 1 on any.")
final class ProveCommand implements Callable<Integer> {
  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of all that varies in the corpus. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("gate-prove");
    try {
      ProofTable table =
          new ProofTable(
              new Proof(Features.read(Home.here().features())).of(Proof.corpus(seed), folder));
      System.out.print(table.text());
      return table.clean() ? Exit.HOLDS.status() : Exit.FAILS.status();
    } finally {
      Files.delete(folder);
    }
  }
}
