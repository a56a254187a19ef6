package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Repetition;
import besser.gate.evidence.store.Evidence;
import besser.gate.plan.OtherPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;

/**
 * QEMU is killed in the middle of the judged stage, and the guest comes up again: both hosts have
 * lost their power at once, and what was recorded lies on their disk, up to the last time it was
 * synced.
 *
 * @param rig it is done to
 */
record PowerCut(VirtualRig rig) {
  /** Long enough into the stage for the recorder to have synced some of it. */
  private static final Duration INTO_THE_STAGE = Duration.ofSeconds(15);

  /** Records a campaign that is cut off, and answers its folder. */
  Path during(OtherPlan plan, Path folder) throws Exception {
    String boot = bootId();
    CompletableFuture<Void> hand = CompletableFuture.runAsync(this::pullsThePlugInTheLastStage);
    Path campaign = new VirtualRecording(rig, "healthy").of(plan, folder);
    hand.join();
    assertThat(bootId()).isNotEqualTo(boot);
    isTold(campaign, boot);
    return campaign;
  }

  private void pullsThePlugInTheLastStage() {
    Awaitility.await("the load of the judged stage")
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofSeconds(2))
        .ignoreExceptions()
        .until(() -> rig.root().shell().run("pgrep -f 'pv .*-L [4]M' || :").strip().length() > 0);
    try {
      Thread.sleep(INTO_THE_STAGE.toMillis());
      rig.powerCycle(System.err::println);
    } catch (IOException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private String bootId() throws IOException, InterruptedException {
    return rig.root().shell().run("cat /proc/sys/kernel/random/boot_id").strip();
  }

  /**
   * All there is, as what it is: of the boot that ended, and cut off. A tablet that started anew
   * while it recorded has lost its link, whoever pulled the plug; of the rest nothing is known.
   */
  private static void isTold(Path folder, String boot) throws IOException {
    Repetition repetition = Evidence.open(folder).repetitions().get(0);
    assertThat(repetition.told("boot_id")).contains(boot);
    assertThat(repetition.link().value().orElse(List.of()))
        .as("ticks of the link the tablet had on its disk")
        .hasSizeGreaterThan(5);
    assertThat(repetition.state()).isEqualTo("partial");
    assertThat(repetition.reason()).contains("the recorder did not end");
    Judged judged = Judged.of(folder, Set.of("TGT-RX", "TGT-LOCK", "TGT-LINK"), false);
    assertThat(judged.outcomes())
        .as(judged.why())
        .isEqualTo(Judged.promised("TGT-RX UNDECIDED TGT-LOCK UNDECIDED TGT-LINK FAILS"));
    assertThat(judged.why()).contains("the tablet started anew").contains(boot);
    assertThat(Files.readString(folder.resolve("journal.tsv")))
        .contains("repetition-sealed", "kept\tdevice", "kept\tsender");
  }
}
