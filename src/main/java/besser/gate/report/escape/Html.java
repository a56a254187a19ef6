package besser.gate.report.escape;

/**
 * Text into HTML, SVG and XML 1.0.
 *
 * @param redaction applied first
 */
public record Html(Redaction redaction) {
  /** Safe between tags and inside quoted attributes. */
  public String text(String untrusted) {
    return escaped(Visible.line(redaction.apply(untrusted)));
  }

  private static String escaped(String line) {
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Several lines, each escaped, for {@code pre}. */
  public String lines(String untrusted) {
    StringBuilder out = new StringBuilder();
    untrusted
        .lines()
        .forEach(l -> out.append(escaped(Visible.verbatim(redaction.apply(l)))).append('\n'));
    return out.toString();
  }
}
