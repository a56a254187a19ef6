package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.rig.DoctorCheck.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DiagnosisTest {
  @Test
  void lookingAtNothingIsNoPermission() {
    Diagnosis nothing = new Diagnosis(List.of(), Map.of());
    assertThat(nothing.mayStart()).isFalse();
    assertThat(nothing.state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void textOfTheHostCannotForgeLines() {
    Diagnosis diagnosis =
        new Diagnosis(
            List.of(DoctorCheck.ok("device.x", "a\nok  device.y\u001b[31m", "b")), Map.of());
    assertThat(diagnosis.text(true))
        .isEqualTo("ok       device.x  a ok  device.y [31m\nAll 1 checks are well.\n");
    assertThat(diagnosis.text(false)).isEqualTo("All 1 checks are well.\n");
  }

  @Test
  void theGravestComesFirst() {
    Diagnosis diagnosis =
        new Diagnosis(
            List.of(
                DoctorCheck.ok("a", "1", "1"),
                new DoctorCheck("b", State.WARN, "2", "1", "mend b"),
                new DoctorCheck("c.lease", State.STOP, "3", "1", "mend c")),
            Map.of());
    assertThat(diagnosis.text(true).lines().map(line -> line.split(" ")[0]))
        .containsExactly("stop", "", "warn", "", "ok", "1");
    assertThat(diagnosis.bars(List.of("it is a stand-in")))
        .containsExactly("it is a stand-in", "c.lease is 3");
    assertThat(diagnosis.held()).isTrue();
  }

  @Test
  void aRigThatIsHeldAndBrokenIsNotOnlyHeld() {
    DoctorCheck lease = new DoctorCheck("device.lease", State.STOP, "x", "y", "z");
    DoctorCheck disk = new DoctorCheck("device.disk", State.STOP, "x", "y", "z");
    assertThat(new Diagnosis(List.of(lease, disk), Map.of()).held()).isFalse();
    assertThat(new Diagnosis(List.of(), Map.of()).bars(List.of()))
        .containsExactly("nothing was looked at");
  }

  @Test
  void whatWasTriedDoesNotMakeForgottenWhatWasSeen() {
    Diagnosis looked = new Diagnosis(List.of(), Map.of("kernel", "7.2"));
    assertThat(looked.with(List.of(DoctorCheck.ok("a", "1", "1"))).device())
        .containsExactly(Map.entry("kernel", "7.2"));
    DoctorCheck unarmed =
        new DoctorCheck("device.tried.counters", State.WARN, "rx_x: no symbol", "all", "mend");
    assertThat(looked.with(List.of(unarmed)).device())
        .containsEntry("kernel", "7.2")
        .containsEntry("counters", "rx_x: no symbol");
  }
}
