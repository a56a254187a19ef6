package besser.gate.corpus;

import java.util.Map;
import java.util.TreeMap;

/** {@code start.txt} and {@code end.txt} of both hosts. */
final class HostFacts {
  /** Wall clock at boot of the device, 2026-05-07 08:00 UTC. */
  static final double BOOT_REALTIME = 1_778_140_800;

  /** Build-id of the module, also in the recording. */
  static final String BUILD_ID = "5f1d2c3b4a59687766554433221100ffeeddccbb";

  /** Key of the module's build-id in the profile, where it is not the loaded one; in no file. */
  static final String PROFILED = "perf.build_id";

  private HostFacts() {}

  static String device(RepetitionModel model, String runId, double t) {
    Map<String, String> facts = host(runId, "device", t);
    facts.putAll(
        Map.of(
            "kernel", "6.19.10-danctnix1",
            "machine", "aarch64",
            "hostname", "ohm",
            "boot_id", "0d6f3a52-6c1e-4a58-9f0e-2b7d8f4e1c90",
            "iface", "wlan0",
            "ifindex", "3",
            "mac", "02:0b:e5:26:00:01",
            "driver", "bes2600_wlan",
            "wire_iface", "enu1",
            "wire_ifindex", "2"));
    facts.putAll(
        Map.of(
            "srcversion", "1B3B3ED096AAD7217FEDE11",
            "build_id", BUILD_ID,
            "module_path", "/lib/modules/6.19.10-danctnix1/extra/bes2600.ko",
            "module_sha256", "9".repeat(64),
            "cpus", "4",
            "governor", "schedutil",
            "cpu_khz", "1800000",
            "charger", "USB=1",
            "temp_mc", "48000",
            "nmi", "off"));
    facts.putAll(
        Map.of(
            "board", "serial-number:3f1c9a27d05e8b64",
            "cpus_online", "0-3",
            "perf_max_sample_rate", "100000"));
    facts.putAll(
        Map.of(
            "powersave", "off",
            "suspends", "0",
            "netcat", "openbsd",
            "tool_iw", "iw version 6.9",
            "tool_perf", "perf version 6.19",
            "tool_ss", "ss utility, iproute2-6.18.0",
            "perf_options", "--no-buildid-mmap --buildid-all -N",
            "decrypt_storm_recoveries", "0",
            "bh_status", "alive"));
    facts.putAll(model.deviceFacts());
    facts.remove(PROFILED);
    return text(facts);
  }

  static String sender(RepetitionModel model, String runId, double t) {
    Map<String, String> facts = host(runId, "sender", t);
    facts.putAll(
        Map.of(
            "kernel", "6.12.57-amd64",
            "machine", "x86_64",
            "hostname", "boltzmann",
            "boot_id", "7c9a1f04-11d2-4b8e-8a51-94e0c3d2b6aa",
            "iface", "eth0",
            "netcat", "openbsd",
            "tool_ss", "ss utility, iproute2-6.15.0",
            "tool_pv", "pv 1.9.31",
            "source_address", "192.168.88.10",
            "route", "192.168.88.168 dev eth0 src 192.168.88.10"));
    facts.putAll(model.senderFacts());
    return text(facts);
  }

  private static Map<String, String> host(String runId, String role, double t) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("t_s", Tsv.format("%.2f", t));
    facts.put("realtime_s", Tsv.format("%.3f", BOOT_REALTIME + t));
    facts.put("run_id", runId);
    facts.put("role", role);
    facts.put("disk_free_kb", "18442240");
    facts.put("recorder_sha256", "a".repeat(64));
    return facts;
  }

  private static String text(Map<String, String> facts) {
    StringBuilder text = new StringBuilder();
    facts.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text.toString();
  }
}
