package besser.gate.rig;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import besser.gate.rig.DoctorCheck.State;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A rig in order with one fault each: the check that tells, how gravely, and what it shows. */
final class DoctorFaults {
  private DoctorFaults() {}

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("device.sudo", State.STOP, "refused", r -> r.device.tool("sudo", "exit 1")),
        fault(
            "device.lease",
            State.STOP,
            "held by ann@x, run r-7 since 14:03, 60 s left",
            DoctorFaults::lease),
        fault(
            "sender.lease",
            State.STOP,
            "held by somebody whose lease cannot be read",
            r -> r.sender.file("home/gate/lease/holder", "token=t\n")),
        fault(
            "device.disk",
            State.STOP,
            "820 MB",
            r -> r.device.tool("df", "printf 'head\\n/dev/x 9000000 1 800781 1%% /\\n'")),
        fault("device.disk", State.UNKNOWN, "not told", r -> r.device.tool("df", "exit 1")),
        fault(
            "sender.netcat",
            State.STOP,
            "none that",
            r -> {
              for (String nc : List.of("nc", "ncat", "busybox")) {
                r.sender.tool(nc, "echo what");
              }
            }),
        fault(
            "device.tracefs.clean",
            State.STOP,
            "trace_instance gate-x",
            r -> r.device.file("sys/kernel/tracing/instances/gate-x/y", "")),
        fault(
            "device.tracefs.clean",
            State.WARN,
            "tracer function",
            r -> r.device.file("sys/kernel/tracing/current_tracer", "function\n")),
        fault(
            "device.tracefs.clean",
            State.STOP,
            "kprobe p:gate/x",
            r -> r.device.file("sys/kernel/tracing/kprobe_events", "p:gate/x ieee80211_rx\n")),
        fault(
            "device.hist",
            State.WARN,
            "not there",
            r ->
                r.device.without(
                    "sys/kernel/tracing/events/workqueue/workqueue_execute_start/hist")),
        fault(
            "device.perf.idle", State.STOP, "pid 77", r -> r.device.file("proc/77/comm", "perf\n")),
        fault(
            "device.port",
            State.STOP,
            "LISTEN 0",
            r -> r.device.tool("ss", "echo 'LISTEN 0 1 0.0.0.0:12345 0.0.0.0:*'")),
        fault("device.kmsg", State.STOP, "not readable", r -> r.device.without("dev/kmsg")),
        fault(
            "device.pstore",
            State.WARN,
            "dmesg-1",
            r -> r.device.file("sys/fs/pstore/dmesg-1", "Oops")),
        fault(
            "device.module",
            State.STOP,
            "371C6606B73AF19299228CA",
            r -> {
              r.device.file("sys/module/bes2600/srcversion", "371C6606B73AF19299228CA\n");
              r.device.tool("modinfo", "echo 371C6606B73AF19299228CA");
            }),
        fault(
            "device.module.installed",
            State.STOP,
            "installed 371C6606B73AF19299228CA, loaded 1B3B",
            r -> r.device.tool("modinfo", "echo 371C6606B73AF19299228CA")),
        fault(
            "device.module.installed",
            State.UNKNOWN,
            "not told",
            r -> r.device.tool("modinfo", "exit 1")),
        fault(
            "device.module.build-id",
            State.STOP,
            "none",
            r -> r.device.without("sys/module/bes2600/notes/.note.gnu.build-id")),
        fault(
            "device.governor",
            State.STOP,
            "performance",
            r ->
                r.device.file(
                    "sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n")),
        fault(
            "device.charger",
            State.UNKNOWN,
            "not told",
            r -> r.device.file("sys/class/power_supply/charger/type", "Battery\n")),
        fault(
            "device.driver",
            State.STOP,
            "rtl8xxxu",
            r ->
                r.device.link(
                    "sys/class/net/wlan0/device/driver", "../../bus/usb/drivers/rtl8xxxu")),
        fault(
            "device.bssid",
            State.STOP,
            "c0:25:06:e6:61:b0",
            r -> r.device.tool("iw", TestRig.iw("c0:25:06:e6:61:b0", 2412, -58))),
        fault(
            "device.freq",
            State.STOP,
            "5240 MHz",
            r -> r.device.tool("iw", TestRig.iw("c0:25:06:e6:5b:32", 5240, -58))),
        fault(
            "device.signal",
            State.STOP,
            "-66 dBm",
            r -> r.device.tool("iw", TestRig.iw("c0:25:06:e6:5b:32", 2437, -66))),
        fault(
            "device.signal",
            State.STOP,
            "-54 dBm",
            r -> r.device.tool("iw", TestRig.iw("c0:25:06:e6:5b:32", 2437, -54))),
        fault(
            "device.data",
            State.STOP,
            "10.0.1.1; the interface has 10.0.1.7",
            r ->
                r.device.tool(
                    "ip",
                    "case $* in *addr*) echo '3: wlan0 inet 10.0.1.7/24';;"
                        + " *) echo '10.0.1.2 from 10.0.1.1 dev wlan0';; esac")),
        fault(
            "device.route",
            State.STOP,
            "dev enu1",
            r ->
                r.device.tool(
                    "ip",
                    "case $* in *addr*) echo '3: wlan0 inet 10.0.1.1/24';;"
                        + " *) echo '10.0.1.2 from 10.0.1.1 dev enu1';; esac")),
        fault(
            "path.arp",
            State.STOP,
            "02:00:00:00:00:99, the wire's",
            r ->
                r.sender.tool(
                    "ip",
                    "case $* in 'route get '*) echo '10.0.1.1 dev eth0';;"
                        + " *) echo \"$3 dev eth0 lladdr 02:00:00:00:00:99 REACHABLE\";; esac")),
        fault("sender.reach", State.STOP, "no answer", r -> r.sender.tool("ping", "exit 1")),
        fault("path.clocks", State.WARN, "7 s", r -> r.sender.tool("date", "echo 1780000007")),
        fault(
            "device.driver-status",
            State.WARN,
            "not there",
            r -> r.device.without("sys/kernel/debug/ieee80211/phy0/bes2600/vif_0/status")));
  }

  private static void lease(TestRig rig) {
    rig.device.file(
        "home/gate/lease/holder",
        "token=t\nwho=ann@x\nrun=r-7\nsince=14:03\nboot=" + TestRig.BOOT + "\nexpires=1060\n");
  }

  private static Arguments fault(
      String name, State state, String seen, Consumer<TestRig> mutation) {
    return arguments(name, state, seen, mutation);
  }
}
