package besser.gate.report.escape;

import java.util.stream.Collectors;

/**
 * Text into GitHub-flavoured Markdown, as Forgejo renders it.
 *
 * @param redaction applied first
 */
public record Markdown(Redaction redaction) {
  private static final String SPECIAL = "\\`*_{}[]<>()+!|~&$-=";

  /**
   * Safe in a paragraph and in a table cell. Punctuation that could be markup is escaped; what the
   * forge links after rendering (mentions, issue numbers, addresses) is taken apart by code spans.
   */
  public String text(String untrusted) {
    String line = Visible.line(redaction.apply(untrusted)).strip();
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '@' || c == '#' || line.startsWith("://", i)) {
        out.append('`').append(c).append('`');
      } else if (c == '.' && line.regionMatches(true, Math.max(0, i - 3), "www", 0, 3)) {
        out.append("`.`");
      } else {
        out.append(SPECIAL.indexOf(c) >= 0 && acts(line, i) ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  /**
   * A hyphen or a bracket in the middle of a line does nothing and stays readable in the source.
   */
  private static boolean acts(String line, int i) {
    return switch (line.charAt(i)) {
      case '-', '+', '=' -> i == 0 && !(line.length() > 1 && Character.isDigit(line.charAt(1)));
      case '_' -> !(inWord(line, i - 1) && inWord(line, i + 1));
      case '(', ')', '{', '}', '!', '$' -> i > 0 && line.charAt(i - 1) == ']';
      default -> true;
    };
  }

  private static boolean inWord(String line, int i) {
    return i >= 0
        && i < line.length()
        && (Character.isLetterOrDigit(line.charAt(i)) || line.charAt(i) == '_');
  }

  /** Verbatim inline code, also in a table cell; no mention or link works in it. */
  public String code(String untrusted) {
    String line = Visible.line(redaction.apply(untrusted)).strip();
    if (line.isEmpty()) {
      return "";
    }
    String ticks = "`".repeat(longestRun(line) + 1);
    String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return ticks + pad + line.replace("|", "\\|") + pad + ticks;
  }

  /** A fenced block that no line in it can close. */
  public String fence(String untrusted) {
    String body =
        untrusted
            .lines()
            .map(l -> Visible.verbatim(redaction.apply(l)))
            .collect(Collectors.joining("\n"));
    String ticks = "`".repeat(Math.max(3, longestRun(body) + 1));
    return ticks + "text\n" + body + "\n" + ticks + "\n";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
