package besser.gate.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judgement;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.ByteRate;
import besser.gate.report.SampleEvidence;
import besser.gate.report.Samples;
import besser.gate.report.escape.Html;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Bounds;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class RampChartTest {
  private static String draw(Judgement j, int repetition) {
    return new RampChart(Bounds.of(j), new Html(Redaction.none()))
        .draw(j.campaign().repetitions().get(repetition), j.campaign().plan());
  }

  @Test
  void aLockedRepetitionFitsInto40Kilobytes() throws Exception {
    String svg = draw(Samples.baseline(), 2);
    assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isBetween(10_000, 48_000);
  }

  @Test
  void itIsWellFormedXml() throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(draw(Samples.baseline(), 2))));
  }

  @Test
  void aLinkLossIsMarkedWithTheLineItWasSeenIn() {
    assertThat(draw(Samples.baseline(), 2))
        .contains("link lost", "link.tsv line ", "WARN, BUG or oops");
  }

  @Test
  void theBoundsOfTheFeaturesAreDrawnWithTheirClaim() {
    assertThat(draw(Samples.baseline(), 0)).contains("2 MB/s TGT-RX", "10 % TGT-LOCK");
  }

  @Test
  void aStallIsShadedByTheFloorThatIsPublished() {
    assertThat(stalls(15e3, Optional.of(new ByteRate(2e6)))).isPositive();
    assertThat(stalls(15e3, Optional.of(new ByteRate(1e6)))).isZero();
    assertThat(stalls(0, Optional.empty())).isZero();
  }

  private static long stalls(double rate, Optional<ByteRate> floor) {
    Plan plan = RehearsalPlan.compressed(1, 60);
    Bounds bounds = new Bounds(List.of(), List.of(), Optional.empty(), floor);
    return new RampChart(bounds, new Html(Redaction.none()))
        .draw(SampleEvidence.repetition("rep-1", plan, rate, false), plan)
        .lines()
        .filter(l -> l.contains("ticks near zero"))
        .count();
  }

  @Test
  void theBytesAreTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    String expected = draw(Samples.rehearsal(), 0);
    try {
      for (String tag : new String[] {"de-DE", "tr-TR", "ar-EG"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(draw(Samples.rehearsal(), 0)).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
