package besser.gate.report.text;

import java.util.List;

/** A piece of a text page, before any markup; all strings in it are untrusted. */
sealed interface Block {
  /** A heading; level 1 is the page's title. */
  record Heading(int level, String text) implements Block {}

  /** One paragraph. */
  record Paragraph(String text) implements Block {}

  /** One paragraph that must not be overlooked. */
  record Warning(String text) implements Block {}

  /** A table; every row has as many cells as the header. */
  record Table(List<String> header, List<List<String>> rows) implements Block {}

  /** Lines of evidence, verbatim. */
  record Verbatim(String caption, String text) implements Block {}

  /** A list. */
  record Items(List<String> items) implements Block {}

  /** A list of what was done and what was not. */
  record Checklist(List<Check> checks) implements Block {}

  /** One line of a checklist. */
  record Check(boolean done, String text) {}
}
