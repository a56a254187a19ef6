package besser.gate.evidence.format;

import java.util.Arrays;

/**
 * The header of a sample whose event is that of the sample before, read without making a String. It
 * is as strict as {@link PerfHeader}; what it does not know it leaves to that.
 */
final class RepeatedHeader {
  static final long UNKNOWN = -1;
  private static final int LONGEST_NUMBER = 18;

  private byte[] tail = {0};

  /** From now on headers end like this line: its event, colon and spaces. */
  void remember(TextLines line, String event) {
    byte[] b = line.buffer();
    int from = line.end();
    while (from > line.start() && b[from - 1] == ' ') {
      from--;
    }
    tail = Arrays.copyOfRange(b, from - 1 - event.length(), line.end());
  }

  /** The period in a header that ends as the last one did; {@link #UNKNOWN} for any other line. */
  long period(TextLines line) {
    byte[] b = line.buffer();
    int start = line.start();
    int event = line.end() - tail.length;
    if (event <= start || !Arrays.equals(b, event, line.end(), tail, 0, tail.length)) {
      return UNKNOWN;
    }
    int number = spaces(b, start, event);
    int period = digits(b, start, number);
    int colon = spaces(b, start, period) - 1;
    if (number == event || period == number || colon + 1 == period || colon <= start) {
      return UNKNOWN;
    }
    int dot = digits(b, start, colon) - 1;
    int time = digits(b, start, dot);
    boolean whole =
        b[colon] == ':'
            && number - period <= LONGEST_NUMBER
            && dot > start
            && dot + 1 < colon
            && b[dot] == '.'
            && time < dot
            && time > start
            && b[time - 1] == ' ';
    return whole ? value(b, period, number) : UNKNOWN;
  }

  private static long value(byte[] b, int from, int to) {
    long n = 0;
    for (int i = from; i < to; i++) {
      n = 10 * n + (b[i] - '0');
    }
    return n;
  }

  /** Where the spaces before {@code end} begin. */
  private static int spaces(byte[] b, int start, int end) {
    int i = end;
    while (i > start && b[i - 1] == ' ') {
      i--;
    }
    return i;
  }

  /** Where the digits before {@code end} begin. */
  private static int digits(byte[] b, int start, int end) {
    int i = end;
    while (i > start && b[i - 1] >= '0' && b[i - 1] <= '9') {
      i--;
    }
    return i;
  }
}
