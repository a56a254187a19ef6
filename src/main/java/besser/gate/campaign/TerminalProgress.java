package besser.gate.campaign;

import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Progress on standard error: one line that is rewritten on a terminal; where it is none, a plain
 * line whenever phase, stage or link change.
 */
public final class TerminalProgress implements Progress, AutoCloseable {
  private static final int BAR = 20;

  private final PrintStream out;
  private final boolean terminal;
  private final boolean colour;
  private final int columns;
  private String last = "";
  private String lastKey = "";
  private int lastRepetition;
  private Span lastLeft = new Span(0);

  /**
   * A view.
   *
   * @param terminal whether a line can be written anew
   * @param colour false where {@code NO_COLOR} is set
   * @param columns width of the terminal: a line that is wider cannot be written anew
   */
  public TerminalProgress(PrintStream out, boolean terminal, boolean colour, int columns) {
    this.out = out;
    this.terminal = terminal;
    this.colour = colour && terminal;
    this.columns = columns;
  }

  @Override
  public synchronized void at(CampaignMoment told) {
    CampaignMoment campaignMoment = betweenStages(told);
    String text = text(campaignMoment);
    if (!terminal) {
      String key =
          campaignMoment.repetition()
              + campaignMoment.phase()
              + campaignMoment.stage()
              + campaignMoment.link()
              + (campaignMoment.sshLost() ? "lost" : "");
      if (!key.equals(lastKey)) {
        lastKey = key;
        out.println(text);
      }
      return;
    }
    String bar = bar(campaignMoment) + " ";
    String shown = cut(bar.length() + text.length() < columns ? bar + text : text);
    String line = colour ? coloured(campaignMoment, shown) : shown;
    if (!line.equals(last)) {
      last = line;
      out.print("\r" + line + "\u001b[K");
      out.flush();
    }
  }

  @Override
  public synchronized void note(String line) {
    out.println((terminal && !last.isEmpty() ? "\r\u001b[K" : "") + line);
    last = "";
  }

  /** Takes the line away that was written anew, so that what comes next has one of its own. */
  @Override
  public synchronized void close() {
    if (terminal && !last.isEmpty()) {
      out.print("\r\u001b[K");
      out.flush();
      last = "";
    }
  }

  /**
   * Between two stages the recorder names none, and a ramp of which nothing is known yet is a whole
   * one; so what was left before still is.
   */
  private CampaignMoment betweenStages(CampaignMoment m) {
    boolean between = m.repetition() == lastRepetition && m.stage().equals("-");
    CampaignMoment campaignMoment =
        between && m.left().seconds() > lastLeft.seconds() ? m.with(lastLeft) : m;
    lastRepetition = campaignMoment.repetition();
    lastLeft = campaignMoment.left();
    return campaignMoment;
  }

  private static String text(CampaignMoment m) {
    return String.format(
        Locale.ROOT,
        "rep %d/%d  %s  %s  link %s%s  %s, %s left",
        m.repetition(),
        m.repetitions(),
        m.stage().equals("-") ? m.phase() : m.stage(),
        m.rate().map(ByteRate::toString).orElse("- MB/s"),
        m.link(),
        m.sshLost() ? "  SSH lost, recording goes on" : "",
        clock(m.elapsed()),
        clock(m.left()));
  }

  private static String coloured(CampaignMoment m, String text) {
    boolean bad = m.link().equals("down") || m.link().equals("gone");
    return bad
        ? text.replace("link " + m.link(), "\u001b[31mlink " + m.link() + "\u001b[0m")
        : text;
  }

  private static String bar(CampaignMoment m) {
    double whole = m.elapsed().seconds() + m.left().seconds();
    int done = whole <= 0 ? 0 : (int) Math.round(BAR * m.elapsed().seconds() / whole);
    return "[" + "#".repeat(done) + "-".repeat(BAR - done) + "]";
  }

  private String cut(String text) {
    return text.length() < columns ? text : text.substring(0, Math.max(0, columns - 1));
  }

  private static String clock(Span span) {
    long s = Math.round(span.seconds());
    return s >= 3600
        ? String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60)
        : String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60);
  }
}
