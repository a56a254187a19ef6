package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.environment.Environment;
import besser.gate.environment.EnvironmentFile;
import besser.gate.simulated.SimulatedRig;
import besser.gate.virtual.VirtualRig;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whose hand is at the button. */
class OperatorsTest {
  @Test
  void aLabRigComesWithoutAButton() {
    Environment lab =
        new EnvironmentFile(Path.of("environments"), Path.of(System.getProperty("user.home", "")))
            .read("lab");
    try (RigStart.Up up = RigStart.up(lab, "-", 1)) {
      assertThat(up).isInstanceOf(RigStart.Standing.class);
    }
    assertThat(RigStart.Standing.class.getDeclaredMethods())
        .noneMatch(m -> m.getName().equals("button"));
  }

  @Test
  void aStandInIsMadeOfASimulatedOrAVirtualRigAndOfNothingElse() {
    assertThat(RigStart.Up.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(RigStart.StandIn.class, RigStart.Standing.class);
    assertThat(Modifier.isFinal(RigStart.StandIn.class.getModifiers())).isTrue();
    assertThat(RigStart.StandIn.class.getDeclaredConstructors())
        .allMatch(c -> Modifier.isPrivate(c.getModifiers()))
        .extracting(Constructor::getParameterTypes)
        .containsExactlyInAnyOrder(
            new Class<?>[] {SimulatedRig.class}, new Class<?>[] {VirtualRig.class});
  }
}
