package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.night.Night;
import besser.gate.night.NightLog;
import besser.gate.night.NightState;
import besser.gate.quantity.Span;
import besser.gate.rig.HeldException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of a rig whose campaigns are only their verdicts; nothing here was recorded. */
class NightlyTest {
  private static final Nightly.Process SELF = new Nightly.Process("boltzmann", 1);

  /** No process of this machine: Linux gives numbers below four million. */
  private static final Nightly.Process DEAD = new Nightly.Process("boltzmann", 4_999_999);

  @TempDir Path root;

  private final List<ObjectNode> notices = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-01T22:00:00Z");
  private Nightly nightly;

  @BeforeEach
  void aRig() {
    nightly = new Nightly(new Home(root), "lab", () -> now, notices::add);
  }

  private Nightly.Done judged(String judgement, String verdict, int status) throws IOException {
    String name = now.toString().replaceAll("[-:]", "") + "-lab-baseline";
    Path folder = root.resolve("reports/campaigns").resolve(name);
    Files.createDirectories(folder.resolve("derived"));
    Files.writeString(folder.resolve("campaign.json"), "{\"schema\": 1}");
    Files.writeString(
        folder.resolve("derived/verdict.json"),
        """
        {"schema": 1, "environment": "lab", "provenance": "real", "verdict": "%s", "judgement": "%s",
         "plan": {"name": "locked", "compression": 1}, "reasons": ["%s for a reason."],
         "claims": [], "readings": {"rep-1": [{"name": "rx.mean", "value": 2300000}]}}
        """
            .formatted(verdict, judgement, verdict));
    return new Nightly.Done(folder, status);
  }

  private Night night(Nightly.Run run) throws IOException {
    new EarlierNights(nightly, SELF, new Span(86_400)).settle();
    Night begun = nightly.begin(SELF);
    try {
      return nightly.over(begun, run);
    } finally {
      now = now.plusSeconds(86_400);
    }
  }

  private List<NightState> states() throws IOException {
    return new Home(root)
        .nights().read().nights().stream()
            .map(NightLog.Entry::night)
            .flatMap(n -> n.outcome().stream())
            .map(Night.Outcome::state)
            .toList();
  }

  @Test
  void tenNightsAreTenEntriesAndEachChangeOfStateIsToldOnce() throws IOException {
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    night(() -> judged("FAILS", "REJECTED", 1));
    night(() -> judged("FAILS", "REJECTED", 1));
    assertThatThrownBy(
            () ->
                night(
                    () -> {
                      throw new HeldException(
                          "The rig\nohm (10.0.0.2) is held by mara@desk.\nmore");
                    }))
        .isInstanceOf(HeldException.class);
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    night(() -> judged("UNDECIDED", "UNDECIDED", 2));
    nightly.begin(DEAD);
    now = now.plusSeconds(86_400);
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    assertThatThrownBy(
            () ->
                night(
                    () -> {
                      throw new UsageException("The rig is not ready; nothing was started.");
                    }))
        .isInstanceOf(UsageException.class);
    assertThat(states())
        .containsExactly(
            NightState.HOLDS,
            NightState.HOLDS,
            NightState.FAILS,
            NightState.FAILS,
            NightState.HELD,
            NightState.HOLDS,
            NightState.UNDECIDED,
            NightState.KILLED,
            NightState.HOLDS,
            NightState.REFUSED);
    assertThat(notices)
        .extracting(n -> n.path("was").asText() + " to " + n.path("state").asText())
        .containsExactly(
            "holds to fails",
            "fails to held",
            "held to holds",
            "holds to undecided",
            "undecided to killed",
            "killed to holds",
            "holds to refused");
    assertThat(notices.get(1).path("reason").asText())
        .isEqualTo("ohm (10.0.0.2) is held by mara@desk.");
  }

