package besser.gate.evidence.format;

import besser.gate.evidence.Part;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code perf-N.buildids.txt}, verbatim {@code perf buildid-list}: {@code <hex> <dso>} a line. */
public final class BuildIds {
  private BuildIds() {}

  /** Build-id by DSO; an empty file is perf having printed none. */
  public static Part<Map<String, String>> read(String file, String text) {
    return text.isEmpty() ? Part.present(file, Map.of()) : Lines.part(file, text, BuildIds::ids);
  }

  private static Map<String, String> ids(List<String> lines) throws ParseFault {
    Map<String, String> ids = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      int space = line.indexOf(' ');
      if (space < 8 || !line.substring(0, space).matches("[0-9a-f]+")) {
        throw ParseFault.at(i + 1, "\"" + line + "\" is no build-id and DSO.");
      }
      ids.put(line.substring(space + 1).strip(), line.substring(0, space));
    }
    return Collections.unmodifiableMap(ids);
  }
}
