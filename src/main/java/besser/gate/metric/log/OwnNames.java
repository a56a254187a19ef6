package besser.gate.metric.log;

import besser.gate.evidence.Driver;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Repetition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose a line is: what the module, its phy, its card's host and its interface put in front of what
 * they say, and what others do.
 *
 * <pre>
 * bes2600_wlan mmc2:0001:1: [BH] Fatal error, exiting.      dev_err of the driver
 * ieee80211 phy0: Firmware exception.                       wiphy_err of the driver, or mac80211
 * wlan0: Connection to AP 00:11:22:33:44:55 lost            mac80211
 * mmc2: card 0001 removed                                   the host the card sits on
 * ath5k 0000:03:00.0: registered as 'phy1'                  another radio
 * </pre>
 */
final class OwnNames {
  private static final Pattern PHY = Pattern.compile("(?:ieee80211 )?phy(\\d+): ");
  private static final Pattern HOST = Pattern.compile("(?:mmc_host )?(mmc\\d+): ");
  private static final Pattern CARD = Pattern.compile("\\b(mmc\\d+):[0-9a-f]{4}:\\d+");

  /**
   * {@code usb 1-1: }, {@code ath5k 0000:03:00.0: }, {@code r8152 4-1:1.0 enu1: }, {@code wlan1: },
   * {@code audit: }.
   */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?!irq )[A-Za-z][\\w.+-]* [\\w.-]*\\d[\\w:.-]*(?: [a-z]\\w*)?: |(?!phy|cpu|irq)[a-z]+\\d+[\\w.-]*: |audit: ");

  /** Parts of the kernel that are no device, and none of what a Wi-Fi driver rests on. */
  private static final Pattern PART =
      Pattern.compile(
          "(?:usbcore|usb-storage|random|fbcon|[A-Z0-9]+-fs(?: \\([^)]*\\))?|TCP|tcp|zram|nf_conntrack|device-mapper|overlayfs|systemd): ");

  /** Functions of what lies between the driver and the rest, or of everybody. */
  private static final Pattern SHARED =
      Pattern.compile(
          "_*(net_ratelimit|ieee80211|cfg80211|nl80211|sta_|rate_control|mmc_|sdio_|dw_mci|sdhci)");

  private static final Pattern WATCHDOG = Pattern.compile("NETDEV WATCHDOG: (\\S+) \\(");
  private static final Pattern MODULE = Pattern.compile("\\[([\\w-]+)](?:, CPU#.*)?\\z");

  /** Modules a driver of such a card calls, in which its own faults show. */
  private static final Set<String> BELOW =
      Set.of("mac80211", "cfg80211", "mmc_core", "mmc_block", "sdhci", "dw_mmc", "rfkill");

  private final Driver driver;
  private final String iface;
  private final Set<String> phys;
  private final Optional<String> host;

  private OwnNames(Driver driver, String iface, Set<String> phys, Optional<String> host) {
    this.driver = driver;
    this.iface = iface;
    this.phys = phys;
    this.host = host;
  }

  static OwnNames of(Repetition repetition) {
    Driver driver = repetition.driver();
    List<KmsgRecord> log = repetition.kmsg().value().orElse(List.of());
    String iface = repetition.told("iface").orElse("wlan0");
    Pattern phy = Pattern.compile(Pattern.quote(iface) + " \\(phy #(\\d+)\\)");
    Set<String> phys = new HashSet<>();
    repetition
        .iwEvents()
        .value()
        .orElse(List.of())
        .forEach(
            event -> {
              Matcher m = phy.matcher(event.text());
              if (m.lookingAt()) {
                phys.add(m.group(1));
              }
            });
    return new OwnNames(driver, iface, phys, host(driver, log));
  }

  /** {@code mmc2} of the first line of the driver that names its card. */
  private static Optional<String> host(Driver driver, List<KmsgRecord> log) {
    return log.stream().flatMap(r -> card(driver, r.text()).stream()).findFirst();
  }

  private static Optional<String> card(Driver driver, String text) {
    if (prefix(driver, text) == 0) {
      return Optional.empty();
    }
    Matcher card = CARD.matcher(text);
    return card.find() ? Optional.of(card.group(1)) : Optional.empty();
  }

  /** The host of the card a line of the driver names. */
  Optional<String> card(String text) {
    return card(driver, text);
  }

  /** What follows the name in front of a line of ours; empty where it is not ours. */
  Optional<String> said(String text) {
    int from = prefix(driver, text);
    if (from == 0) {
      from = text.startsWith(iface + ": ") ? iface.length() + 2 : afterPhyOrHost(text);
    }
    return from > 0 ? Optional.of(text.substring(from)) : Optional.empty();
  }

  private int afterPhyOrHost(String text) {
    Matcher phy = PHY.matcher(text);
    if (phy.lookingAt()) {
      boolean ours =
          phys.isEmpty()
              || phys.contains(phy.group(1))
              || LogWords.of(text.substring(phy.end())).startsWith(" registered as ");
      return ours ? phy.end() : 0;
    }
    Matcher card = HOST.matcher(text);
    return card.lookingAt() && host.filter(card.group(1)::equals).isPresent() ? card.end() : 0;
  }

  /** Where what the driver says begins; 0 where it does not begin with one of its names. */
  private static int prefix(Driver driver, String text) {
    for (String name : driver.all(Driver.Role.LOG_PREFIX)) {
      if (text.regionMatches(true, 0, name, 0, name.length())) {
        int colon = text.indexOf(": ", name.length());
        String between = colon < 0 ? " " : text.substring(name.length(), colon).strip();
        return colon < 0 || between.contains(" ") ? name.length() : colon + 2;
      }
    }
    return 0;
  }

  /** Whether a line names another device in front, and nothing of ours anywhere. */
  boolean others(String text) {
    boolean names =
        NAMED.matcher(text).lookingAt()
            || PART.matcher(text).lookingAt()
            || (PHY.matcher(text).lookingAt() && said(text).isEmpty());
    String words = LogWords.of(text);
    return names
        && said(text).isEmpty()
        && (host.isPresent() || !HOST.matcher(text).lookingAt())
        && !words.contains(" " + driver.module())
        && !words.contains(LogWords.of(iface))
        && !text.startsWith("dw");
  }

  /** Whether a function in the notice of a rate limit may have had lines of ours to print. */
  boolean mayHaveSaid(String function) {
    String name = function.replaceFirst("^_+", "");
    return said(name + ": ").isPresent()
        || driver.works().contains(name)
        || driver.all(Driver.Role.FUNCTION_PREFIX).stream().anyMatch(name::startsWith)
        || SHARED.matcher(function).lookingAt();
  }

  /** Whether what begins an event of the kernel says that another module or interface is hit. */
  boolean elsewhere(String text) {
    Matcher watchdog = WATCHDOG.matcher(text);
    if (watchdog.find()) {
      return !watchdog.group(1).equals(iface);
    }
    Matcher module = MODULE.matcher(text);
    return module.find()
        && !module.group(1).equals(driver.module())
        && BELOW.stream().noneMatch(module.group(1)::startsWith);
  }

  /** Whether a frame of a call trace lies in the module. */
  boolean inModule(String frame) {
    return frame.contains("[%s]".formatted(driver.module()))
        || frame.contains("[%s ".formatted(driver.module()));
  }
}
