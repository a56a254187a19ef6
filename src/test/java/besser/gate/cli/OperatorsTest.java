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
    try (Bring.Up up = Bring.up(lab, "-", 1)) {
      assertThat(up).isInstanceOf(Bring.Standing.class);
    }
    assertThat(Bring.Standing.class.getDeclaredMethods())
        .noneMatch(m -> m.getName().equals("button"));
  }

  @Test
  void aStandInIsMadeOfASimulatedOrAVirtualRigAndOfNothingElse() {
    assertThat(Bring.Up.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(Bring.StandIn.class, Bring.Standing.class);
    assertThat(Modifier.isFinal(Bring.StandIn.class.getModifiers())).isTrue();
    assertThat(Bring.StandIn.class.getDeclaredConstructors())
        .allMatch(c -> Modifier.isPrivate(c.getModifiers()))
        .extracting(Constructor::getParameterTypes)
        .containsExactlyInAnyOrder(
            new Class<?>[] {SimulatedRig.class}, new Class<?>[] {VirtualRig.class});
  }
}
