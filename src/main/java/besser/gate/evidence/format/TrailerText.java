package besser.gate.evidence.format;

import besser.gate.evidence.Part;
import besser.gate.evidence.Trailer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code trailer.txt}; without its last line {@code end} the recorder was cut off. */
public final class TrailerText {
  private static final Pattern HASH = Pattern.compile("sha256 ([0-9a-f]{64})  (.+)");

  private TrailerText() {}

  /** Reads a trailer. */
  public static Part<Trailer> read(String file, String text) {
    return Lines.part(file, text, TrailerText::trailer);
  }

  private static Trailer trailer(List<String> lines) throws ParseFault {
    if (lines.isEmpty() || !lines.get(lines.size() - 1).equals("end")) {
      throw new ParseFault("does not end with the line end: the recorder was cut off.");
    }
    String ended = "";
    double t = Double.NaN;
    Map<String, String> hashes = new TreeMap<>();
    Set<String> told = new HashSet<>();
    for (int i = 0; i < lines.size() - 1; i++) {
      String line = lines.get(i);
      Matcher hash = HASH.matcher(line);
      String what = hash.matches() ? hash.group(2) : line.substring(0, line.indexOf('=') + 1);
      if (!told.add(what)) {
        throw ParseFault.at(i + 1, "%s is told a second time.".formatted(what));
      }
      if (hash.matches()) {
        hashes.put(hash.group(2), hash.group(1));
      } else if (line.startsWith("ended=")) {
        ended = line.substring("ended=".length());
      } else if (line.startsWith("t_s=") && RecordedNumbers.isDecimal(line.substring(4))) {
        t = Double.parseDouble(line.substring(4));
      } else {
        throw ParseFault.at(
            i + 1, "\"" + line + "\" is none of ended=, t_s= and sha256 <hex>  <file>.");
      }
    }
    if (ended.isEmpty() || Double.isNaN(t)) {
      throw new ParseFault("lacks " + (ended.isEmpty() ? "ended=" : "t_s=") + ".");
    }
    return new Trailer(ended, t, Collections.unmodifiableMap(hashes));
  }
}
