package besser.gate.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small system root and tools that say what a test tells them to, so that no tool is needed. */
public final class StandInRoot {
  private final Path root;
  private final Path bin;
  private final List<Path> links = new ArrayList<>();

  private StandInRoot(Path folder) {
    this.root = folder.resolve("root");
    this.bin = folder.resolve("bin");
  }

  /** One with a clock, an interface {@code wlan0}, an empty tracefs and a kernel log. */
  public static StandInRoot in(Path folder) throws IOException {
    StandInRoot made = new StandInRoot(folder);
    Files.createDirectories(made.bin);
    made.link("/proc/uptime");
    for (String name : new String[] {"hostname", "osrelease", "random/boot_id"}) {
      made.link("/proc/sys/kernel/" + name);
    }
    made.file("/sys/class/net/wlan0/statistics/rx_bytes", "1000\n");
    made.file("/sys/class/net/wlan0/statistics/rx_packets", "10\n");
    made.file("/sys/class/net/wlan0/ifindex", "3\n");
    made.file("/sys/class/net/wlan0/operstate", "up\n");
    made.file("/sys/kernel/tracing/kprobe_events", "");
    Files.createDirectories(made.root.resolve("sys/kernel/tracing/instances"));
    made.file("/dev/kmsg", "");
    return made;
  }

  /** What recorders must be started with. */
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("GATE_ROOT", root.toString());
    environment.put("PATH", bin + ":" + System.getenv("PATH"));
    return environment;
  }

  /** A path below the root. */
  public Path path(String absolute) {
    return root.resolve(absolute.substring(1));
  }

  /** A file below the root. */
  public void file(String absolute, String content) throws IOException {
    Path file = path(absolute);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** A tool. */
  public void tool(String name, String... lines) throws IOException {
    Path file = bin.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable.");
    }
  }

  /** Takes the links out of it, so that whoever removes the folder need not wonder about them. */
  public void unlink() throws IOException {
    for (Path link : links) {
      Files.deleteIfExists(link);
    }
  }

  private void link(String absolute) throws IOException {
    Path file = path(absolute);
    Files.createDirectories(file.getParent());
    if (Files.exists(Path.of(absolute))) {
      links.add(Files.createSymbolicLink(file, Path.of(absolute)));
    }
  }
}
