package besser.gate.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.report.Samples;
import besser.gate.report.escape.Html;
import besser.gate.report.escape.Redaction;
import besser.gate.report.page.SideBySidePage;
import besser.gate.report.text.SideBySideTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  private static final Judgement BASELINE = Samples.rehearsal();
  private static final SideBySide TABLE =
      SideBySide.of(BASELINE, List.of(Samples.baseline(), Samples.rehearsal()));

  @Test
  void everyRowHasAFieldForTheBaselineAndForEachCampaign() {
    assertThat(TABLE.campaigns()).hasSize(3);
    assertThat(TABLE.rows()).isNotEmpty().allSatisfy(r -> assertThat(r.fields()).hasSize(3));
  }

  @Test
  void theVerdictComesFirstAndThenWhatGates() {
    assertThat(TABLE.rows()).extracting(SideBySide.Row::name).startsWith("verdict", "TGT-RX");
    assertThat(TABLE.rows().get(1).fields().get(1).outcome()).contains(Outcome.FAILS);
    assertThat(TABLE.rows().get(1).fields().get(1).text()).startsWith("FAILS 725 KB/s");
  }

  @Test
  void terminalAndPageShowTheSameFields() {
    String page = SideBySidePage.write(TABLE, new Html(Redaction.none()));
    String terminal = new SideBySideTable(200, Redaction.none()).print(TABLE, "x");
    for (SideBySide.Row row : TABLE.rows()) {
      row.fields().forEach(f -> assertThat(page).contains(f.text()));
      if (row.shown()) {
        row.fields().forEach(f -> assertThat(terminal).contains(f.text()));
      }
    }
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    assertThat(new SideBySideTable(60, Redaction.none()).print(TABLE, "x").lines())
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(60));
  }
}
