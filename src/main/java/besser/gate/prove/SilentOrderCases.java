package besser.gate.prove;

import java.util.List;
import java.util.function.BiConsumer;

/** The silent changes of what recorders were told, and what they said beside it. */
final class SilentOrderCases {
  private static final List<String> HOSTS = List.of("device", "sender");

  private final BiConsumer<String, KnownCase.Change> said;

  /** Gives each case a name and its change. */
  SilentOrderCases(BiConsumer<String, KnownCase.Change> said) {
    this.said = said;
  }

  void all() {
    for (String host : HOSTS) {
      order(host, "run_id", "another-run");
      order(host, "role", "bystander");
      order(host, "iface", "wlan7");
      order(host, "port", "12346");
      order(host, "module", "rtw88");
      order(host, "tick_s", "5");
      order(host, "stages", "1M:10.00 2M:20.00 4M:6.00");
      order(host, "judged_stage", "2M");
      order(host, "perf_hz", "19");
      order(host, "perf_windows", "2.00:2.00");
      order(host, "data_address", "192.168.88.77");
      said.accept(
          "the %s's recorder wrote that something went wrong".formatted(host),
          d ->
              d.write(
                  "rep-2/%s/messages.log".formatted(host),
                  "400.12\tThe listener wrote 12 bytes where its socket delivered 9000.\n"));
    }
    said.accept(
        "no window of samples was ordered after the first",
        d -> {
          for (int n = 1; n <= 2; n++) {
            for (String host : HOSTS) {
              SilentFactCases.change(
                  d,
                  "rep-%s/%s/config.txt".formatted(n, host),
                  "perf_windows=(\\S+).*",
                  "perf_windows=$1");
            }
            d.dropLines("rep-%s/device/perf.tsv".formatted(n), 3, 9);
          }
          return d;
        });
    said.accept(
        "nobody wrote down which stage the windows were ordered for, and one is left",
        d -> {
          for (int n = 1; n <= 2; n++) {
            for (String host : HOSTS) {
              SilentFactCases.change(
                  d, "rep-%s/%s/config.txt".formatted(n, host), "(?m)^judged_stage=.*\n", "");
            }
            d.dropLines("rep-%s/device/perf.tsv".formatted(n), 3, 9);
          }
          return d;
        });
    said.accept(
        "the kernel kept a dump of a crash",
        d ->
            d.write(
                "rep-2/device/pstore.txt",
                "== dmesg-ramoops-0\nOops#1 Part1\n<1>[ 812.1] Unable to handle kernel paging\n"));
  }

  private void order(String host, String key, String value) {
    said.accept(
        "the %s's recorder was told another %s".formatted(host, key),
        d ->
            SilentFactCases.change(
                d,
                "rep-2/%s/config.txt".formatted(host),
                "(?m)^%s=.*$".formatted(key),
                key + "=" + value));
  }
}
