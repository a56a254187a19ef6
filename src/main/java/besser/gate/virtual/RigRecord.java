package besser.gate.virtual;

import besser.gate.environment.Environment.Arch;
import besser.gate.environment.Environment.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What a started rig leaves in {@code rig.properties}, for the next command to find it.
 *
 * @param qemu process that runs the guest
 * @param owner process that ends it, or 0 where it was left up on purpose
 * @param guest what runs on it
 * @param image folder it was booted from
 * @param devicePort forwarded to ohm
 * @param senderPort forwarded to boltzmann
 * @param accelerator what runs it
 */
record RigRecord(
    long qemu,
    long owner,
    Guest guest,
    Path image,
    int devicePort,
    int senderPort,
    Accelerator accelerator) {

  static Optional<RigRecord> read(Path folder) {
    Properties p = new Properties();
    try (var in = Files.newBufferedReader(file(folder))) {
      p.load(in);
      return Optional.of(
          new RigRecord(
              Long.parseLong(p.getProperty("qemu", "")),
              Long.parseLong(p.getProperty("owner", "")),
              new Guest(p.getProperty("suite", ""), Arch.valueOf(p.getProperty("arch", ""))),
              Path.of(p.getProperty("image", "")),
              Integer.parseInt(p.getProperty("device_port", "")),
              Integer.parseInt(p.getProperty("sender_port", "")),
              Accelerator.valueOf(p.getProperty("accelerator", ""))));
    } catch (IOException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  void write(Path folder) throws IOException {
    Properties p = new Properties();
    p.setProperty("qemu", Long.toString(qemu));
    p.setProperty("owner", Long.toString(owner));
    p.setProperty("suite", guest.suite());
    p.setProperty("arch", guest.arch().name());
    p.setProperty("image", image.toString());
    p.setProperty("device_port", Integer.toString(devicePort));
    p.setProperty("sender_port", Integer.toString(senderPort));
    p.setProperty("accelerator", accelerator.name());
    Path whole = folder.resolve("rig.properties.new");
    try (var out = Files.newBufferedWriter(whole)) {
      p.store(out, null);
    }
    Files.move(whole, file(folder), StandardCopyOption.REPLACE_EXISTING);
  }

  static void forget(Path folder) throws IOException {
    Files.deleteIfExists(file(folder));
  }

  /** The guest's process, where it still is one of ours: numbers are used again. */
  Optional<ProcessHandle> running() {
    return qemu(qemu);
  }

  static Optional<ProcessHandle> qemu(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().command().map(c -> c.contains("qemu")).orElse(false));
  }

  /** Whether whoever started it is gone without having ended it. */
  boolean orphaned() {
    return owner != 0 && ProcessHandle.of(owner).filter(ProcessHandle::isAlive).isEmpty();
  }

  RigRecord leftUp() {
    return new RigRecord(qemu, 0, guest, image, devicePort, senderPort, accelerator);
  }

  /** The same rig after its machine was switched off and on. */
  RigRecord restarted(ProcessHandle machine) {
    return new RigRecord(machine.pid(), owner, guest, image, devicePort, senderPort, accelerator);
  }

  private static Path file(Path folder) {
    return folder.resolve("rig.properties");
  }
}
