package besser.gate.judge.check;

import besser.gate.judge.Limit;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Unit;
import besser.gate.quantity.Share;
import java.util.List;
import java.util.Optional;

/**
 * {@code every repetition spends less than … of its worker CPU in lock cycling …}. Strictly less,
 * even if every sample that lacks the symbol to tell was lock cycling, and only where the path was
 * seen often enough to tell ({@link PathSamples}); fails by symbols only.
 *
 * @param share the bound
 * @param path which samples count as lock cycling
 */
public record LockShareBelow(Share share, Path path) implements Check {
  /** Two shares under one name were confused once; they are kept apart. */
  public enum Path {
    DRIVER_PATH("lock.driver_path", "on the driver path", "lock.driver_path_samples"),
    ALL_WORKERS("lock.all_workers", "in all workers", "lock.worker_samples");

    private final String reading;
    private final String words;
    private final String samples;

    /** Name of the reading of the share. */
    public String reading() {
      return reading;
    }

    Path(String reading, String words, String samples) {
      this.reading = reading;
      this.words = words;
      this.samples = samples;
    }
  }

  @Override
  public String bound() {
    return asked().words() + " " + path.words;
  }

  @Override
  public Optional<Limit> limit() {
    return Optional.of(new Limit.OfLockShare(share));
  }

  @Override
  public String remedy() {
    return """
        a profile of the whole stage, and symbols that tell the driver's lock from any other (kernel \
        and module symbols readable)""";
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    Result raw = interrupted(judgedStage, on(judgedStage, judgedStage.reading(path.reading)));
    if (raw.outcome() != Outcome.HOLDS) {
      return raw;
    }
    Reading most = judgedStage.reading(path.reading + "_at_most");
    Result worst = on(judgedStage, most);
    return worst.outcome() == Outcome.HOLDS
        ? PathSamples.enough(judgedStage.reading(path.samples), path.words, share, raw)
        : new Result(
            raw.repetition(),
            Outcome.UNDECIDED,
            most.measured()
                .map(
                    m ->
                        """
                            %s%s may have spent up to %s there, because symbols are \
                            missing where they decide. %s By its symbols: %s"""
                            .formatted(
                                Result.opening(Outcome.UNDECIDED),
                                raw.repetition(),
                                m.text(),
                                m.note(),
                                raw.reason()))
                .orElse(worst.reason()),
            List.of(raw.readings().get(0), most),
            true);
  }

  /** An interrupt on top of a worker is billed to it; the reader is told how much that is. */
  private Result interrupted(JudgedStage judgedStage, Result raw) {
    return judgedStage
        .reading(path.reading + "_interrupted")
        .measured()
        .filter(m -> m.value() > 0 && raw.readings().get(0).measured().isPresent())
        .map(
            m ->
                new Result(
                    raw.repetition(),
                    raw.outcome(),
                    "%s Of that, %s lie under an interrupt or softirq that came on top of the worker."
                        .formatted(raw.reason(), m.text()),
                    raw.readings(),
                    raw.marginal()))
        .orElse(raw);
  }

  private Result on(JudgedStage judgedStage, Reading share) {
    return asked()
        .on(judgedStage, share, "spent", "of its worker CPU in lock cycling " + path.words);
  }

  private Bound asked() {
    return Bound.lessThan(share.fraction(), Unit.SHARE);
  }
}
