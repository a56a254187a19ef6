package besser.gate.campaign;

import besser.gate.recorder.Recorder;
import besser.gate.recorder.Role;
import java.util.List;

/** The recorders of one run. */
record Recorders(Recorder device, Recorder sender) {

  static Recorders of(RigHosts rigHosts, String runId) {
    return new Recorders(
        rigHosts.recorder(Role.DEVICE, runId), rigHosts.recorder(Role.SENDER, runId));
  }

  /** In the order they are started: the listener first. */
  List<Recorder> both() {
    return List.of(device, sender);
  }
}
