package besser.gate.report.escape;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text into DokuWiki markup.
 *
 * @param redaction applied first
 */
public record DokuWiki(Redaction redaction) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,;:%+/()_-]*");
  private static final Pattern ACTS =
      Pattern.compile("--|%%|//|__|\\(\\(|\\)\\)|FIXME|DELETEME|[:;8][-)(/]|\\((c|r|tm)\\)|^ ");
  private static final Pattern ENDS_CODE = Pattern.compile("(?i)</(code|file)");

  /** Safe in a paragraph and in a table cell: inside nowiki wherever anything could be markup. */
  public String text(String untrusted) {
    String line = Visible.line(redaction.apply(untrusted)).strip();
    if (PLAIN.matcher(line).matches() && !ACTS.matcher(line).find()) {
      return line;
    }
    // Nowiki has no escape of its own: it is left and entered again within its closing tag.
    return "<nowiki>" + line.replaceAll("(?i)(</)(nowiki>)", "$1</nowiki><nowiki>$2") + "</nowiki>";
  }

  /** For headings, which take no markup. */
  public String plain(String untrusted) {
    return Visible.line(redaction.apply(untrusted)).strip();
  }

  /** A verbatim block. A closing tag inside it is broken by a space, the only change made. */
  public String code(String untrusted) {
    String body =
        untrusted
            .lines()
            .map(l -> Visible.verbatim(redaction.apply(l)))
            .collect(Collectors.joining("\n"));
    return "<code>\n" + ENDS_CODE.matcher(body).replaceAll("< /$1") + "\n</code>\n";
  }
}
