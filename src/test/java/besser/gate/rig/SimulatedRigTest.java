package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.environment.OwnEnvironments;
import besser.gate.quantity.Span;
import besser.gate.remote.LossWatch;
import besser.gate.rig.DoctorCheck.State;
import besser.gate.simulated.RigBuilder;
import besser.gate.simulated.SimulatedRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rig's rooms over SSH, on the two hosts everybody has. */
final class SimulatedRigTest {
  @TempDir Path folder;

  @Test
  void theSimulatedRigIsReadyLeasedAndTakesAnotherModule() throws IOException {
    Files.writeString(folder.resolve("Makefile"), "all:\n");
    Files.writeString(folder.resolve("bh.c"), "int patched;\n");
    List<String> asked = new ArrayList<>();
    try (SimulatedRig hosts =
            RigBuilder.start(
                OwnEnvironments.here().read("simulated"), "healthy", 60, 7, InstallScript::text);
        Rig rig = Rig.over(hosts.environment(), key -> null, new Span(20), LossWatch.NONE)) {
      Diagnosis diagnosis = new Doctor(rig).examine();
      assertThat(diagnosis.in(State.STOP)).as(diagnosis.text(true)).isEmpty();
      Lease.Claim claim = new Lease.Claim("token-of-test", "test", "run");
      try (Lease lease = Lease.take(rig, claim)) {
        assertThat(new Doctor(rig).examine().in(State.STOP))
            .extracting(DoctorCheck::name)
            .containsExactly("device.lease", "sender.lease");
        Operator button =
            request -> {
              asked.add(request);
              hosts.powerCycle();
            };
        Restart restart = new Restart(rig, button, new Span(60), new Span(0.5));
        Install install = new Install(rig, restart, line -> {});
        ModuleBuild before = BootIdentity.of(rig.device(), rig.deviceScripts(), "bes2600").module();
        assertThat(before.buildId()).isEqualTo(rig.environment().buildId());
        ModuleBuild built = install.install(folder).module();
        assertThat(built.is(before)).isFalse();
        assertThat(built.isOtherBuildOf(before)).isFalse();
        Installed note = new Installed(built, Optional.of("patch-c"), "v3\nx", "c0ffee");
        note.write(rig);
        assertThat(Installed.loaded(rig))
            .contains(new Installed(built, Optional.of("patch-c"), "v3 x", "c0ffee"));
        assertThat(install.rollback().module()).isEqualTo(before);
        assertThat(Installed.loaded(rig)).as("the note is of a module that is gone").isEmpty();
        assertThat(asked).hasSize(2);
        lease.renew();
        assertThat(lease.lost()).isEmpty();
      }
    }
  }
}
