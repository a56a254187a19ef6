package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.environment.Environment.Arch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardTest {
  @Test
  void theTabletsArchitectureIsTranslatedWithoutAPerformanceCounter() {
    assertThat(Board.of(Arch.ARM64).command(Accelerator.TCG))
        .containsExactly(
            "qemu-system-aarch64",
            "-machine",
            "virt,gic-version=3",
            "-accel",
            "tcg,thread=multi",
            "-cpu",
            "cortex-a76,pmu=off");
    assertThat(Board.of(Arch.ARM64).kernelLine()).startsWith("console=ttyAMA0 ");
  }

  @Test
  void aTranslatedAmd64KernelBelievesItsClock() {
    assertThat(Board.of(Arch.AMD64).kernelLine())
        .startsWith("console=ttyS0 ")
        .contains(" tsc=reliable ", " hpet=disable ");
  }

  /** One that samples past masked interrupts would give another lock share on that host. */
  @ParameterizedTest
  @EnumSource(Board.class)
  void noGuestOnTheHostsProcessorHasItsCounters(Board board) {
    assertThat(board.command(Accelerator.KVM)).last().asString().endsWith(",pmu=off");
  }

  @Test
  void onlyOneOfThemIsTheHostsOwn() {
    assertThat(Board.AMD64.isOfThisMachine()).isNotEqualTo(Board.ARM64.isOfThisMachine());
  }
}
