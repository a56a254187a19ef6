package besser.gate.metric;

import besser.gate.metric.link.LinkHistory;
import besser.gate.metric.link.LinkRules;
import besser.gate.metric.rx.Throughput;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.Arrays;
import java.util.List;

/** A plan of one stage of one minute, recorded whole from t = 100 to t = 160. */
public final class OneMinute {
  public static final Stage FOUR = Stage.ofMebibytes(4, new Span(60));
  public static final Plan PLAN = new OtherPlan("minute", List.of(FOUR), 1, new Span(0));
  public static final Window WINDOW = Window.of(PLAN, FOUR, 100, 160);
  public static final String WORDS = "4M stage, 60 s";
  public static final LinkRules RULES =
      new LinkRules(new Span(5), new Span(30), ByteRate.parse("2 MB/s"));

  /** Bytes of a second. */
  public static final long FLOW = 2_500_000;

  private OneMinute() {}

  /** Data flows, the link is up, the kernel log is quiet. */
  public static TinyRepetition recorded() {
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
  public static long[] flowing() {
    return flowing(60);
  }

  public static long[] flowing(int seconds) {
    long[] rates = new long[seconds];
    Arrays.fill(rates, FLOW);
    return rates;
  }

  /** The same, but nothing from one second of the stage up to another. */
  public static long[] silent(int from, int to) {
    long[] rates = flowing();
    Arrays.fill(rates, from, to, 0);
    return rates;
  }

  public static LinkHistory link(TinyRepetition evidence) {
    return LinkHistory.of(evidence.build(), PLAN, WINDOW, RULES);
  }

  public static Throughput rx(TinyRepetition evidence) {
    return Throughput.of(evidence.build(), WINDOW);
  }
}
