package besser.gate.evidence.format;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * JSON as it is written. What a terminal or an editor would act on instead of showing it stands
 * escaped: DEL and the C1 controls (a terminal takes U+009B for the start of an order), characters
 * that turn the direction of a line, and those that are not seen. JSON itself escapes only what is
 * below the blank.
 */
public final class JsonText {
  private static final Pattern ACTS =
      Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029\\p{Cf}]|[\\ud800-\\udbff](?![\\udc00-\\udfff])");

  private JsonText() {}

  /**
   * The same document, all of it shown.
   *
   * @param json well-formed, so that such a character can only stand inside a text
   */
  public static String shown(String json) {
    return ACTS.matcher(json).replaceAll(m -> escape(m.group()));
  }

  private static String escape(String character) {
    StringBuilder escape = new StringBuilder();
    for (char unit : character.toCharArray()) {
      // The replacement of a pattern takes one backslash for itself.
      escape.append(String.format(Locale.ROOT, "\\\\u%04x", (int) unit));
    }
    return escape.toString();
  }
}
