package besser.gate.cli;

import besser.gate.report.escape.Visible;
import besser.gate.report.text.Fitted;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/**
 * What standard output and standard error are, as the launcher saw them: Java cannot tell one from
 * the other.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param smart whether it can do more than print: colour, a line that is written anew
 * @param colourful whether colour is wanted, too
 * @param columns its width, or {@code COLUMNS} where that is exported; 0 where neither is known
 */
record Terminal(boolean out, boolean err, boolean smart, boolean colourful, int columns) {
  private static final int PAGE = 120;
  private static final int NARROWEST = 40;

  static Terminal here() {
    return of(
        System.getProperty("gate.terminal", ""),
        System.getProperty("gate.columns", ""),
        System.getenv());
  }

  /**
   * As told.
   *
   * @param streams {@code out}, {@code err}, both with a comma between them, or nothing
   * @param width of the terminal, as it says itself
   */
  static Terminal of(String streams, String width, Map<String, String> environment) {
    List<String> terminals = List.of(streams.split(","));
    String kind = environment.getOrDefault("TERM", "");
    boolean smart = !kind.isEmpty() && !kind.equals("dumb");
    String asked = environment.getOrDefault("COLUMNS", "");
    return new Terminal(
        terminals.contains("out"),
        terminals.contains("err"),
        smart,
        smart && environment.getOrDefault("NO_COLOR", "").isEmpty(),
        columns(asked) > 0 ? columns(asked) : columns(width));
  }

  private static int columns(String text) {
    return text.matches("[1-9][0-9]{1,3}") ? Math.max(NARROWEST, Integer.parseInt(text)) : 0;
  }

  /** The width results are laid out for: a page's, where nobody looks at them yet. */
  int width() {
    return columns > 0 ? columns : PAGE;
  }

  boolean colour() {
    return out && colourful;
  }

  /** Whether help is coloured. */
  Ansi ansi() {
    return colour() ? Ansi.ON : Ansi.OFF;
  }

  /** Text in lines that fit; in its own lines where it goes into a file or a pipe. */
  String fitted(String text) {
    String shown = shown(text);
    return out ? Fitted.to(width(), shown) : shown;
  }

  /** Text that may quote a campaign, line by line, without what a terminal would act on. */
  static String shown(String text) {
    return text.lines().map(Visible::verbatim).collect(Collectors.joining("\n"))
        + (text.endsWith("\n") ? "\n" : "");
  }
}
