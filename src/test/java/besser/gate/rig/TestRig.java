package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.environment.Environment.Install;
import besser.gate.environment.Environment.Kind;
import besser.gate.environment.Environment.Link;
import besser.gate.environment.Environment.Needs;
import besser.gate.environment.Environment.Perf;
import besser.gate.quantity.Band;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import besser.gate.remote.WrittenScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** A rig of two folders in which all is well. */
final class TestRig {
  static final String SRCVERSION = "1B3B3ED096AAD7217FEDE11";
  static final String BOOT = "0f2d1c3e-0000-4000-8000-000000000001";

  final ShellRemote device;
  final ShellRemote sender;
  final Rig rig;

  TestRig(Path folder) throws IOException {
    device = new ShellRemote("device", folder.resolve("device"));
    sender = new ShellRemote("sender", folder.resolve("sender"));
    rig = new Rig(environment(), device, sender);
    both(device);
    both(sender);
    deviceFiles();
    deviceTools();
    sender
        .file("sys/class/net/eth0/ifindex", "2\n")
        .tool(
            "ip",
            "case $* in 'route get '*) echo '10.0.1.1 dev eth0 src 10.0.1.2';;"
                + " 'neigh show '*) echo \"$3 dev eth0 lladdr 02:00:00:00:00:00 REACHABLE\";; esac")
        .tool("ping", "exit 0")
        .tool("pv", ":");
  }

  private static void both(ShellRemote host) throws IOException {
    WrittenScripts.in(host.scripts());
    Object uid = Files.getAttribute(host.home(), "unix:uid");
    if (!uid.equals(0)) {
      // What would be root's on a host is this login's here.
      host.tool("ls", "/bin/ls \"$@\" | sed 's/^\\([^ ]* *[^ ]* *\\)" + uid + " /\\10 /'");
    }
    host.file("proc/sys/kernel/random/boot_id", BOOT + "\n")
        .file("proc/sys/kernel/osrelease", "6.19.10-danctnix1\n")
        .file("proc/sys/kernel/hostname", host.name() + "\n")
        .file("proc/uptime", "1000.50 900.00\n")
        .tool("date", "echo 1780000000")
        .tool("df", "printf 'head\\n/dev/x 9000000 1 4000000 1%% /\\n'")
        .tool(
            "sudo",
            "shift; [ \"$1\" != -l ] || { echo '(root) NOPASSWD: ALL'; exit; }; exec \"$@\"")
        .tool("ss", ":")
        .tool("nc", "echo 'OpenBSD netcat (Debian)' >&2");
  }

  /** A build-id note: size of the name and of the id, type, name, id. */
  static String note(String twentyBytes) {
    return "\4\0\0\0\24\0\0\0\3\0\0\0GNU\0" + twentyBytes;
  }

  private void deviceFiles() {
    device
        .file("sys/class/net/wlan0/ifindex", "3\n")
        .file("sys/class/net/wlan0/address", "02:00:00:00:00:00\n")
        .file("sys/class/net/wlan0/operstate", "up\n")
        .link("sys/class/net/wlan0/device/driver", "../../../bus/sdio/drivers/bes2600_wlan")
        .file("sys/class/net/enu1/ifindex", "2\n")
        .file("sys/class/net/enu1/address", "02:00:00:00:00:99\n")
        .file("sys/module/bes2600/srcversion", SRCVERSION + "\n")
        .file("sys/module/bes2600/notes/.note.gnu.build-id", note("the id of a build..."))
        .file("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "schedutil\n")
        .file("sys/class/power_supply/charger/type", "Mains\n")
        .file("sys/class/power_supply/charger/online", "1\n")
        .file("sys/class/power_supply/battery/type", "Battery\n")
        .file("sys/kernel/tracing/kprobe_events", "")
        .file("sys/kernel/tracing/current_tracer", "nop\n")
        .file("sys/kernel/tracing/events/workqueue/workqueue_execute_start/hist", "# empty\n")
        .file("sys/kernel/debug/ieee80211/phy0/bes2600/vif_0/status", "Assoc:      station\n")
        .file("proc/1/comm", "systemd\n")
        .file("dev/kmsg", "");
    device.home().resolveSibling("sys/kernel/tracing/instances").toFile().mkdirs();
    device.home().resolveSibling("sys/fs/pstore").toFile().mkdirs();
  }

  private void deviceTools() {
    device
        .tool("perf", ":")
        .tool("modinfo", "echo " + SRCVERSION)
        .tool(
            "ip",
            "case $* in *'addr show'*) echo '3: wlan0 inet 10.0.1.1/24 brd 10.0.1.255 scope"
                + " global';; 'route get '*) echo '10.0.1.2 from 10.0.1.1 dev wlan0 uid 0';; esac")
        .tool("iw", iw("c0:25:06:e6:5b:32", 2437, -58));
  }

  static String iw(String bssid, int freq, int signal) {
    return "case $* in *power_save) echo 'Power save: off';; *) printf 'Connected to "
        + bssid
        + " (on wlan0)\\n\\tSSID: newton\\n\\tfreq: "
        + freq
        + ".0\\n\\tsignal: "
        + signal
        + " dBm\\n';; esac";
  }

  private Environment environment() {
    Path none = Path.of("none");
    return new Environment(
        "test",
        Path.of("environments/test.yaml"),
        Kind.LAB,
        new Host(
            "10.0.0.1",
            22,
            "root",
            none,
            none,
            "10.0.1.1",
            "wlan0",
            Optional.of("enu1"),
            "gate",
            device.scripts().toString(),
            true),
        new Host(
            "10.0.0.2",
            22,
            "gate",
            none,
            none,
            "10.0.1.2",
            "eth0",
            Optional.empty(),
            "gate",
            sender.scripts().toString(),
            false),
        12345,
        new Link(
            "c0:25:06:e6:5b:32",
            Band.GHZ_2_4,
            OptionalInt.empty(),
            new SignalLevel(-65),
            new SignalLevel(-55)),
        "bes2600",
        Optional.of(SRCVERSION),
        Optional.empty(),
        new Install("gate/build", Optional.empty()),
        new Needs(
            Optional.of("bes2600_wlan"),
            Optional.of("02:00:00:00:00:00"),
            Optional.of("schedutil"),
            1000,
            new Span(5)),
        new Perf(99, new Span(60), new Span(300), false),
        60,
        Optional.empty());
  }
}
