package besser.gate.evidence.format;

import besser.gate.evidence.IwEvent;
import besser.gate.evidence.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code device/iw_event.log}, verbatim {@code iw event -t}: {@code 1795328160.553408: wlan0 (phy
 * #0): scan started}. Lines without a time belong to the event above and are left out; where no
 * line has one, it was not iw that wrote them. No event at all is a quiet link, not a missing file.
 */
public final class IwEvents {
  private static final Pattern LINE = Pattern.compile("([0-9]{1,12}\\.[0-9]{1,9}): (.*)");

  private IwEvents() {}

  /** Reads the log. */
  public static Part<List<IwEvent>> read(String file, String text) {
    Lines lines = Lines.of(text);
    List<IwEvent> events = new ArrayList<>();
    int odd = 0;
    for (int i = 0; i < lines.lines().size(); i++) {
      Matcher m = LINE.matcher(lines.lines().get(i));
      if (m.matches()) {
        events.add(new IwEvent(i + 1, Double.parseDouble(m.group(1)), m.group(2)));
      } else if (events.isEmpty() && !lines.lines().get(i).isBlank()) {
        odd = i + 1;
      }
    }
    if (events.isEmpty() && odd > 0) {
      return Part.missing(
          file,
          "%s line %s is no event, nor is any: none begins with a time.".formatted(file, odd));
    }
    return new Part.Present<>(file, List.copyOf(events), lines.flaw());
  }
}
