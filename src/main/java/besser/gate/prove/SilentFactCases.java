package besser.gate.prove;

import besser.gate.corpus.Damage;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/** The silent changes of what was told of both hosts, of the rig and of the run. */
final class SilentFactCases {
  private final BiConsumer<String, KnownCase.Change> said;

  /** Gives each case a name and its change. */
  SilentFactCases(BiConsumer<String, KnownCase.Change> said) {
    this.said = said;
  }

  void all() {
    fact("device", "kernel", "");
    fact("device", "governor", "unknown");
    fact("sender", "kernel", "n/a");
    fact("sender", "boot_id", "0d6f3a52-6c1e-4a58-9f0e-2b7d8f4e1c90");
    fact("sender", "route", "local 192.168.88.168 dev lo src 192.168.88.10");
    fact("sender", "route", "192.168.88.168 dev eth0 src 192.168.88.77");
    fact("device", "wire_ifindex", "3");
    fact("device", "mac", "0");
    fact("device", "hostname", "unavailable");
    fact("device", "module_path", "/lib/modules/6.19.10-danctnix1/extra/rtw88_8822bu.ko.zst");
    fact("device", "module_path", "/lib/modules/5.10.0/extra/bes2600.ko");
    fact("sender", "recorder_sha256", "b".repeat(64));
    fact("device", "cpus", "8");
    fact("device", "perf_max_sample_rate", "3");
    said.accept(
        "the last facts are those of the start",
        d -> d.write("rep-2/device/end.txt", d.text("rep-2/device/start.txt")));
    said.accept(
        "the samples show another governor than the facts",
        d -> d.edit("rep-2/device/condition.tsv", "governor", 2, 9000, c -> "powersave"));
    campaign("a governor is needed, and the tablet has another", "needs.governor", "ondemand");
    campaign("the module was installed as another patch", "installed.patch", "patch-b");
    campaign("another build was installed", "installed.build_id", "0123456789abcdef0123");
    for (String key :
        List.of("device.iface", "sender.iface", "link.band", "link.bssid", "module", "kind")) {
      said.accept(
          "campaign.json says nothing of the rig's " + key,
          d -> change(d, "campaign.json", " *\"" + key + "\" : [^\n]*\n", ""));
    }
    for (String key : List.of("run_id", "boot_id_before", "state")) {
      said.accept(
          "repetition.json without " + key,
          d -> change(d, "rep-2/repetition.json", " *\"" + key + "\" *: *[^\n]*\n", ""));
    }
    said.accept(
        "another boot before the recording was collected",
        d -> change(d, "rep-2/repetition.json", "(\"boot_id_after\" *: *)\"0d6f", "$1\"ffff"));
  }

  static Damage change(Damage d, String file, String regex, String to) throws IOException {
    return d.change(file, t -> t.replaceAll(regex, to));
  }

  /** One line more in campaign.json's environment. */
  private void campaign(String name, String key, String value) {
    said.accept(
        name,
        d ->
            change(
                d,
                "campaign.json",
                "\"link.band\"",
                "\"%s\" : \"%s\",\n    \"link.band\"".formatted(key, value)));
  }

  private void fact(String host, String fact, String value) {
    String name = value.isEmpty() ? "nothing" : value;
    said.accept(
        "%s's %s is %s everywhere".formatted(host, fact, name),
        d -> {
          for (int n = 1; n <= 2; n++) {
            for (String end : List.of("start", "end")) {
              change(
                  d,
                  "rep-%s/%s/%s.txt".formatted(n, host, end),
                  "(?m)^" + fact + "=.*$",
                  fact + "=" + value);
            }
          }
          return d;
        });
  }
}
