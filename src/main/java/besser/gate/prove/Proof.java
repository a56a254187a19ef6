package besser.gate.prove;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.Bench;
import besser.gate.judge.Charge;
import besser.gate.judge.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Judges cases with known answers. */
public final class Proof {
  private final List<Charge> charges;

  /** Proves the judge on these claims. */
  public Proof(List<Charge> charges) {
    this.charges = List.copyOf(charges);
  }

  /**
   * A case and what came of it.
   *
   * @param asked the case
   * @param got what the judge said
   * @param mark how it did
   * @param why the judge said so, in its own words
   */
  public record Answer(KnownCase asked, String got, Known.Mark mark, String why) {}

  /** Every case: both sides of each bound, each way to die, each condition, each damage. */
  public static List<KnownCase> corpus(long seed) {
    return Stream.of(
            Targets.cases(seed, 3),
            Links.cases(seed),
            Conditions.cases(seed),
            Verdicts.cases(seed),
            Damages.cases(seed),
            Notables.cases(seed),
            Recordings.cases(),
            Patches.cases(seed),
            Comparisons.cases(seed))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Judges all cases, in parallel; the answers are in the order of the cases.
   *
   * @param folder for the evidence; each case's is removed once it is judged
   * @param judged is told after each case how many there were, from any thread
   */
  public List<Answer> of(List<KnownCase> cases, Path folder, IntConsumer judged) {
    AtomicInteger done = new AtomicInteger();
    return cases.parallelStream()
        .map(
            c -> {
              Answer answer = answer(c, folder);
              judged.accept(done.incrementAndGet());
              return answer;
            })
        .toList();
  }

  private Answer answer(KnownCase asked, Path folder) {
    try {
      Path own = Files.createTempDirectory(folder, "case");
      try {
        Judgement judgement = judge(asked, own);
        Known known = asked.known();
        String why = String.join(" ", judgement.verdict().reasons());
        return new Answer(asked, known.got(judgement), known.mark(judgement), why);
      } catch (RuntimeException crash) {
        return new Answer(asked, "exception", Known.Mark.MISS, crash.toString());
      } finally {
        remove(own);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private Judgement judge(KnownCase asked, Path own) throws IOException {
    Optional<Campaign> baseline = Optional.empty();
    if (asked.baseline().isPresent()) {
      Path before = Files.createDirectory(own.resolve("baseline"));
      baseline = Optional.of(Evidence.open(asked.baseline().get().writeTo(before)));
    }
    return new Bench(charges, asked.gate())
        .judge(Evidence.open(asked.maker().writeTo(own)), baseline, Map.of(), List.of());
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
