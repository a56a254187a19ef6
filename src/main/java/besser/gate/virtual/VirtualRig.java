package besser.gate.virtual;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The virtual rig while it is up. There is one on a machine at a time, because two would starve
 * each other of the processor. {@link #close} leaves no process behind, and so does a gate that is
 * interrupted; one that was killed is cleared up after by the next start.
 */
public final class VirtualRig implements AutoCloseable {
  private final Environment environment;
  private final Machine machine;
  private final Thread hook = new Thread(this::end, "virtual-rig-off");
  private volatile RigRecord state;
  private volatile boolean leftUp;

  private VirtualRig(Environment base, Machine machine, RigRecord state) {
    this.machine = machine;
    this.state = state;
    this.leftUp = state.owner() == 0;
    Path known = machine.folder().resolve("known_hosts");
    Environment.Host device = base.device();
    Environment.Host sender = base.sender();
    Path key = machine.image().key();
    this.environment =
        base.started(
                device.at("127.0.0.1", machine.devicePort(), device.user(), key, known),
                sender.at("127.0.0.1", machine.senderPort(), sender.user(), key, known),
                base.port())
            .expecting(Optional.of(machine.image().srcversion()), machine.image().buildId());
    if (!leftUp) {
      Runtime.getRuntime().addShutdownHook(hook);
    }
  }

  /**
   * Uses the rig that was left up, else starts one; it then behaves like {@code model} from the
   * next load on.
   *
   * @param base the environment as its file has it
   * @param model name the simulated rig knows too, or a fault of the link
   * @param compression divides the times of the protocol, as the plan's does
   * @param install what an operator runs once on both hosts
   * @param progress takes one line at a time
   * @throws RigException saying what is missing and what to do
   */
  public static VirtualRig start(
      Environment base,
      String model,
      double compression,
      Function<Environment, String> install,
      Consumer<String> progress) {
    try {
      Optional<VirtualRig> up = running(base);
      if (up.isPresent() && !up.get().leftUp) {
        throw new RigException(
            """
                A virtual rig is in use by process %s. Only one runs at a time: wait for it, or \
                ./gate rig down."""
                .formatted(up.get().state.owner()));
      }
      if (up.isPresent() && !up.get().state.guest().equals(guest(base))) {
        throw new RigException(
            """
            The virtual rig that is up runs %s, environment %s wants %s. Take it down first: ./gate rig down.\
            """
                .formatted(up.get().state.guest().words(), base.name(), guest(base).words()));
      }
      VirtualRig rig = up.isPresent() ? up.get() : booted(base, progress);
      try {
        rig.root().equip(install.apply(rig.environment()));
        rig.imitate(model, compression);
      } catch (RuntimeException e) {
        rig.close();
        throw e;
      }
      return rig;
    } catch (IOException e) {
      throw new RigException("The virtual rig did not start: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RigException("Interrupted while the virtual rig was started.", e);
    }
  }

  /** The rig that is up, whoever started it. */
  public static Optional<VirtualRig> running(Environment base) {
    Path folder = RigFolder.path();
    return RigRecord.read(folder)
        .filter(r -> r.running().isPresent() && !r.orphaned())
        .map(
            r ->
                new VirtualRig(
                    base,
                    new Machine(
                        folder,
                        Board.of(r.guest().arch()),
                        new Image(r.image()),
                        r.devicePort(),
                        r.senderPort()),
                    r));
  }

  /** Where the rig answers, and which module it is to have loaded. */
  public Environment environment() {
    return environment;
  }

  /** Tells the guest what to behave like from the next load on. */
  public void imitate(String model, double compression) throws IOException, InterruptedException {
    root().imitate(model, compression);
  }

  GuestRoot root() {
    return GuestRoot.of(environment.device());
  }

  /** What this host can show of the models' lock shares. */
  LockShares lockShares() throws IOException, InterruptedException {
    return LockShares.of(machine.image(), root().shell());
  }

  /** Whether its kernel stopped for a fault of QEMU's own; what it recorded then shows nothing. */
  boolean brokenByTheTranslator() throws IOException {
    return state.running().isEmpty() && machine.console().showsTheTranslatorsFault();
  }

  /**
   * What the operator's hand does at the tablet: pulls the plug and switches it on again. What was
   * written to its disk is there again, what was not is lost.
   */
  public void powerCycle(Consumer<String> progress) throws IOException, InterruptedException {
    state.running().ifPresent(Machine::off);
    ProcessHandle qemu = Boot.of(machine, state.accelerator(), progress);
    state = state.restarted(qemu);
    state.write(machine.folder());
  }

  /** From here on {@link #close} leaves it up, until somebody takes it down. */
  public void leaveUp() throws IOException {
    state = state.leftUp();
    state.write(machine.folder());
    leftUp = true;
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  /** Takes it down, also where it was left up. */
  public void down() {
    leftUp = false;
    close();
  }

  /** One line a fact, for a person. */
  public List<String> status() {
    return List.of(
        "qemu        process " + state.qemu() + ", " + state.accelerator(),
        "guest       " + state.guest().words(),
        "image       " + state.image(),
        "ohm         " + String.join(" ", ssh(environment.device())),
        "boltzmann   " + String.join(" ", ssh(environment.sender())),
        "console     " + machine.console().file(),
        leftUp ? "left up: ./gate rig down ends it" : "ends with process " + state.owner());
  }

  /** Command line of a shell on that host. */
  public List<String> ssh(Environment.Host host) {
    return new Shell(host.user(), host.sshPort(), host.key(), host.knownHosts()).command();
  }

  @Override
  public void close() {
    if (leftUp) {
      return;
    }
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyLeaving) {
      // The hook itself may be what runs.
    }
  }

  private synchronized void end() {
    if (leftUp) {
      return;
    }
    state.running().ifPresent(Machine::off);
    try {
      RigRecord.forget(machine.folder());
      Files.deleteIfExists(machine.folder().resolve("disk.ext4"));
    } catch (IOException e) {
      throw new RigException(
          "The virtual rig is off, its disk was not removed: " + e.getMessage(), e);
    }
  }

  private static Guest guest(Environment base) {
    return base.guest()
        .orElseThrow(
            () ->
                new RigException(
                    "%s is no environment of a virtual rig; its kind is %s."
                        .formatted(base.file(), base.kind().name().toLowerCase(Locale.ROOT))));
  }

  private static VirtualRig booted(Environment base, Consumer<String> progress)
      throws IOException, InterruptedException {
    Path folder = RigFolder.made();
    RigFolder.leftover(folder).ifPresent(Machine::off);
    Path build = base.file().toAbsolutePath().resolveSibling("virtual").resolve("build");
    Guest guest = guest(base);
    Image image = Image.built(build, guest, progress);
    Machine machine =
        new Machine(
            folder, Board.of(guest.arch()), image, RigFolder.freePort(), RigFolder.freePort());
    RigFolder.writeKnownHosts(machine);
    machine.formatDisk();
    Boot boot = Boot.best(machine, progress);
    RigRecord state =
        new RigRecord(
            boot.qemu().pid(),
            ProcessHandle.current().pid(),
            guest,
            image.folder(),
            machine.devicePort(),
            machine.senderPort(),
            boot.accelerator());
    state.write(folder);
    VirtualRig rig = new VirtualRig(base, machine, state);
    try {
      progress.accept(rig.lockShares().words());
    } catch (IOException | InterruptedException | RuntimeException e) {
      rig.close();
      throw e;
    }
    return rig;
  }
}
