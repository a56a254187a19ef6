package besser.gate.campaign;

import besser.gate.evidence.EndedEarly;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.recorder.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Says what has decided a campaign before it is over, once, and ends it there if it was to run no
 * further.
 *
 * @param outlook knows whether it can still be accepted
 */
record Decisions(CampaignWriter writer, Progress progress, Outlook outlook) {
  /** Event of a campaign that ends where it is decided, so that whoever resumes it knows. */
  static final String UNTIL_DECIDED = "until-decided";

  /** Whether it ends with the repetitions that are sealed. */
  boolean after() throws IOException {
    Optional<EndedEarly> decided = outlook.after(writer.folder());
    return decided.isPresent() && ends(decided.get());
  }

  /** Whether it ends in the repetition that is recorded. */
  boolean during(String repetition, Optional<Status> device) {
    Optional<EndedEarly> decided =
        device
            .filter(s -> s.state() == Status.State.RECORDING)
            .flatMap(s -> outlook.during(repetition, s));
    try {
      // It is asked again until the recorders have heard it.
      return decided.isPresent()
          && (Journal.read(writer.folder().journal()).has(Journal.ENDED_EARLY)
              || ends(decided.get()));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private boolean ends(EndedEarly decided) throws IOException {
    Journal journal = Journal.read(writer.folder().journal());
    if (!journal.has(Journal.DECIDED)) {
      String detail = decided.claim() + " " + decided.receipt();
      writer.journal(Journal.DECIDED, detail);
      progress.note("Decided: it cannot be accepted any more. " + detail);
    }
    if (!journal.has(UNTIL_DECIDED)) {
      return false;
    }
    writer.endEarly(decided);
    return true;
  }
}
