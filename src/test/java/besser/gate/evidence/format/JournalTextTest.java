package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.JournalEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTextTest {
  private static List<JournalEvent> read(String text) {
    return JournalText.read("journal.tsv", text).value().orElseThrow();
  }

  @Test
  void eachLineIsATimeAWordAndWhatHappened() {
    assertThat(
            read(
                """
                at\tevent\tdetail
                2026-11-25T18:28:21.292Z\trepetition-started\trep-1
                2026-11-25T19:14:24.566Z\tcool-down\t60.0 s before rep-2
                """))
        .containsExactly(
            new JournalEvent(2, "repetition-started", "rep-1"),
            new JournalEvent(3, "cool-down", "60.0 s before rep-2"));
  }

  @Test
  void aLineThatWasCutOffGoesOnWithTheOneThatResumed() {
    assertThat(read("at\tevent\tdetail\n2026\trepetition-sea2026\tresumed\t\nno line\n"))
        .containsExactly(new JournalEvent(2, "resumed", ""));
  }
}
