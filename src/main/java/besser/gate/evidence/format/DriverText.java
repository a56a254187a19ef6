package besser.gate.evidence.format;

import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.LogSignature;
import besser.gate.evidence.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The tables that describe a driver, as they lie in the gate and as a campaign sealed them:
 *
 * <pre>
 * path-work	bes2600_bh	the loop it runs	Phase 1 of the Bug #5 campaign, 2026-05-07
 * DEATH	Fatal error, exiting	the bottom half has ended	bes2600 driver source, bh.c
 * CONNECTION_LOST	: Connection to AP … lost	the AP fell silent	net/mac80211/mlme.c
 * </pre>
 */
public final class DriverText {
  private static final String GAP = " … ";
  private static final int COLUMNS = 4;

  private DriverText() {}

  /** {@code driver.tsv}: names by what they are the name of. */
  public static Part<Map<Role, List<String>>> names(String file, String text) {
    return Lines.part(
        file,
        text,
        lines -> {
          Map<Role, List<String>> names = new EnumMap<>(Role.class);
          for (String[] c : rows(lines)) {
            Role role =
                Role.of(c[0])
                    .orElseThrow(
                        () -> new ParseFault("has \"" + c[0] + "\", which nobody asks for."));
            names.computeIfAbsent(role, r -> new ArrayList<>()).add(c[1]);
          }
          names.replaceAll((role, all) -> List.copyOf(all));
          return Map.copyOf(names);
        });
  }

  /** {@code kernel-log.tsv}: known lines, in the order in which they decide. */
  public static Part<List<LogSignature>> log(String file, String text) {
    return Lines.part(
        file,
        text,
        lines ->
            rows(lines).stream()
                .map(c -> new LogSignature(c[0], List.of(c[1].split(GAP, -1)), c[2], c[3]))
                .toList());
  }

  private static List<String[]> rows(List<String> lines) throws ParseFault {
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#")) {
        String[] cells = lines.get(i).split("\t", -1);
        if (cells.length != COLUMNS || cells[1].isEmpty()) {
          throw ParseFault.at(
              i + 1, "it has %s columns, %s are needed.".formatted(cells.length, COLUMNS));
        }
        rows.add(cells);
      }
    }
    if (rows.isEmpty()) {
      throw new ParseFault("says nothing.");
    }
    return rows;
  }
}
