package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.rig.DoctorCheck.State;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DiagnosisTest {
  @Test
  void lookingAtNothingIsNoPermission() {
    Diagnosis nothing = new Diagnosis(List.of());
    assertThat(nothing.mayStart()).isFalse();
    assertThat(nothing.state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void textOfTheHostCannotForgeLines() {
    Diagnosis diagnosis =
        new Diagnosis(List.of(DoctorCheck.ok("device.x", "a\nok  device.y\u001b[31m", "b")));
    assertThat(diagnosis.text())
        .isEqualTo("ok       device.x  a ok  device.y [31m\nAll 1 checks are well.\n");
  }
}
