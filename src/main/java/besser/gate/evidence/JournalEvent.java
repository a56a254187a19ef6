package besser.gate.evidence;

/**
 * One line of {@code journal.tsv}: what the conductor did.
 *
 * @param line line number in the file
 * @param event a short stable word
 * @param detail what happened; of most events its first word is the repetition's id
 */
public record JournalEvent(int line, String event, String detail) {
  /** The first word of the detail, which is a repetition's id where the event is of one. */
  public String about() {
    return detail.split(" ", -1)[0];
  }
}
