package besser.gate.simulated;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /proc/kallsyms} of the simulated tablet, as the kernel shows it where addresses are
 * hidden: {@code 0000000000000000 t bes2600_bh.isra.0 [bes2600]}, a tab before the module.
 */
final class KernelSymbols {
  /** Where frames pass into mac80211; one of them with a name its compiler made. */
  private static Stream<String> boundary() {
    return DriverNames.doors().stream()
        .map(door -> door + (door.endsWith("_napi") ? ".constprop.0" : "") + "@mac80211")
        .sorted();
  }

  private KernelSymbols() {}

  /** All that perf shows of this driver and the kernel below it. */
  static String of(boolean bottomHalfNamed) {
    Set<String> symbols = new TreeSet<>();
    Stream.concat(
            Stack.workers(new CpuProfile(0.1, 0.2, 1), bottomHalfNamed).stream(),
            Stack.others().stream())
        .forEach(stack -> symbols.addAll(stack.frames()));
    return Stream.concat(symbols.stream(), boundary())
        .map(KernelSymbols::line)
        .collect(Collectors.joining());
  }

  private static String line(String frame) {
    String[] parts = frame.split("@", 2);
    String module = parts.length == 1 ? "" : "\t[%s]".formatted(parts[1]);
    return "0000000000000000 t %s%s\n".formatted(parts[0], module);
  }
}
