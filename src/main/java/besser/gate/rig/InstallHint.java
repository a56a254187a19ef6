package besser.gate.rig;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where a tool comes from, in the words of the two package managers our hosts have. */
final class InstallHint {
  /** The package in Arch, then the one in Debian. */
  private record Package(String arch, String debian) {}

  private static final Package COREUTILS = new Package("coreutils", "coreutils");
  private static final Map<String, Package> PACKAGES =
      Map.ofEntries(
          Map.entry("awk", new Package("gawk", "mawk")),
          Map.entry("gzip", new Package("gzip", "gzip")),
          Map.entry("ip", new Package("iproute2", "iproute2")),
          Map.entry("iw", new Package("iw", "iw")),
          Map.entry("modinfo", new Package("kmod", "kmod")),
          Map.entry("nc", new Package("openbsd-netcat", "netcat-openbsd")),
          Map.entry("perf", new Package("perf", "linux-perf")),
          Map.entry("pv", new Package("pv", "pv")),
          Map.entry("setsid", new Package("util-linux", "util-linux")),
          Map.entry("ss", new Package("iproute2", "iproute2")));

  private InstallHint() {}

  static String of(String... tools) {
    return of(List.of(tools));
  }

  /** {@code pacman -S pv or apt install pv}; what is not listed comes with coreutils. */
  static String of(Collection<String> tools) {
    TreeSet<String> arch = new TreeSet<>();
    TreeSet<String> debian = new TreeSet<>();
    for (String tool : tools) {
      Package from = PACKAGES.getOrDefault(tool, COREUTILS);
      arch.add(from.arch());
      debian.add(from.debian());
    }
    return "Install it: pacman -S %s, or apt install %s."
        .formatted(String.join(" ", arch), String.join(" ", debian));
  }
}