  @Test
  void theReasonOfARehearsedNightIsWhatItShowedAndNotThatItWasOne() throws IOException {
    Nightly.Done done = judged("FAILS", "REHEARSAL", 1);
    Path verdict = done.folder().resolve("derived/verdict.json");
    Files.writeString(
        verdict,
        Files.readString(verdict)
            .replace("[\"REHEARSAL for a reason.\"]", "[\"A rehearsal.\", \"TGT-RX fails.\"]"));
    assertThat(night(() -> done).outcome().orElseThrow().reason()).startsWith("TGT-RX fails. ");
  }

  @Test
  void aNightThatNeverBeganIsAnEntry() throws IOException {
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    now = now.plusSeconds(2 * 86_400);
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    assertThat(states()).containsExactly(NightState.HOLDS, NightState.MISSED, NightState.HOLDS);
    assertThat(notices)
        .extracting(n -> n.path("state").asText())
        .containsExactly("missed", "holds");
    assertThat(notices.get(0).path("reason").asText()).contains("2 were due");
  }

  @Test
  void anEndThatBecomesKnownAfterALaterNightIsWrittenAndNotTold() throws IOException {
    Night elsewhere = nightly.begin(new Nightly.Process("other-host", 1));
    now = now.plusSeconds(3600);
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    assertThat(elsewhere.outcome()).isEmpty();
    assertThat(states()).containsExactly(NightState.KILLED, NightState.HOLDS, NightState.HOLDS);
    assertThat(notices).isEmpty();
  }

  @Test
  void aNightWhoseProcessNumberIsOursAfterABootWasKilled() throws IOException {
    // Where /proc/stat is hidden, every process seems to be older than any night.
    now = Instant.now().plusSeconds(86_400);
    Nightly.Process self = Nightly.Process.self();
    nightly.begin(self);
    new EarlierNights(nightly, self, new Span(86_400)).settle();
    assertThat(states()).containsExactly(NightState.KILLED);
  }

  @Test
  void aNightThatIsLateByAnHourWasNotMissed() throws IOException {
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    now = now.plusSeconds(3600);
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    assertThat(states()).containsExactly(NightState.HOLDS, NightState.HOLDS);
  }

  @Test
  void aNightThatStillRunsIsNotCalledKilled() throws IOException {
    nightly.begin(new Nightly.Process("boltzmann", ProcessHandle.current().pid()));
    Nightly.Process self = new Nightly.Process("boltzmann", 2);
    now = Instant.now().plusSeconds(5);
    Nightly today = new Nightly(new Home(root), "today", () -> now, notices::add);
    today.begin(new Nightly.Process("boltzmann", ProcessHandle.current().pid()));
    new EarlierNights(today, self, new Span(86_400)).settle();
    assertThat(states()).isEmpty();
  }

  @Test
  void withoutEvidenceToCompareThereIsNoBaselineAndThatIsSaid() throws IOException {
    Night first = night(() -> judged("HOLDS", "ACCEPTED", 0));
    assertThat(first.outcome().orElseThrow().reason())
        .isEqualTo("ACCEPTED for a reason. No baseline: 0 of the 3 comparable nights it takes.");
  }

  @Test
  void claimsThatHoldOnAFaultySetAreNoNightThatHolds() throws IOException {
    night(() -> judged("HOLDS", "UNDECIDED", 2));
    assertThat(states()).containsExactly(NightState.UNDECIDED);
    assertThat(notices).hasSize(1);
  }

  @Test
  void aClockThatWasWrongForANightSilencesNoneAfterIt() throws IOException {
    Instant right = now;
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    now = Instant.parse("2031-01-01T00:00:00Z");
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    now = right.plusSeconds(2 * 86_400);
    night(() -> judged("FAILS", "REJECTED", 1));
    night(() -> judged("HOLDS", "ACCEPTED", 0));
    assertThat(notices)
        .extracting(n -> n.path("was").asText() + " to " + n.path("state").asText())
        .containsExactly("holds to missed", "missed to holds", "holds to fails", "fails to holds");
  }
}
