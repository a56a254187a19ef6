package besser.gate.campaign;

import besser.gate.evidence.store.CampaignFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a campaign is, by its journal: for whoever comes to it from another terminal.
 *
 * @param name of its folder
 * @param sealed whether nothing more is written to it
 * @param last what its conductor did last, and when
 * @param decided what keeps it from being accepted, {@code CLAIM RECEIPT}; empty while nothing does
 */
public record Standing(String name, boolean sealed, String last, String decided) {

  /**
   * Reads it.
   *
   * @throws IOException where there is no journal
   */
  public static Standing of(CampaignFolder folder) throws IOException {
    List<String[]> events =
        Journal.read(folder.journal()).lines().stream()
            .map(line -> line.split("\t", -1))
            .filter(cells -> cells.length >= 3)
            .toList();
    String last =
        events.isEmpty() ? "nothing was done yet" : String.join(" ", events.get(events.size() - 1));
    String decided =
        events.stream()
            .filter(cells -> cells[1].equals(Journal.DECIDED))
            .map(cells -> cells[2])
            .findFirst()
            .orElse("");
    return new Standing(
        String.valueOf(folder.root().getFileName()), Files.exists(folder.seal()), last, decided);
  }

  /** For a person. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add("Campaign  %s".formatted(name));
    lines.add("State     %s".formatted(sealed ? "sealed" : "open: recorded, or cut off"));
    lines.add("Last      %s".formatted(last));
    lines.add(
        "Outlook   %s"
            .formatted(
                decided.isEmpty()
                    ? "open: no repetition that is over decides it"
                    : "it cannot be accepted any more. " + decided));
    return String.join("\n", lines) + "\n";
  }
}
