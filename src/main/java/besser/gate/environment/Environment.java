package besser.gate.environment;

import besser.gate.quantity.Band;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One rig, as its file in {@code environments/} describes it.
 *
 * @param name file name without {@code .yaml}
 * @param file where it was read from
 * @param kind what it is
 * @param device the tablet under test
 * @param sender where the load comes from
 * @param port TCP port of the load on the device; 0 on the simulated rig until it is started
 * @param link the radio link it must run over
 * @param module name of the driver module, {@code bes2600}
 * @param srcversion the module expected to be loaded, if one is
 * @param buildId its GNU build-id, lower case, if one is expected; it tells builds apart that have
 *     one srcversion
 * @param install where a patch is built and installed on the device
 * @param needs what doctor requires beside the link
 * @param perf how the lock figures are sampled
 * @param rehearsalCompression by how much the rehearsal plan shortens the ramp on this rig
 * @param guest what is booted, on the virtual rig only
 */
public record Environment(
    String name,
    Path file,
    Kind kind,
    Host device,
    Host sender,
    int port,
    Link link,
    String module,
    Optional<String> srcversion,
    Optional<String> buildId,
    Install install,
    Needs needs,
    Perf perf,
    double rehearsalCompression,
    Optional<Guest> guest) {

  /** What a rig is; only {@link #LAB} is no stand-in. */
  public enum Kind {
    SIMULATED,
    VIRTUAL,
    LAB
  }

  /**
   * This environment on hosts that exist only since they were started: the simulated rig makes its
   * ports and keys anew each time.
   */
  public Environment started(Host startedDevice, Host startedSender, int startedPort) {
    return new Environment(
        name,
        file,
        kind,
        startedDevice,
        startedSender,
        startedPort,
        link,
        module,
        srcversion,
        buildId,
        install,
        needs,
        perf,
        rehearsalCompression,
        guest);
  }

  /** This environment expecting another module to be loaded, for example the one just built. */
  public Environment expecting(Optional<String> loaded, Optional<String> loadedBuild) {
    return new Environment(
        name,
        file,
        kind,
        device,
        sender,
        port,
        link,
        module,
        loaded,
        loadedBuild,
        install,
        needs,
        perf,
        rehearsalCompression,
        guest);
  }

  /**
   * One host.
   *
   * @param control address SSH is answered on
   * @param sshPort port of it; 0 on the simulated rig until it is started
   * @param user login
   * @param key private key file
   * @param knownHosts file its host key is in
   * @param data address the load uses
   * @param iface interface that carries {@code data}
   * @param wire control interface whose bytes prove the load did not use it, if there is one
   * @param workdir folder recordings go to, below the login's home unless absolute
   * @param scripts folder the gate's scripts are installed in, absolute
   * @param sudo whether commands that need root are run by {@code sudo -n}
   */
  public record Host(
      String control,
      int sshPort,
      String user,
      Path key,
      Path knownHosts,
      String data,
      String iface,
      Optional<String> wire,
      String workdir,
      String scripts,
      boolean sudo) {

    /** This host where it answers since it was started. */
    public Host at(String address, int port, String login, Path keyFile, Path knownHostsFile) {
      return new Host(
          address, port, login, keyFile, knownHostsFile, data, iface, wire, workdir, scripts, sudo);
    }

    /** This host with its scripts in another folder. */
    public Host withScripts(String folder) {
      return new Host(
          control, sshPort, user, key, knownHosts, data, iface, wire, workdir, folder, sudo);
    }
  }

  /**
   * The radio link.
   *
   * @param bssid lower case
   * @param band band it is on
   * @param freqMhz channel's centre, where it is fixed; an access point may choose its channel anew
   * @param signalMin weakest signal doctor starts a campaign at
   * @param signalMax strongest
   */
  public record Link(
      String bssid, Band band, OptionalInt freqMhz, SignalLevel signalMin, SignalLevel signalMax) {}

  /**
   * Where a patch goes on the device.
   *
   * @param sandbox folder its source is copied to and built in, below the login's home unless
   *     absolute
   * @param target file the built module replaces; {@code modinfo -n} is asked where it is empty
   */
  public record Install(String sandbox, Optional<String> target) {}

  /**
   * What doctor requires beside the link; it is no claim on the driver.
   *
   * @param driver name behind {@code /sys/class/net/<iface>/device/driver}, if it is checked
   * @param mac hardware address of the device's data interface, lower case, if it is checked
   * @param governor cpufreq governor of the device, if it is checked
   * @param diskFreeMb free space for recordings on each host, in MB of 10^6 bytes
   * @param clockOffset by how much the two hosts' clocks may differ
   */
  public record Needs(
      Optional<String> driver,
      Optional<String> mac,
      Optional<String> governor,
      long diskFreeMb,
      Span clockOffset) {}

  /**
   * How CPU samples are taken: in windows, because 30 min of them take the tablet minutes to print.
   *
   * @param hz samples per second and CPU
   * @param window length of one window, in uncompressed time
   * @param every from the start of one window to the start of the next, in uncompressed time
   * @param keep whether perf's own recordings are evidence too, for whoever trusts perf alone
   */
  public record Perf(int hz, Span window, Span every, boolean keep) {
    /** Below this a window is too short for samples. */
    public static final Span SHORTEST = new Span(20);
  }

  /**
   * What the virtual rig boots.
   *
   * @param suite Debian suite its packages come from
   * @param arch its processor
   */
  public record Guest(String suite, Arch arch) {
    /** {@code forky on arm64}. */
    public String words() {
      return suite + " on " + arch.name().toLowerCase(Locale.ROOT);
    }
  }

  /** A processor the virtual rig has, by Debian's name for it. */
  public enum Arch {
    AMD64,
    ARM64
  }
}
