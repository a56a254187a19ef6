package besser.gate.metric.log;

import besser.gate.evidence.Driver;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Repetition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the lines of one kernel log mean. Whose line it is comes first: a row of the lists is about
 * the driver under test, so it fits what the module, its phy, its card or its interface said, and
 * what was printed without a name in front; words in another's line are another's.
 *
 * <p>The decision a newcomer would question: what another device says at a level below error is
 * noise. It is counted, and no reviewer is asked about a USB port that was suspended.
 */
public final class LogReader {
  /** A storm repeats few texts; beyond this many different ones remembering saves nothing. */
  private static final int REMEMBERED = 50_000;

  /** A line of a call trace names a function; it says nothing. */
  private static final Pattern FRAME = Pattern.compile("\\s|[\\w.]+\\+0x");

  private static final int LEVELS = 8;
  private static final int ERROR = 3;

  private final List<KnownLine> known;
  private final OwnNames names;
  private final Map<Spoken, LogLine> seen = new HashMap<>();

  private record Spoken(boolean kernel, boolean error, String text) {}

  private LogReader(Driver driver, OwnNames names) {
    known = driver.log().stream().map(KnownLine::of).toList();
    this.names = names;
  }

  /** Of a repetition: its interface and phys are known besides its driver. */
  public static LogReader of(Repetition repetition) {
    return new LogReader(repetition.driver(), OwnNames.of(repetition));
  }

  /** What a line means by itself. */
  public LogLine read(KmsgRecord record) {
    int level = record.priority() % LEVELS;
    Spoken spoken = new Spoken(record.priority() < LEVELS, level <= ERROR, record.text());
    LogLine line = seen.get(spoken);
    if (line == null) {
      line = spoken.kernel() ? ofKernel(spoken) : ofProgram(record.text());
      if (seen.size() < REMEMBERED) {
        seen.put(spoken, line);
      }
    }
    return line;
  }

  /** Whether the driver names its card in a line. */
  public boolean namesCard(KmsgRecord record) {
    return names.card(record.text()).isPresent();
  }

  /** Whether an event that began elsewhere runs through the module. */
  boolean inModule(KmsgRecord record) {
    return names.inModule(record.text());
  }

  /** Whether the name in front of a line, if any, is one of ours. */
  boolean ours(KmsgRecord record) {
    return names.said(record.text()).isPresent();
  }

  private static LogLine ofProgram(String text) {
    return new LogLine(
        LogKind.NOISE, LogText.plain(text), "written by a program and not by the kernel");
  }

  private LogLine ofKernel(Spoken spoken) {
    String text = spoken.text();
    if (FRAME.matcher(text).lookingAt()) {
      return new LogLine(LogKind.UNKNOWN, LogText.plain(text), "");
    }
    String own = names.said(text).map(LogWords::of).orElse("");
    String whole = LogWords.of(text);
    Optional<KnownLine> row = known.stream().filter(k -> k.fits(own, whole)).findFirst();
    if (row.isPresent()) {
      return of(row.get(), text);
    }
    return names.others(text) && !spoken.error()
        ? new LogLine(LogKind.NOISE, LogText.plain(text), "of another device, below error")
        : new LogLine(LogKind.UNKNOWN, LogText.plain(text), "");
  }

  private LogLine of(KnownLine known, String text) {
    LogKind kind = LogKind.of(known.row().kind());
    String why = "%s (%s)".formatted(known.row().reason(), known.row().source());
    if (kind == LogKind.WARN || kind == LogKind.TROUBLE) {
      String place = LogText.place(text);
      return names.elsewhere(text)
          ? new LogLine(LogKind.UNKNOWN, place, "")
          : new LogLine(kind, place, why);
    }
    if (kind == LogKind.SUPPRESSED && !leftOutOurs(text)) {
      return new LogLine(LogKind.NOISE, LogText.plain(text), "others' lines were left out");
    }
    return new LogLine(kind, LogText.plain(text), why);
  }

  /** A notice of nobody's in particular may be about anybody's lines. */
  private boolean leftOutOurs(String text) {
    int colon = text.indexOf(": ");
    return colon < 0 || text.startsWith("**") || names.mayHaveSaid(text.substring(0, colon));
  }
}
