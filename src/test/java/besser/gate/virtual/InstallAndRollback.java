package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.environment.Environment;
import java.nio.file.Path;

/**
 * Installs a variant of the stand-in as a person would, then takes it back: each time another
 * module is the loaded one, by its build-id and by its own word in the kernel's log.
 *
 * @param environment of the rig, which is left up
 * @param folder for the variant's source
 */
record InstallAndRollback(Environment environment, Path folder) {
  void of(Variant variant) throws Exception {
    String before = buildId();
    GateProcess.run(
        "install",
        "--env",
        environment.name(),
        "--patch",
        "patch-c",
        "--source",
        variant.writtenTo(folder).toString());
    assertThat(root("dmesg")).contains(variant.says());
    assertThat(buildId()).isNotEqualTo(before);
    GateProcess.run("rollback", "--env", environment.name());
    assertThat(root("dmesg")).contains(Variant.BASELINE_SAYS);
    assertThat(buildId()).isEqualTo(before);
  }

  /** Of the loaded module, as the note has it. */
  private String buildId() throws Exception {
    return root("base64 -w0 /sys/module/bes2600/notes/.note.gnu.build-id");
  }

  private String root(String command) throws Exception {
    return VirtualRig.running(environment).orElseThrow().root().shell().run(command);
  }
}
