package besser.gate.simulated;

import java.util.Locale;

/** The files below the simulated tablet's {@code /proc}, {@code /sys} and {@code /lib}. */
final class TabletFiles {
  private static final String RADIO = "sys/devices/platform/mmc2/";

  private static final int CPUS = 4;

  /** Of one core, while there is something to receive, and always. */
  private static final double BUSY_CORES = 0.75;

  private static final double BACKGROUND = 0.05;

  private final SystemRoot root;
  private final String iface;
  private final String wire;

  TabletFiles(SystemRoot root, String iface, String wire) {
    this.root = root;
    this.iface = iface;
    this.wire = wire;
  }

  /** What is the same from boot to boot. */
  void fixed(String wireMac) {
    root.put("proc/sys/kernel/hostname", "ohm-simulated\n");
    root.put("proc/sys/kernel/osrelease", Module.KERNEL + "\n");
    root.put("proc/sys/kernel/arch", "aarch64\n");
    root.put("proc/sys/kernel/perf_event_max_sample_rate", "100000\n");
    root.put("proc/device-tree/serial-number", "5e1a7d0000000001\0");
    root.put("proc/cmdline", "root=/dev/mmcblk1p2 simulated\n");
    root.put("sys/devices/system/cpu/online", "0-3\n");
    root.put("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "schedutil\n");
    root.put("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "1800000\n");
    root.put("sys/class/thermal/thermal_zone0/type", "cpu-thermal\n");
    root.put("sys/class/power_supply/rk817-charger/type", "Mains\n");
    root.put("sys/class/power_supply/rk817-charger/online", "1\n");
    root.put("sys/class/power_supply/rk817-battery/type", "Battery\n");
    root.put("sys/class/power_supply/rk817-battery/capacity", "97\n");
    root.put("sys/fs/pstore/.keep", "");
    root.put("sys/bus/sdio/drivers/" + DriverNames.CARD_DRIVER + "/.keep", "");
    root.put("sys/class/net/" + wire + "/address", wireMac + "\n");
    root.put("sys/class/net/" + wire + "/ifindex", "2\n");
    root.put("sys/class/net/" + wire + "/operstate", "up\n");
  }

  /** What a boot decides. */
  void booted(String bootId, Module module) {
    root.put("proc/sys/kernel/random/boot_id", bootId + "\n");
    root.put("sys/module/" + DriverNames.MODULE + "/srcversion", module.srcversion() + "\n");
    root.put(
        "sys/module/" + DriverNames.MODULE + "/notes/.note.gnu.build-id", module.buildIdNote());
  }

  /** The module has made its interface, and its phy. */
  void interfaceMade(int ifindex, int phy, String mac) {
    String device = RADIO + "mmc2:0001:1";
    String net = device + "/net/" + iface;
    root.link(device + "/driver", "../../../../bus/sdio/drivers/" + DriverNames.CARD_DRIVER);
    root.put(net + "/ifindex", ifindex + "\n");
    root.put(net + "/address", mac + "\n");
    root.link(net + "/device", "../../../mmc2:0001:1");
    root.put(net + "/phy80211/name", "phy" + phy + "\n");
    root.remove("sys/kernel/debug/ieee80211");
    root.put("sys/kernel/debug/ieee80211/phy" + phy + "/.keep", "");
    root.link("sys/class/net/" + iface, "../../devices/platform/mmc2/mmc2:0001:1/net/" + iface);
  }

  /** There is no such interface any more. */
  void interfaceGone() {
    root.remove("sys/class/net/" + iface);
    root.remove("sys/kernel/debug/ieee80211");
  }

  /** What moves with each step of the clock, together with it. */
  void step(HostClock clock, Traffic traffic, Radio radio) {
    String net = RADIO + "mmc2:0001:1/net/" + iface;
    root.put(net + "/statistics/rx_bytes", traffic.radioBytes() + "\n");
    root.put(net + "/statistics/rx_packets", traffic.radioPackets() + "\n");
    root.put("sys/class/net/" + wire + "/statistics/rx_bytes", traffic.wireBytes() + "\n");
    root.put(net + "/operstate", radio.up() ? "up\n" : "down\n");
    root.put(
        "proc/timer_list",
        """
            Timer List Version: v0.9
            HRTIMER_MAX_CLOCK_BASES: 8
            now at %s nsecs
            """
            .formatted(clock.monotonicNanos()));
    root.put("proc/stat", stat(clock.boot(), traffic.busySeconds()));
    root.put("proc/uptime", clock.uptime());
    root.put(".stand-in/date", clock.date());
  }

  /** Each CPU's share of the work since boot, in hundredths of a second. */
  private static String stat(double boot, double busy) {
    long system = Math.round(100 * (busy * BUSY_CORES + boot * BACKGROUND) / CPUS);
    StringBuilder text = new StringBuilder("cpu  0 0 0 0 0 0 0 0 0 0\n");
    for (int cpu = 0; cpu < CPUS; cpu++) {
      text.append(
          "cpu%s 0 0 %s %s 0 0 0 0 0 0\n"
              .formatted(cpu, system, Math.max(0, Math.round(100 * boot) - system)));
    }
    return text.append("intr 0\n").toString();
  }

  /** What is looked at less often. */
  void slow(Traffic traffic, Radio radio, int suspends, double load) {
    root.put(".stand-in/iw-link", radio.link(traffic));
    root.put(".stand-in/iw-station", radio.station(traffic));
    root.put("sys/power/suspend_stats/success", suspends + "\n");
    root.put(
        "sys/class/thermal/thermal_zone0/temp",
        String.format(Locale.ROOT, "%d%n", 44_000 + Math.round(9_000 * load)));
  }

  /** The driver's own words in debugfs. */
  void driver(int phy, boolean associated, int recoveries, boolean alive) {
    String folder = "sys/kernel/debug/ieee80211/phy" + phy + "/" + DriverNames.MODULE;
    root.put(
        folder + "/" + DriverNames.STATUS_FILE,
        """
            Interface:  %s
            %s:      %s
            %s: %s
            %s"""
            .formatted(
                iface,
                DriverNames.ASSOC_FIELD,
                associated ? "station" : DriverNames.ASSOC_LOST,
                DriverNames.RECOVERIES_FIELD,
                recoveries,
                associated ? "Linkloss:   10\nBcnloss:    20\nBss lost:   20\n" : ""));
    root.put(
        folder + "/" + DriverNames.BH_FILE,
        "Simulated driver\nUsed bufs:  0\n%s:  %s\n"
            .formatted(DriverNames.BH_FIELD, alive ? "alive" : "terminated"));
  }
}
