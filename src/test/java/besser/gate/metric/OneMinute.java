package besser.gate.metric;

import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.Arrays;
import java.util.List;

/** A plan of one stage of one minute, recorded whole from t = 100 to t = 160. */
final class OneMinute {
  static final Stage FOUR = Stage.ofMebibytes(4, new Span(60));
  static final Plan PLAN = new OtherPlan("minute", List.of(FOUR), 1, new Span(0));
  static final Window WINDOW = Window.of(PLAN, FOUR, 100, 160);
  static final String WORDS = "4M stage, 60 s";
  static final LinkRules RULES = new LinkRules(new Span(5), new Span(30), ByteRate.parse("2 MB/s"));

  /** Bytes of a second. */
  static final long FLOW = 2_500_000;

  private OneMinute() {}

  /** Data flows, the link is up, the kernel log is quiet. */
  static TinyRepetition recorded() {
    return new TinyRepetition()
        .stages("4M 100 160 closed")
        .seconds(flowing())
        .states("u".repeat(61))
        .sender("w".repeat(60))
        .kmsg("100 quiet")
        .iwEvents()
        .trailer("complete", 170);
  }

  /** One second each, {@value #FLOW} bytes. */
  static long[] flowing() {
    return flowing(60);
  }

  static long[] flowing(int seconds) {
    long[] rates = new long[seconds];
    Arrays.fill(rates, FLOW);
    return rates;
  }

  /** The same, but nothing from one second of the stage up to another. */
  static long[] silent(int from, int to) {
    long[] rates = flowing();
    Arrays.fill(rates, from, to, 0);
    return rates;
  }

  static LinkHistory link(TinyRepetition evidence) {
    return LinkHistory.of(evidence.build(), PLAN, WINDOW, RULES);
  }

  static Throughput rx(TinyRepetition evidence) {
    return Throughput.of(evidence.build(), WINDOW);
  }
}
