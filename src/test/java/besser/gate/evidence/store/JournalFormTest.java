package besser.gate.evidence.store;

import static besser.gate.evidence.store.Recordings.brief;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.Damage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFormTest {
  private static final String SEALED = "(?m)^(.*)\trepetition-sealed\trep-1";

  @TempDir Path folder;

  private List<String> told(UnaryOperator<String> change) throws IOException {
    return Evidence.open(
            new Damage(brief(1).writeTo(folder)).change("journal.tsv", change).resealed())
        .faults();
  }

  @Test
  void aJournalThatDoesNotBeginWithItsHeaderIsAFault() throws IOException {
    assertThat(told(t -> t.substring(t.indexOf('\n') + 1)))
        .containsExactly(
            "journal.tsv does not begin with its header, so it was not begun by the gate.");
  }

  @Test
  void aLineWithoutATimeIsAFault() throws IOException {
    assertThat(told(t -> t.replaceFirst(SEALED, "soon\trepetition-sealed\trep-1")))
        .containsExactly("journal.tsv line 4 is not a time, a word and what happened.");
  }

  @Test
  void aLineThatWasCutOffBeforeTheCampaignWasResumedIsNone() throws IOException {
    assertThat(told(t -> t.replaceFirst(SEALED, "$1\trepetition-sea$1\tresumed\t\n$0"))).isEmpty();
  }

  @Test
  void aControllerWhoseClockWasSetBackIsNone() throws IOException {
    assertThat(told(t -> t.replaceFirst(SEALED, "2025-05-07T08:00:00Z\trepetition-sealed\trep-1")))
        .isEmpty();
  }

  @Test
  void anotherBootThanTheRepetitionsIsAFault() throws IOException {
    assertThat(told(t -> t.replaceFirst(SEALED, "$1\tidentity-before\trep-1 boot_id=f\n$0")))
        .containsExactly(
            "rep-1 began on boot 0d6f3a52-6c1e-4a58-9f0e-2b7d8f4e1c90, journal.tsv met boot f before it.");
  }
}
