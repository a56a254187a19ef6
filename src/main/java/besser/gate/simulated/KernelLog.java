package besser.gate.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The kernel log of the simulated tablet, as {@code /dev/kmsg} shows it: {@code
 * prio,sequence,microseconds,flags;text}. It is a plain file that only grows; the recorder follows
 * it from where it finds it.
 */
final class KernelLog {
  /** What a kernel's log takes for itself when it is written to; a plain file cannot. */
  private static final String WRITTEN = "dev/kmsg.written";

  private static final String DEVICE = " SUBSYSTEM=sdio\n DEVICE=+sdio:mmc2:0001:1\n";

  private final SystemRoot root;
  private final HostClock clock;
  private long sequence;
  private int taken;

  KernelLog(SystemRoot root, HostClock clock) {
    this.root = root;
    this.clock = clock;
  }

  /** A record of level info. */
  void info(String text) {
    record(6, text, "");
  }

  /** A record of level warning. */
  void warn(String text) {
    record(4, text, "");
  }

  /** A record of level error that names the Wi-Fi chip, with its continuation lines. */
  void device(String text) {
    record(3, DriverNames.CARD_DRIVER + " mmc2:0001:1: " + text, DEVICE);
  }

  /** Takes in what the tablet's own programs wrote to the log since the last look. */
  void step() {
    List<String> written = root.read(WRITTEN).lines().toList();
    written.stream().skip(taken).forEach(line -> record(12, line, ""));
    taken = written.size();
  }

  private void record(int priority, String text, String continuation) {
    String record =
        priority + "," + sequence + "," + clock.bootMicros() + ",-;" + text + "\n" + continuation;
    sequence++;
    try {
      Files.writeString(
          file(),
          record,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return root.path("dev/kmsg");
  }

  /** Keeps what a journal on disk keeps of a boot, as {@code journalctl -o short-monotonic}. */
  void keep(String bootId) {
    StringBuilder kept = new StringBuilder();
    for (String line : root.read("dev/kmsg").lines().toList()) {
      String[] cells = line.split("[,;]", 5);
      if (cells.length == 5 && !line.startsWith(" ")) {
        long micros = Long.parseLong(cells[2]);
        kept.append(
            "[%5d.%06d] ohm-simulated kernel: %s\n"
                .formatted(micros / 1_000_000, micros % 1_000_000, cells[4]));
      }
    }
    root.put("var/log/journal/" + bootId.replace("-", ""), kept.toString());
  }

  /** A new boot: what was in the log is gone. */
  void boot() {
    root.remove("dev");
    root.put("dev/.keep", "");
    sequence = 0;
    taken = 0;
    info("Booting Linux on physical CPU 0x0000000000 [0x412fd050] (simulated)");
    info(DriverNames.CARD_DRIVER + ": loading out-of-tree module taints kernel. (simulated)");
  }
}
