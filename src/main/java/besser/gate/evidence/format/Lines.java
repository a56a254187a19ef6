package besser.gate.evidence.format;

import besser.gate.evidence.Part;
import java.util.List;

/**
 * The whole lines of a text.
 *
 * @param lines without their line ends; a last line without {@code \n} is not among them
 * @param flaw says that one was cut off; empty if none was
 */
record Lines(List<String> lines, String flaw) {
  /** Splits at {@code \n} and at nothing else: a carriage return stays and is a fault later. */
  static Lines of(String text) {
    int end = text.lastIndexOf('\n');
    List<String> lines = end < 0 ? List.of() : List.of(text.substring(0, end).split("\n", -1));
    return new Lines(lines, end == text.length() - 1 ? "" : cutOff(lines.size() + 1));
  }

  static String cutOff(int line) {
    return "Line " + line + " was cut off (it has no line end) and is not used.";
  }

  /** What {@code parse} makes of the lines, or why it can make nothing of them. */
  static <T> Part<T> part(String file, String text, Parse<T> parse) {
    if (text.isEmpty()) {
      return Part.missing(file, file + " is empty.");
    }
    Lines lines = of(text);
    try {
      return new Part.Present<>(file, parse.of(lines.lines()), lines.flaw());
    } catch (ParseFault fault) {
      return Part.missing(file, reason(file, fault));
    }
  }

  /** {@code device/link.tsv line 17: freq_mhz is "x", …}. */
  static String reason(String file, ParseFault fault) {
    return file + " " + fault.what();
  }

  /** Whole lines to what they mean. */
  interface Parse<T> {
    T of(List<String> lines) throws ParseFault;
  }
}
