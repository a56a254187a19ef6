package besser.gate.judge.check;

import besser.gate.evidence.Repetition;
import besser.gate.judge.Result;
import besser.gate.metric.Reading;
import besser.gate.metric.Scope;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import besser.gate.metric.Window;
import besser.gate.metric.offered.Pressure;
import besser.gate.metric.rx.Coverage;
import besser.gate.quantity.Share;
import java.util.List;
import java.util.function.Function;

/**
 * {@code at least … of the samples of … are there}, of the stage's full length, or up to the moment
 * of failure, each series at its own rate: a condition that was met in the first minute says
 * nothing of the others. A row that does not say what its host could tell is no sample.
 *
 * @param series which
 * @param share the bound
 */
public record SeriesThere(Series series, Share share) implements Check {
  /** A series a claim rests on. */
  public enum Series {
    LINK("the link", "device/link.tsv", TellingRows::link, r -> r.link().why()),
    CONDITION(
        "the tablet's condition",
        "device/condition.tsv",
        TellingRows::condition,
        r -> r.condition().why()),
    /** Measured on the sender's own clock, see {@link Pressure#coverageReading()}. */
    SENDER("the sender", "sender/offered.tsv", r -> List.of(), r -> r.offered().why());

    private final String words;
    private final String file;
    private final Function<Repetition, List<Double>> times;
    private final Function<Repetition, String> why;

    Series(
        String words,
        String file,
        Function<Repetition, List<Double>> times,
        Function<Repetition, String> why) {
      this.words = words;
      this.file = file;
      this.times = times;
      this.why = why;
    }
  }

  @Override
  public String bound() {
    return "%s of the samples of %s"
        .formatted(Bound.atLeast(share.fraction(), Unit.SHARE).words(), series.words);
  }

  @Override
  public String remedy() {
    return "%s of the samples of %s there"
        .formatted(Bound.atLeast(share.fraction(), Unit.SHARE).words(), series.words);
  }

  @Override
  public Result on(JudgedStage judgedStage) {
    return Bound.atLeast(share.fraction(), Unit.SHARE)
        .on(judgedStage, reading(judgedStage), "has", "of the samples of " + series.words);
  }

  private Reading reading(JudgedStage judgedStage) {
    if (series == Series.SENDER) {
      return judgedStage
          .pressure()
          .map(Pressure::coverageReading)
          .orElseGet(() -> judgedStage.noWindow("pressure.coverage"));
    }
    return judgedStage
        .upToFailure()
        .map(w -> of(judgedStage, w))
        .orElseGet(() -> judgedStage.noWindow(name()));
  }

  private String name() {
    return series == Series.LINK ? "link.samples" : "condition.samples";
  }

  private Reading of(JudgedStage judgedStage, Window stage) {
    Repetition repetition = judgedStage.repetition();
    Scope scope = new Scope(stage.words(), Source.of(series.file), "");
    if (!series.why.apply(repetition).isEmpty()) {
      return scope.absent(name(), series.why.apply(repetition));
    }
    Window paced = judgedStage.pacedBy(stage, series == Series.CONDITION);
    Coverage seen =
        Coverage.of(
            series.times.apply(repetition).stream().filter(paced::contains).toList(), paced);
    return scope.measured(
        name(),
        seen.share(),
        Unit.SHARE,
        "%s samples, %s missing up to the planned end.".formatted(seen.present(), seen.missing()));
  }
}
