package besser.gate.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.Campaign;
import besser.gate.judge.Brevity;
import besser.gate.judge.Judged;
import besser.gate.judge.Judgement;
import besser.gate.judge.Recorded;
import besser.gate.judge.Verdict;
import besser.gate.plan.LockedPlan;
import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportsTest {
  /** Test line of KTAP 1: result, number, description, directive. */
  private static final Pattern TEST =
      Pattern.compile("(not )?ok [1-9]\\d* [^#]+( # (SKIP|TODO|XFAIL|TIMEOUT|ERROR)( .*)?)?");

  /** Sample of OpenMetrics 1.0: name, labels, value. */
  private static final Pattern SAMPLE =
      Pattern.compile(
          "[a-z_]+\\{([a-z_]+=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\",?)+\\} -?[0-9.]+(e[-+]?\\d+)?");

  private static String ktap(Judgement judgement) {
    return Ktap.write(judgement, Redaction.none());
  }

  private static Judgement accepted() {
    return Samples.with(
        new Verdict.Accepted(
            new LockedPlan(),
            Recorded.of(Samples.baseline().campaign()).orElseThrow(),
            List.of("It holds.")));
  }

  private static String brief(Judgement judgement, String testedBy) {
    return Brief.write(judgement, "https://lab/x.html", Optional.of(testedBy), Redaction.none());
  }

  @Test
  void everyLineOfKtapIsOneAndThePlanCountsThem() {
    for (Judgement judgement :
        List.of(Samples.baseline(), Samples.rehearsal(), Samples.hostile())) {
      List<String> lines = ktap(judgement).lines().toList();
      assertThat(lines.get(0)).isEqualTo("KTAP version 1");
      List<String> tests = lines.stream().skip(2).filter(l -> !l.startsWith("# ")).toList();
      assertThat(tests).allMatch(l -> TEST.matcher(l).matches());
      assertThat(lines.get(1)).isEqualTo("1.." + tests.size());
    }
  }

  @Test
  void theTestsOfKtapAreNumberedFromOneAndEachHasANameOfItsOwn() {
    List<String> tests =
        ktap(Samples.baseline()).lines().skip(2).filter(l -> !l.startsWith("# ")).toList();
    assertThat(tests.stream().map(l -> l.replaceAll("^(not )?ok (\\d+) .*", "$2")))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, tests.size()).mapToObj(String::valueOf).toList());
    assertThat(tests.stream().map(l -> l.replaceAll("^(not )?ok \\d+ (\\S+).*", "$2")))
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingOfAFaultySetPasses() {
    assertThat(ktap(Samples.faulty()).lines().filter(l -> l.startsWith("ok ")))
        .allMatch(l -> l.contains(" # SKIP "));
    assertThat(ktap(Samples.faulty())).contains("\nnot ok 1 verdict\n", "\nnot ok 6 VAL-SIGNAL\n");
    assertThat(ktap(Samples.baseline())).contains("\nok 6 VAL-SIGNAL\n");
    assertThat(OpenMetrics.write(Samples.faulty())).doesNotContain("\"holds\"} 1");
    assertThat(OpenMetrics.write(Samples.baseline()))
        .contains("besser_gate_claim=\"holds\",claim=\"VAL-SIGNAL\"} 1");
  }

  @Test
  void aRehearsalPassesNowhere() {
    assertThat(ktap(Samples.rehearsal()).lines().skip(2)).allMatch(l -> l.contains(" # SKIP "));
    assertThat(OpenMetrics.write(Samples.rehearsal()))
        .contains("besser_gate_verdict=\"rehearsal\",".replace(",", "") + "} 1")
        .doesNotContain("\"holds\"} 1")
        .doesNotContain("\"accepted\"} 1");
  }

  @Test
  void whatFailsOrIsUndecidedIsNotOk() {
    assertThat(ktap(Samples.baseline()))
        .contains("\nnot ok 1 verdict\n")
        .containsPattern("# FAILS: .*\nnot ok \\d+ TGT-RX\n");
    assertThat(ktap(Samples.with(new Verdict.Undecided(List.of("Nobody looked.")))))
        .containsPattern("# UNDECIDED: .*\nnot ok 1 verdict\n");
  }

  @Test
  void everySampleOfOpenMetricsIsOneAndTheTextEnds() {
    for (Judgement judgement :
        List.of(Samples.baseline(), Samples.rehearsal(), Samples.hostile())) {
      String text = OpenMetrics.write(judgement);
      assertThat(text).endsWith("# EOF\n");
      assertThat(text.lines().filter(l -> !l.startsWith("# ")))
          .isNotEmpty()
          .allMatch(l -> SAMPLE.matcher(l).matches());
    }
  }

  @Test
  void onlyAnAcceptedPatchGetsATestedBy() {
    assertThat(brief(accepted(), "Mara Lind <mara@lab.org>"))
        .endsWith("\nTested-by: Mara Lind <mara@lab.org>\n");
    for (Judgement judgement : List.of(Samples.baseline(), Samples.rehearsal())) {
      assertThatThrownBy(() -> brief(judgement, "Mara Lind <mara@lab.org>"))
          .hasMessageContaining("Only a patch that was ACCEPTED");
    }
    assertThatThrownBy(() -> brief(accepted(), "mara\nSigned-off-by: x <y@z>"))
        .hasMessageContaining("takes 'Name <mail>'");
  }

  @Test
  void aCommentHasAtMostTwentyLines() {
    for (Judgement judgement :
        List.of(Samples.baseline(), Samples.rehearsal(), Samples.hostile())) {
      assertThat(Brief.write(judgement, "p", Optional.empty(), Redaction.none()).lines().count())
          .isLessThanOrEqualTo(20);
    }
  }

  @Test
  void whatACampaignCallsItselfIsNoMarkup() {
    Judgement plain = Samples.baseline();
    Campaign named = Brevity.named("x\n\n**ACCEPTED** [y](javascript:1)", plain.campaign());
    Judgement judgement =
        Judged.campaign(
            named,
            plain.judgedClaims(),
            List.of(),
            plain.readings(),
            List.of(),
            Optional.empty(),
            "",
            List.of(),
            plain.verdict());
    assertThat(Brief.write(judgement, "p", Optional.empty(), Redaction.none()))
        .doesNotContain("\n**ACCEPTED**")
        .doesNotContain("[y](");
  }
}
