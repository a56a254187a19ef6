package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.environment.Environment.Arch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstSecondsTest {
  /** As kernel 7.2 printed it in QEMU 7.2, shortened. */
  private static final String PANIC =
      """
      [    1.729793] Oops: int3: 0000 [#1] SMP NOPTI
      [    1.730505] RIP: 0010:sched_clock_cpu+0x9/0x230
      [    1.733734] Kernel panic - not syncing: Fatal exception in interrupt
      """;

  @TempDir Path folder;
  private Machine machine;

  @BeforeEach
  void aMachineThatWasSwitchedOn() throws IOException {
    machine = new Machine(folder, Board.of(Arch.AMD64), new Image(folder), 1, 2);
    Files.writeString(folder.resolve("qemu.log"), "");
  }

  private FirstSeconds after(String printed, Accelerator accelerator) throws Exception {
    Files.writeString(machine.console().file(), printed);
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    return new FirstSeconds(machine, ended.toHandle(), accelerator);
  }

  @Test
  void aKernelThatQemuItselfBrokeIsToldFromOneThatIsBroken() throws Exception {
    FirstSeconds first = after(PANIC, Accelerator.TCG);
    assertThatThrownBy(first::untilReady).isInstanceOf(FirstSeconds.TranslatorsFault.class);
  }

  @Test
  void theHostsOwnProcessorForgetsNoBreakpoint() throws Exception {
    FirstSeconds first = after("vrig: started\n" + PANIC, Accelerator.KVM);
    assertThatThrownBy(first::untilReady).isInstanceOf(RigException.class);
  }

  @Test
  void anyOtherPanicIsShownByItsLastLines() throws Exception {
    FirstSeconds first =
        after(
            "[ 9.1] bes2600: a\u001b[2Jb\n[ 9.2] Kernel panic - not syncing: Oops\n",
            Accelerator.TCG);
    assertThatThrownBy(first::untilReady)
        .isInstanceOf(RigException.class)
        .hasMessageContaining("Kernel panic - not syncing: Oops")
        .hasMessageContaining("a?[2Jb");
  }

  @Test
  void aMachineThatIsReadyIsAnsweredAtOnce() throws Exception {
    assertThat(after("vrig: ready\n", Accelerator.TCG).untilReady()).isLessThan(60);
  }
}
