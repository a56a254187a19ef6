package besser.gate.report.view;

import besser.gate.metric.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a sentence that names lines of the evidence: {@code device/rx_bytes.tsv lines 73-193},
 * {@code device/kmsg.log line 12}, {@code device/start.txt}.
 *
 * @param from where it begins in the sentence
 * @param to behind its end
 * @param source what it names; below the repetition's folder
 */
public record Mention(int from, int to, Source source) {
  private static final Pattern SOURCE =
      Pattern.compile(
          """
          (?:device|sender)/[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+\
          (?: lines? (\\d{1,8})(?:-(\\d{1,8}))?)?""");

  /** All of a sentence, in order. */
  public static List<Mention> in(String sentence) {
    List<Mention> out = new ArrayList<>();
    Matcher m = SOURCE.matcher(sentence);
    while (m.find()) {
      boolean lines = m.group(1) != null;
      String file = lines ? m.group().replaceFirst(" lines? .*", "") : m.group();
      int first = lines ? Integer.parseInt(m.group(1)) : 0;
      int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
      out.add(new Mention(m.start(), m.end(), new Source(file, first, last)));
    }
    return List.copyOf(out);
  }
}
