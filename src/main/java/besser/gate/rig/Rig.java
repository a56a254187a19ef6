package besser.gate.rig;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.remote.LossWatch;
import besser.gate.remote.ReconnectingRemote;
import besser.gate.remote.Remote;
import besser.gate.remote.ScriptFolder;
import besser.gate.remote.sshj.Passphrase;
import besser.gate.remote.sshj.SshLogin;
import besser.gate.remote.sshj.SshTimes;
import besser.gate.remote.sshj.SshjRemote;

/**
 * Two hosts in their roles.
 *
 * @param environment what they are
 * @param device the tablet under test
 * @param sender where the load comes from
 */
public record Rig(Environment environment, Remote device, Remote sender) implements AutoCloseable {

  /**
   * A rig over SSH. Nothing is connected until it is needed.
   *
   * @param patience for how long a host that does not answer is tried again
   */
  public static Rig over(
      Environment environment, Passphrase passphrase, Span patience, LossWatch watch) {
    return new Rig(
        environment,
        remote("device", environment.device(), passphrase, patience, watch),
        remote("sender", environment.sender(), passphrase, patience, watch));
  }

  private static Remote remote(
      String role, Host host, Passphrase passphrase, Span patience, LossWatch watch) {
    SshLogin login =
        new SshLogin(
            role, host.control(), host.sshPort(), host.user(), host.key(), host.knownHosts());
    return new ReconnectingRemote(
        role, () -> SshjRemote.connect(login, SshTimes.LAN, passphrase), patience, watch);
  }

  /** Where the device has the gate's scripts. */
  ScriptFolder deviceScripts() {
    return scripts(environment.device());
  }

  /** Where a host has them. */
  static ScriptFolder scripts(Host host) {
    return new ScriptFolder(host.scripts(), host.sudo());
  }

  @Override
  public void close() {
    device.close();
    sender.close();
  }
}
