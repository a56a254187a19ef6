package besser.gate.environment;

import besser.gate.quantity.SignalLevel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One rig, as its file in {@code environments/} describes it.
 *
 * @param name file name without {@code .yaml}
 * @param file where it was read from
 * @param kind what it is
 * @param device the tablet under test
 * @param sender where the load comes from
 * @param port TCP port of the load on the device
 * @param link the radio link it must run over
 * @param module name of the driver module, {@code bes2600}
 * @param srcversion the module expected to be loaded, if one is
 * @param rehearsalCompression by how much the rehearsal plan shortens the ramp on this rig
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
    double rehearsalCompression) {

  /** What a rig is; only {@link #LAB} is no stand-in. */
  public enum Kind {
    SIMULATED,
    VIRTUAL,
    LAB
  }

  /**
   * One host.
   *
   * @param control address SSH is answered on
   * @param sshPort port of it
   * @param user login
   * @param key private key file
   * @param knownHosts file its host key is in
   * @param data address the load uses
   * @param iface interface that carries {@code data}
   * @param wire control interface whose bytes prove the load did not use it, if there is one
   * @param workdir folder recordings go to, below the login's home unless absolute
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
      boolean sudo) {}

  /**
   * The radio link.
   *
   * @param bssid lower case
   * @param freqMhz channel's centre
   * @param signalMin weakest signal doctor starts a campaign at
   * @param signalMax strongest
   */
  public record Link(String bssid, int freqMhz, SignalLevel signalMin, SignalLevel signalMax) {}
}
