package besser.gate.chaos;

import besser.gate.environment.Environment.Host;
import besser.gate.recorder.Role;
import besser.gate.simulated.SimulatedRig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Both simulated hosts as somebody sees them who stands before them: files and processes. */
final class Hosts {
  private final SimulatedRig rig;

  Hosts(SimulatedRig rig) {
    this.rig = rig;
    for (Role role : Role.values()) {
      tool(
          role,
          "df",
          """
          [ ! -e "$GATE_ROOT/.stand-in/full" ] || {
            printf 'Filesystem 1024-blocks Used Available Capacity Mounted on\\n'
            printf 'full 1000000 999000 1000 100%% /\\n'
            exit
          }
          exec /bin/df "$@"
          """);
      // Every recorder is started through it, whoever starts it.
      tool(
          role,
          "nohup",
          """
          printf '%s\\n' "$*" >>"$GATE_ROOT/.stand-in/started"
          exec /usr/bin/nohup "$@"
          """);
    }
  }

  private void tool(Role role, String name, String text) {
    Path file = root(role).resolve("bin").resolve(name);
    try {
      Files.writeString(file, "#!/bin/sh\n" + text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Host host(Role role) {
    return role == Role.DEVICE ? rig.environment().device() : rig.environment().sender();
  }

  Path root(Role role) {
    return Path.of(host(role).scripts()).resolve("../../../..").normalize();
  }

  private Path work(Role role) {
    return root(role).resolve("home").resolve(host(role).workdir());
  }

  /** Makes a trouble of the rig happen. */
  void suffer(Trouble trouble) throws IOException {
    boolean device = trouble.role() == Role.DEVICE;
    switch (trouble.kind()) {
      case CUT -> rig.cutConnections(Duration.ofMillis(Math.round(1000 * trouble.size())));
      case RECORDER_KILLED -> kill(trouble.role(), false);
      case BOTH_KILLED -> kill(trouble.role(), true);
      case DISK_FULL -> Files.writeString(root(trouble.role()).resolve(".stand-in/full"), "");
      case CLOCK_STEP -> rig.stepClock(trouble.size() < 1 ? -40 : 40 * trouble.size());
      case HOST_KEY -> rig.answerWithAnotherKey(device, true);
      case REBOOT -> rig.powerCycle();
      default -> throw new IllegalStateException(trouble + " is none of the rig's.");
    }
  }

  /** An operator has been there: keys are as they were, and there is room. */
  void mend() throws IOException {
    for (Role role : Role.values()) {
      Files.deleteIfExists(root(role).resolve(".stand-in/full"));
      rig.answerWithAnotherKey(role == Role.DEVICE, false);
    }
  }

  private void kill(Role role, boolean watchdogToo) throws IOException {
    Optional<Path> run = newest(role);
    if (run.isEmpty()) {
      return;
    }
    Path control = run.get().resolve("control");
    List<String> pids = new ArrayList<>();
    if (watchdogToo) {
      read(control.resolve("undo"))
          .lines()
          .filter(l -> l.startsWith("child watchdog "))
          .forEach(l -> pids.add(l.split(" ")[2]));
    }
    pids.add(pid(run.get()));
    rig.processes().stream()
        .filter(p -> pids.contains("" + p.pid()))
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** Whether the process of the newest recorder is there; its last status outlives it. */
  boolean lives(Role role) throws IOException {
    Optional<Path> run = newest(role);
    return run.isPresent()
        && rig.processes().stream().anyMatch(p -> pid(run.get()).equals("" + p.pid()));
  }

  private static String pid(Path run) {
    return read(run.resolve("control/pid")).split(" ")[0];
  }

  /** The run that was started last. */
  private Optional<Path> newest(Role role) throws IOException {
    return runs(role).stream()
        .filter(r -> Files.exists(r.resolve("control/status")))
        .max(java.util.Comparator.naturalOrder());
  }

  private List<Path> runs(Role role) throws IOException {
    if (!Files.isDirectory(work(role))) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(work(role))) {
      return all.filter(p -> p.toString().endsWith("-" + role.word())).toList();
    }
  }

  /** The last line of the newest recorder's status; empty where there is none. */
  String status(Role role) {
    try {
      Optional<Path> run = newest(role);
      return run.isEmpty() ? "" : read(run.get().resolve("control/status"));
    } catch (IOException gone) {
      return "";
    }
  }

  /** What each host was made to start, by its folder, more than once. */
  List<String> startedTwice() {
    List<String> twice = new ArrayList<>();
    for (Role role : Role.values()) {
      List<String> all = read(root(role).resolve(".stand-in/started")).lines().toList();
      all.stream()
          .distinct()
          .filter(line -> all.stream().filter(line::equals).count() > 1)
          .forEach(line -> twice.add(role.word() + " ran twice: " + line));
    }
    return twice;
  }

  /** How many recorders were ever started. */
  long started() {
    return Stream.of(Role.values())
        .mapToLong(r -> read(root(r).resolve(".stand-in/started")).lines().count())
        .sum();
  }

  /** What there is on either host that was not there before. */
  List<String> left() throws IOException {
    List<String> left = new ArrayList<>();
    for (ProcessHandle process : rig.processes()) {
      String command = process.info().commandLine().orElse("" + process.pid());
      // The other half of a stand-in tool that was killed: the simulator's, and no recorder's.
      if (!command.contains("/.stand-in/p/")) {
        left.add("process " + command);
      }
    }
    for (Role role : Role.values()) {
      for (String folder :
          new String[] {work(role).toString(), root(role) + "/sys/kernel/tracing/instances"}) {
        if (Files.isDirectory(Path.of(folder))) {
          try (Stream<Path> all = Files.list(Path.of(folder))) {
            all.filter(p -> !p.endsWith(".keep"))
                .forEach(p -> left.add(role.word() + " " + root(role).relativize(p)));
          }
        }
      }
    }
    return left;
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException none) {
      return "";
    }
  }
}
