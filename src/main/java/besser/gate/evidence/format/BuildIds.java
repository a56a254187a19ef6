package besser.gate.evidence.format;

import besser.gate.evidence.Part;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code perf-N.buildids.txt}, verbatim {@code perf buildid-list}: a build-id and a DSO a line. A
 * DSO without one has blanks for it (perf 7.2), and older ones leave it out.
 *
 * <pre>
 * d36b1700fc1c1c6a5d851c76dfd7754abe04892a /lib/modules/7.2.12+deb14-arm64/updates/bes2600.ko
 *                                          /tmp/perf-vdso.so-RhsCVb
 * 2b7e0b3f1b2f3c1c5f0c9e8d7a6b5c4d3e2f1a0b [kernel.kallsyms]
 * </pre>
 */
public final class BuildIds {
  /** Forty blanks, where forty digits would be. */
  private static final String NO_ID = " {40}\\s*\\S.*";

  private BuildIds() {}

  /**
   * Build-id by DSO; an empty file is perf having printed none. A DSO without one has the empty
   * text, and one that was listed with several has all of them, a blank between.
   *
   * @param file its name in the evidence
   * @param text the whole of it
   */
  public static Part<Map<String, String>> read(String file, String text) {
    return text.isEmpty() ? Part.present(file, Map.of()) : Lines.part(file, text, BuildIds::ids);
  }

  private static Map<String, String> ids(List<String> lines) throws ParseFault {
    Map<String, String> ids = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches(NO_ID)) {
        ids.merge(lines.get(i).strip(), "", BuildIds::both);
        continue;
      }
      String line = lines.get(i).strip();
      int space = line.indexOf(' ');
      if (space < 8 || !line.substring(0, space).matches("[0-9a-fA-F]+")) {
        throw ParseFault.at(i + 1, "\"" + line + "\" is no build-id and DSO.");
      }
      ids.merge(line.substring(space + 1).strip(), line.substring(0, space), BuildIds::both);
    }
    return Collections.unmodifiableMap(ids);
  }

  /** A module that was loaded anew is listed once for each build. */
  private static String both(String one, String other) {
    return one.equals(other) ? one : one + " " + other;
  }
}
