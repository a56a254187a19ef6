package besser.gate.report.escape;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Facts;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * MAC addresses and SSIDs replaced by stable names, so that a page can be published and a roam
 * still be seen in it. An address the campaign's own link records do not hold becomes {@code
 * mac-x}.
 *
 * @param macs lower-case address to its stand-in
 * @param ssids names of networks that are hidden
 * @param on false where nothing is hidden
 */
public record Redaction(Map<String, String> macs, List<String> ssids, boolean on) {
  private static final Pattern MAC =
      Pattern.compile("(?i)(?<![0-9a-f])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f])");
  private static final Pattern MAC_IN_NAME = Pattern.compile("\\b(enx|wlx)[0-9a-f]{12}\\b");
  private static final Pattern SSID =
      Pattern.compile("(?i)\\b(e?ssid\\s*[:=]\\s*)(\"[^\"]*\"|\\S+)");

  public Redaction {
    macs = Map.copyOf(macs);
    ssids = List.copyOf(ssids);
  }

  /** Hides nothing. */
  public static Redaction none() {
    return new Redaction(Map.of(), List.of(), false);
  }

  /** Hides every MAC address, and the SSIDs the campaign's environment names. */
  public static Redaction of(Campaign campaign) {
    TreeSet<String> seen = new TreeSet<>();
    for (Repetition r : campaign.repetitions()) {
      Stream.of(r.link())
          .flatMap(p -> p.value().stream())
          .flatMap(Collection::stream)
          .map(LinkTick::bssid)
          .forEach(seen::add);
      Stream.<Part<Map<String, String>>>of(r.deviceStart(), r.senderStart())
          .flatMap(p -> p.value().stream())
          .flatMap(m -> Facts.text(m, "mac").stream())
          .forEach(seen::add);
    }
    campaign.facts().values().forEach(seen::add);
    Map<String, String> names = new HashMap<>();
    seen.stream()
        .map(s -> s.toLowerCase(Locale.ROOT))
        .filter(s -> MAC.matcher(s).matches())
        .forEach(mac -> names.putIfAbsent(mac, "mac-" + (names.size() + 1)));
    List<String> ssids =
        campaign.facts().entrySet().stream()
            .filter(
                e ->
                    e.getKey().toLowerCase(Locale.ROOT).endsWith("ssid")
                        && !MAC.matcher(e.getValue()).matches())
            .map(Map.Entry::getValue)
            .filter(Facts::told)
            .sorted()
            .distinct()
            .toList();
    return new Redaction(names, ssids, true);
  }

  /** The text with every address and network name replaced. */
  public String apply(String text) {
    if (!on) {
      return text;
    }
    String out = MAC.matcher(text).replaceAll(m -> stand(m.group()));
    out = MAC_IN_NAME.matcher(out).replaceAll("$1-mac-x");
    out = SSID.matcher(out).replaceAll("$1ssid-x");
    for (String ssid : ssids) {
      out =
          out.replaceAll(
              "(?<![A-Za-z0-9])" + Pattern.quote(ssid) + "(?![A-Za-z0-9])",
              Matcher.quoteReplacement("ssid-x"));
    }
    return out;
  }

  private String stand(String mac) {
    return macs.getOrDefault(mac.toLowerCase(Locale.ROOT).replace('-', ':'), "mac-x");
  }
}
