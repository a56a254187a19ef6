package besser.gate.simulated;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Driver.Role;
import besser.gate.evidence.store.KnownDrivers;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the simulated driver calls its own: the names of {@code drivers/bes2600}, which recorder and
 * judge go by. What lies between them in its call chains is told where it is simulated.
 */
final class DriverNames {
  private static final Driver DRIVER = KnownDrivers.today("bes2600");

  static final String MODULE = DRIVER.module();

  /** The SDIO driver, which its lines about the card begin with. */
  static final String CARD_DRIVER = DRIVER.all(Role.LOG_PREFIX).get(0);

  static final String LOCK = the(Role.LOCK);
  static final String RX_WORK = DRIVER.all(Role.WORK).get(0);
  static final String TX_WORK = DRIVER.all(Role.WORK).get(1);
  static final String BH_WORK = DRIVER.all(Role.PATH_WORK).get(0);
  static final String BH = DRIVER.all(Role.PATH_WORK).get(1);

  /** A frame handed up, and a wake of the bottom half: whoever calls them is counted. */
  static final String FRAME_UP = DRIVER.all(Role.COUNTED).get(0);

  static final String WAKE = DRIVER.all(Role.COUNTED).get(1);
  static final String CARD_QUEUE = the(Role.WORKQUEUE);
  static final String STATUS_FILE = the(Role.STATUS_FILE);
  static final String ASSOC_FIELD = the(Role.ASSOC_FIELD);
  static final String ASSOC_LOST = the(Role.ASSOC_LOST);
  static final String RECOVERIES_FIELD = the(Role.RECOVERIES_FIELD);
  static final String BH_FILE = the(Role.BH_FILE);
  static final String BH_FIELD = the(Role.BH_FIELD);

  private DriverNames() {}

  /** The functions its frames pass into mac80211 by. */
  static List<String> doors() {
    return Stream.of(Role.LAST_PROBE, Role.PROBE).flatMap(r -> DRIVER.all(r).stream()).toList();
  }

  private static String the(Role role) {
    return DRIVER
        .the(role)
        .orElseThrow(() -> new IllegalStateException("%s has no %s.".formatted(MODULE, role)));
  }
}
