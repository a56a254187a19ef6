package besser.gate.evidence.format;

import java.util.Locale;

/**
 * A line of {@code perf script} that is no frame: {@code COMM TID [CPU] TIME: PERIOD EVENT:} above
 * a chain, or {@code COMM TID [CPU] TIME: PERF_RECORD_LOST lost 18}. Read from the right, since
 * COMM may hold anything: spaces, slashes, colons, digits.
 *
 * @param event event of a sample, or the record's type in full
 * @param period of a sample; of a record how many it says were lost; 0 where it has none
 * @param sample whether a chain follows
 */
record PerfHeader(String event, long period, boolean sample) {
  private static final String RECORD = ": PERF_RECORD_";

  static PerfHeader parse(TextLines line) throws ParseFault {
    String text = line.string();
    int record = text.lastIndexOf(RECORD);
    if (record > 0 && isTime(text, record)) {
      return record(text.substring(record + 2));
    }
    int end = lastNot(text, text.length(), ' ');
    int event = lastIs(text, end, ' ');
    int number = lastNot(text, event, ' ');
    int period = lastIs(text, number, ' ');
    if (end < 2 || text.charAt(end - 1) != ':' || event == 0) {
      throw fault(line, text);
    }
    String name = text.substring(event, end - 1);
    if (number > 1 && text.charAt(number - 1) == ':' && isTime(text, number - 1)) {
      return new PerfHeader(name, 0, true);
    }
    int time = lastNot(text, period, ' ');
    if (!isDigits(text, period, number)
        || time < 2
        || text.charAt(time - 1) != ':'
        || !isTime(text, time - 1)) {
      throw fault(line, text);
    }
    return new PerfHeader(name, Long.parseLong(text, period, number, 10), true);
  }

  /** {@code PERF_RECORD_LOST lost 18}; samples a BPF filter left out on purpose are not lost. */
  private static PerfHeader record(String text) {
    String[] words = text.strip().split(" +", -1);
    boolean lost = words.length == 3 && words[1].equals("lost");
    boolean amount = lost && words[2].length() < 19 && isDigits(words[2], 0, words[2].length());
    return new PerfHeader(words[0], amount ? Long.parseLong(words[2]) : 0, false);
  }

  private static ParseFault fault(TextLines line, String text) {
    String seen = text.length() > 80 ? text.substring(0, 80) + "…" : text;
    return ParseFault.at(
        line.number(),
        String.format(
            Locale.ROOT,
            """
                "%s" is no header of perf script; COMM TID [CPU] TIME: PERIOD EVENT: above a call \
                chain is needed (record with -g, print the default fields).""",
            seen));
  }

  /** Whether {@code 1680.781003} ends at {@code colon}. */
  private static boolean isTime(String text, int colon) {
    int start = lastIs(text, colon, ' ');
    int dot = text.indexOf('.', start);
    return dot > start && isDigits(text, start, dot) && isDigits(text, dot + 1, colon);
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to && to - from < 19;
  }

  /** After the last character before {@code end} that is {@code c}; 0 if there is none. */
  private static int lastIs(String text, int end, char c) {
    return end <= 0 ? 0 : text.lastIndexOf(c, end - 1) + 1;
  }

  /** After the last character before {@code end} that is not {@code c}; 0 if there is none. */
  private static int lastNot(String text, int end, char c) {
    int i = end;
    while (i > 0 && text.charAt(i - 1) == c) {
      i--;
    }
    return i;
  }
}
