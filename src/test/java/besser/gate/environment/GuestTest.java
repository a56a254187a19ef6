package besser.gate.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.environment.Environment.Arch;
import besser.gate.environment.Environment.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the virtual rig boots, as its environment says. */
final class GuestTest {
  @TempDir Path folder;

  private Environment read(String text) throws IOException {
    Files.writeString(folder.resolve("x.yaml"), text);
    return new EnvironmentFile(folder, folder).read("x");
  }

  private static String shipped(String name) throws IOException {
    return Files.readString(Path.of("environments", name));
  }

  @Test
  void theShippedRigsCoverBothProcessorsAndTwoGenerations() {
    EnvironmentFile here = OwnEnvironments.here();
    assertThat(here.read("virtual").guest()).contains(new Guest("forky", Arch.AMD64));
    assertThat(here.read("virtual-arm64").guest()).contains(new Guest("forky", Arch.ARM64));
    assertThat(here.read("virtual-bookworm").guest()).contains(new Guest("bookworm", Arch.AMD64));
  }

  @Test
  void aVirtualRigThatNamesNoGuestIsForkyOnAmd64() throws IOException {
    String text = shipped("virtual-arm64.yaml").replaceAll("(?m)^(suite|arch): .*\\n", "");
    assertThat(read(text).guest()).contains(new Guest("forky", Arch.AMD64));
  }

  @Test
  void anotherProcessorIsAFaultThatNamesThoseThatAre() throws IOException {
    String text = shipped("virtual.yaml").replace("arch: amd64", "arch: riscv64");
    assertThatThrownBy(() -> read(text))
        .hasMessageContaining(
            """
            arch is "riscv64"; give the processor of the virtual rig, amd64 or arm64, for example arm64.\
            """);
  }

  @Test
  void aRigThatStandsByItselfBootsNothing() throws IOException {
    String text = shipped("lab.yaml");
    assertThat(read(text).guest()).isEmpty();
    assertThatThrownBy(() -> read(text + "suite: forky\n"))
        .hasMessageContaining("suite is a key of virtual rigs; this one is lab. Take it out.");
  }
}
