package besser.gate.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.JournalEvent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalCourseTest {
  /** Events as {@code word detail}, or {@code word}. */
  private static List<String> faults(boolean endedEarly, String... events) {
    return JournalCourse.faults(
        IntStream.range(0, events.length)
            .mapToObj(i -> new JournalEvent(i + 2, word(events[i]), detail(events[i])))
            .toList(),
        endedEarly);
  }

  private static String word(String event) {
    return event.split(" ", 2)[0];
  }

  private static String detail(String event) {
    return Stream.of(event.split(" ", 2)).skip(1).findFirst().orElse("");
  }

  @Test
  void whatWasCutOffGoesOnOnceItWasResumed() {
    assertThat(
            faults(
                false,
                "repetition-started rep-1",
                "rig-lost rep-1 no route",
                "lease taken by x",
                "resumed",
                "repetition-sealed rep-1",
                "campaign-sealed -"))
        .isEmpty();
    assertThat(faults(false, "rig-lost rep-1", "repetition-sealed rep-1", "campaign-sealed -"))
        .containsExactly(
            "journal.tsv has rig-lost in line 2 and goes on with campaign-sealed in line 4, and"
                + " nobody resumed it.");
    assertThat(faults(false, "lease-lost x", "cool-down 60", "repetition-started rep-2"))
        .hasSize(1);
  }

  @Test
  void aConductorThatWasStoppedBringsHomeWhatThereIsAndGoesNoFurther() {
    assertThat(faults(false, "stopped on a signal", "over rep-1", "repetition-sealed rep-1"))
        .isEmpty();
    assertThat(faults(false, "stopped on a signal", "repetition-started rep-2")).hasSize(1);
  }

  @Test
  void onlyAConductorThatWasResumedSealsASecondTime() {
    assertThat(faults(false, "repetition-sealed rep-1", "repetition-sealed rep-2")).isEmpty();
    assertThat(faults(false, "repetition-sealed rep-1", "resumed", "repetition-sealed rep-1"))
        .isEmpty();
    assertThat(faults(false, "repetition-sealed rep-1", "repetition-sealed rep-1"))
        .containsExactly(
            "journal.tsv has repetition-sealed rep-1 a second time in line 3, and nobody resumed"
                + " it.");
  }

  @Test
  void whatWasEndedEarlySaysSoInItsHeader() {
    assertThat(faults(true, "ended-early TGT-RX 1 MB/s")).isEmpty();
    assertThat(faults(false, "ended-early TGT-RX 1 MB/s"))
        .containsExactly(
            "journal.tsv line 2 has the campaign ended early, campaign.json does not.");
  }
}
