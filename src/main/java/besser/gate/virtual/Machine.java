package besser.gate.virtual;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One QEMU process and the folder it lives in: {@code disk.ext4} (what the guest changed; outlives
 * a power cycle), {@code console.log}, {@code qemu.log}.
 *
 * @param folder of this run
 * @param board it is booted on
 * @param image what is booted
 * @param devicePort forwarded to ohm's sshd
 * @param senderPort forwarded to boltzmann's sshd
 */
record Machine(Path folder, Board board, Image image, int devicePort, int senderPort) {

  /** A fresh disk, so that no run sees what another installed. */
  void formatDisk() throws IOException, InterruptedException {
    Path disk = folder.resolve("disk.ext4");
    Files.deleteIfExists(disk);
    run("truncate", "-s", "4G", disk.toString());
    run("mke2fs", "-q", "-F", "-t", "ext4", "-E", "lazy_itable_init=1", disk.toString());
  }

  /** Switches it on. It is in a session of its own: Ctrl-C is for the gate, which then ends it. */
  ProcessHandle on(Accelerator accelerator) throws IOException {
    Files.deleteIfExists(console().file());
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(board.command(accelerator));
    command.addAll(List.of("-name", "besser-gate-virtual-rig", "-smp", "2"));
    command.addAll(List.of("-m", "1024", "-display", "none", "-no-reboot", "-monitor", "none"));
    command.addAll(List.of("-kernel", image.kernel().toString()));
    command.addAll(List.of("-initrd", image.initramfs().toString(), "-append", kernelLine()));
    drive(command, image.root() + ",readonly=on");
    drive(command, folder.resolve("disk.ext4").toString());
    network(command, "n0", "10.0.2.0/24", devicePort);
    network(command, "n1", "10.0.3.0/24", senderPort);
    // Three controllers, so that the one with a card is mmc2, as on the tablet.
    command.addAll(List.of("-device", "sdhci-pci", "-device", "sdhci-pci"));
    command.addAll(List.of("-device", "sdhci-pci,id=third"));
    command.addAll(
        List.of("-blockdev", "driver=null-co,node-name=card,size=67108864,read-zeroes=on"));
    command.addAll(List.of("-device", "sd-card,drive=card,bus=sd-bus"));
    command.addAll(List.of("-device", "virtio-rng-pci", "-serial", "file:" + console().file()));
    command.addAll(List.of("-pidfile", folder.resolve("qemu.pid").toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(folder.resolve("qemu.log").toFile())
        .start()
        .toHandle();
  }

  Console console() {
    return new Console(folder.resolve("console.log"));
  }

  /** Pulls the plug: asks QEMU, and makes it. */
  static void off(ProcessHandle qemu) {
    qemu.destroy();
    try {
      qemu.onExit().get(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      qemu.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      qemu.destroyForcibly();
      qemu.onExit().join();
    }
  }

  private String kernelLine() {
    return board.kernelLine() + " vrig.time=" + Instant.now().getEpochSecond();
  }

  private static void drive(List<String> command, String file) {
    command.addAll(List.of("-drive", "format=raw,if=virtio,file=" + file));
  }

  private static void network(List<String> command, String id, String net, int port) {
    command.add("-netdev");
    command.add("user,id=" + id + ",net=" + net + ",hostfwd=tcp:127.0.0.1:" + port + "-:22");
    command.add("-device");
    command.add("virtio-net-pci,netdev=" + id + ",romfile=");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // mke2fs is in a folder only root has in its path.
    builder.environment().merge("PATH", ":/usr/sbin:/sbin", String::concat);
    Process process = builder.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new RigException(String.join(" ", command) + ": " + words.strip());
    }
  }
}
