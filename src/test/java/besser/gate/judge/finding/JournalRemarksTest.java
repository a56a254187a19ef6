package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.JournalEvent;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalRemarksTest {
  private static final Repetition SOUND = new Brief("rep-1").build();
  private static final Repetition DEAD =
      new Brief("rep-1").links("u".repeat(11), "uuudddddddd").build();

  /** Events as {@code word detail}. */
  private static Optional<String> of(Repetition r, Map<String, String> facts, String... events) {
    Campaign c = Brevity.campaign(Brief.PLAN, r);
    Campaign told =
        new Campaign(
            c.id(),
            c.provenance(),
            c.environment(),
            c.model(),
            c.patch(),
            c.gate(),
            c.plan(),
            facts,
            c.claims(),
            c.repetitions(),
            c.faults(),
            Part.present(
                "journal.tsv",
                IntStream.range(0, events.length)
                    .mapToObj(i -> new JournalEvent(i + 2, word(events[i]), detail(events[i])))
                    .toList()));
    JudgedStage stage = JudgedStage.of(told, r, "4M", Brevity.TERMS, Brevity.FLOOR);
    return JournalRemarks.of(told, List.of(stage)).map(Draft::receipt);
  }

  private static String word(String event) {
    return event.split(" ", 2)[0];
  }

  private static String detail(String event) {
    return Stream.of(event.split(" ", 2)).skip(1).findFirst().orElse("");
  }

  @Test
  void theCourseOfASoundCampaignIsAskedNothing() {
    assertThat(
            of(
                SOUND,
                Map.of(),
                "repetition-started rep-1",
                "rig-lost rep-1 no route",
                "resumed",
                "repetition-sealed rep-1",
                "not-removed device x"))
        .isEmpty();
  }

  @Test
  void aWordOfNoGateAndOneNoSoundCampaignHasAreAFinding() {
    assertThat(of(SOUND, Map.of(), "repetition-started rep-1", "stop device was asked to end"))
        .hasValue("journal.tsv line 3: stop device was asked to end");
    assertThat(of(SOUND, Map.of(), "coffee rep-1", "resumed", "lease-lost"))
        .hasValue("journal.tsv line 2: coffee rep-1; line 4: lease-lost");
  }

  @Test
  void ofARepetitionThatLostItsLinkAndOfOneThatWasDecidedNothingIsAsked() {
    String[] death = {"repetition-started rep-1", "link-death no link", "stop device"};
    assertThat(of(SOUND, Map.of(), death)).isPresent();
    assertThat(of(DEAD, Map.of(), death)).isEmpty();
    assertThat(of(SOUND, Map.of("ended.claim", "TGT-RX", "ended.receipt", "1 MB/s"), death))
        .isEmpty();
  }
}
