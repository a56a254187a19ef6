package besser.gate.campaign;

import besser.gate.environment.Environment;
import besser.gate.recorder.Recorder;
import besser.gate.recorder.Role;
import besser.gate.remote.Remote;
import java.util.Optional;

/**
 * The two hosts of a rig, as they are reached.
 *
 * @param environment what they are
 * @param device the tablet under test
 * @param sender where the load comes from
 * @param lease token of the lease both are held under, which their recorders renew; empty where
 *     there is none
 */
public record RigHosts(
    Environment environment, Remote device, Remote sender, Optional<String> lease) {

  Remote of(Role role) {
    return role == Role.DEVICE ? device : sender;
  }

  Recorder recorder(Role role, String runId) {
    return new Recorder(
        of(role),
        role,
        role == Role.DEVICE ? environment.device() : environment.sender(),
        runId,
        lease);
  }
}
