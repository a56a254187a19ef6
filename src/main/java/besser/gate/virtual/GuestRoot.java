package besser.gate.virtual;

import besser.gate.environment.Environment.Host;
import java.io.IOException;
import java.util.Locale;

/**
 * The guest's root, who is the rig's and no gate's: he tells the guest which model it is, and does
 * what an operator does once. The gate's own login has nothing but what he put into sudoers.
 *
 * @param shell of root on ohm
 */
record GuestRoot(Shell shell) {
  static GuestRoot of(Host ohm) {
    return new GuestRoot(new Shell("root", ohm.sshPort(), ohm.key(), ohm.knownHosts()));
  }

  void imitate(String model, double compression) throws IOException, InterruptedException {
    if (!model.matches("[a-z0-9][a-z0-9-]*")) {
      throw new RigException("There is no model " + model + " on the virtual rig.");
    }
    shell.run(String.format(Locale.ROOT, "model %s %.4f", model, compression));
  }

  /**
   * Installs the gate's scripts, and the lines of sudoers they print. Both hosts have one disk.
   * What is there already is replaced, for it may be of an earlier gate.
   */
  void equip(String script) throws IOException, InterruptedException {
    shell.run(
        """
        cat > /run/vrig/scripts.sh && sh /run/vrig/scripts.sh device > /run/vrig/sudoers &&
        mkdir -p /etc/sudoers.d && install -m 440 /run/vrig/sudoers /etc/sudoers.d/besser-gate\
        """,
        script);
  }
}
