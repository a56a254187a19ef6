package besser.gate.cli;

import besser.gate.evidence.format.FreePair;
import besser.gate.prove.EarlyProof;
import besser.gate.prove.KnownCase;
import besser.gate.prove.Proof;
import besser.gate.prove.ProofTable;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gate prove}: the judge judged. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description =
        """
            Judge evidence with known answers on today's features; print case, expected and got, \
            misses and false alarms. Exit 1 on any.""")
final class ProveCommand implements Callable<Integer> {
  private static final Path MEMORY = Path.of("/dev/shm");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of all that varies in the corpus. Default: ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--all",
      description =
          """
              Judge every column with everything that can become of it, over several recordings; \
              else a sample by the seed.""")
  private boolean all;

  @Option(
      names = "--early",
      description =
          """
              Play every campaign of the corpus again as it was recorded, and tell how early each \
              driver is decided and whether one was that could have been accepted.""")
  private boolean early;

  @Option(names = "--json", description = "Print it as JSON; see reports/README.md.")
  private boolean json;

  /** One pair in so many is judged where not all are asked for. */
  private static final int SAMPLE = 10;

  private static final int RECORDINGS = 10;

  @Override
  public Integer call() throws IOException {
    Path folder = scratch();
    try {
      if (early) {
        EarlyProof.Table table =
            new EarlyProof(Features.read(Home.here().features()), Features::read)
                .of(Proof.corpus(seed), seed, folder);
        System.out.print(Terminal.here().fitted(table.text()));
        return table.clean() ? Exit.HOLDS.status() : Exit.FAILS.status();
      }
      List<KnownCase> corpus = new ArrayList<>(Proof.corpus(seed));
      corpus.addAll(sensitivity());
      ProofTable table =
          new ProofTable(
              new Proof(Features.read(Home.here().features()), Features::read)
                  .of(corpus, folder, progress(corpus.size())));
      if (json) {
        System.out.print(Printed.json("prove", table.json()));
        return table.clean() ? Exit.HOLDS.status() : Exit.FAILS.status();
      }
      System.out.print(Terminal.here().fitted(table.text()));
      if (all) {
        FreePair.written()
            .forEach(
                f ->
                    System.out.printf(
                        "free: %s %s %s: %s%n",
                        f.file(), f.column(), String.join(", ", f.mutations()), f.reason()));
      }
      return table.clean() ? Exit.HOLDS.status() : Exit.FAILS.status();
    } finally {
      Files.delete(folder);
    }
  }

  private List<KnownCase> sensitivity() {
    List<KnownCase> pairs = Proof.sensitivity(seed, all ? RECORDINGS : 1);
    return all
        ? pairs
        : IntStream.range(0, pairs.size())
            .filter(i -> (i + seed) % SAMPLE == 0)
            .mapToObj(pairs::get)
            .toList();
  }

  /** One line that is rewritten, on a terminal only. */
  private static IntConsumer progress(int cases) {
    Terminal terminal = Terminal.here();
    if (!terminal.err() || !terminal.smart()) {
      return done -> {};
    }
    long begun = System.nanoTime();
    return done -> {
      long left = (System.nanoTime() - begun) / 1_000_000_000L * (cases - done) / done;
      String line = done + " of " + cases + " cases, " + left + " s left";
      System.err.print(
          "\r" + (done < cases ? line : " ".repeat(line.length()) + "\r") + "\u001b[K");
    };
  }

  /**
   * Evidence is flushed to disk as it is written, some ten times a case; what is thrown away a
   * moment later need not be, so it is made in memory where the machine has a file system there.
   */
  private static Path scratch() throws IOException {
    return Files.isDirectory(MEMORY) && Files.isWritable(MEMORY)
        ? Files.createTempDirectory(MEMORY, "gate-prove")
        : Files.createTempDirectory("gate-prove");
  }
}
