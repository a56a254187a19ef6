package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.environment.Environment.Host;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code sudo -n -l} says, held against what is needed. */
class SudoRightsTest {
  private static final Host HOST =
      new Host(
          "10.0.0.1",
          22,
          "gate",
          Path.of("k"),
          Path.of("h"),
          "10.0.1.1",
          "wlan0",
          Optional.empty(),
          "gate",
          "/opt/g",
          true);
  private final SudoRights device = new SudoRights("device", HOST);

  @Test
  void theLinesAreTheScriptsByNameAndNothingElse() {
    assertThat(device.lines())
        .isEqualTo(
            """
            Defaults:gate env_reset, secure_path="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
            gate ALL=(root) NOPASSWD: /opt/g/device.sh, /opt/g/doctor.sh, /opt/g/module.sh, /opt/g/try.sh
            """);
    assertThat(new SudoRights("sender", HOST).lines())
        .endsWith("NOPASSWD: /opt/g/doctor.sh, /opt/g/sender.sh, /opt/g/try.sh\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(root) NOPASSWD: /opt/g/device.sh, /opt/g/doctor.sh, /opt/g/module.sh, /opt/g/try.sh",
        "    (root) NOPASSWD: /opt/g/device.sh,\n        /opt/g/doctor.sh, /opt/g/module.sh,\n        /opt/g/try.sh",
        "(ALL : ALL) NOPASSWD: ALL",
        "(ALL) PASSWD: /bin/x\n    (root) NOPASSWD: /opt/g/device.sh, /opt/g/doctor.sh, /opt/g/module.sh, /opt/g/try.sh"
      })
  void whatIsGrantedWithoutAPasswordIsEnough(String entries) {
    assertThat(device.lacking(told(entries))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(ALL : ALL) ALL",
        "(root) /opt/g/device.sh, /opt/g/doctor.sh, /opt/g/module.sh, /opt/g/try.sh",
        "(www) NOPASSWD: ALL",
        "(root) NOPASSWD: /bin/x, PASSWD: /opt/g/device.sh, /opt/g/doctor.sh, /opt/g/module.sh, /opt/g/try.sh",
        "(root) NOPASSWD: /opt/g/device.sh.old, /opt/device.sh, !/opt/g/doctor.sh"
      })
  void whatWantsAPasswordOrAnotherLoginIsNot(String entries) {
    assertThat(device.lacking(told(entries)))
        .containsExactly(
            "/opt/g/device.sh", "/opt/g/doctor.sh", "/opt/g/module.sh", "/opt/g/try.sh");
  }

  private static String told(String entries) {
    return """
        Matching Defaults entries for gate on ohm:
            env_reset, secure_path=/usr/sbin\\:/usr/bin

        User gate may run the following commands on ohm:
            %s
        """
        .formatted(entries);
  }
}
