package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.environment.Environment;
import besser.gate.environment.OwnEnvironments;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.Outcome;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import besser.gate.remote.Remote;
import besser.gate.rig.InstallScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/**
 * Real tools, a real link that dies: each model and each fault of the link gives the outcome its
 * name promises. Real time, because the kernel's time constants do not shrink; so one repetition is
 * a minute, and endurance is never more than undecided.
 */
@Tag("virtual")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RigSuite {
  /** Divides the protocol's times so that 600 s into the 30 min falls 8 s into this stage. */
  private static final double COMPRESSION = 75;

  /** What was recorded stays here, to be looked at when a case does not go as it should. */
  private static final Path KEPT = Path.of("target", "virtual-rig");

  private final Environment environment;

  /** Cases the host was too busy to decide; more show that the suite itself has shown nothing. */
  private final int mayStarve;

  private final RunningKernel kernel = new RunningKernel(() -> this.rig);
  private VirtualRig rig;
  private int starved;

  /** What the driver itself counted while the last case was recorded. */
  private double cyclesAFrame;

  RigSuite(String environment, int mayStarve) {
    this.environment = OwnEnvironments.here().read(environment);
    this.mayStarve = mayStarve;
  }

  @BeforeAll
  void up() {
    rig =
        VirtualRig.start(
            environment, "healthy", COMPRESSION, InstallScript::text, System.err::println);
  }

  @AfterAll
  void down() {
    away();
    assertThat(starved).as("cases the host was too busy to decide").isLessThanOrEqualTo(mayStarve);
  }

  /** Its disk, and with it the module it has, ends with the rig. */
  private void away() {
    if (rig != null) {
      rig.close();
    }
    // An install leaves it up, in another process's hands.
    VirtualRig.running(environment).ifPresent(VirtualRig::down);
    assertThat(VirtualRig.running(environment)).isEmpty();
  }

  /** Records the model for so many seconds of the judged stage and holds the verdict against it. */
  final void gives(String model, int seconds, String promised) throws Exception {
    kernel.runs(() -> given(model, seconds, promised));
  }

  private void given(String model, int seconds, String promised) throws Exception {
    Map<String, Outcome> expected = Judged.promised(promised);
    Path folder = KEPT.resolve(environment.name()).resolve(model);
    Judged got = tried(model, seconds, folder, expected.keySet());
    if (!got.outcomes().equals(expected) && got.starved()) {
      System.err.println(model + ": the host starved the guest; tried once more");
      got = tried(model, seconds, folder, expected.keySet());
    }
    if (!got.outcomes().equals(expected) && got.starved() && !got.contradicts(expected)) {
      starved++;
      Assumptions.abort("The host starved the guest twice, rightly undecided:\n" + got.why());
    }
    assertThat(got.outcomes()).as(got.why()).isEqualTo(expected);
    if (got.keptFromItsWork()) {
      System.err.println(model + ": right, but no time or rate is to be had from such a guest");
      return;
    }
    heldAgainstTheTruth(model, seconds, folder, expected.keySet());
  }

  /** What the rig knows better than the gate: a token bucket, the kernel, perf, the driver. */
  private void heldAgainstTheTruth(String model, int seconds, Path folder, Set<String> asked)
      throws Exception {
    Path campaign = folder.resolve("campaign");
    switch (model) {
      case "healthy", "baseline" -> {
        Truths.theLockSharesArePerfsOwn(
            Evidence.open(campaign), campaign.resolve("rep-1/device/perf-1.data"), rig);
        theShareIsAsMeant(model, Evidence.open(campaign));
      }
      case "cycles-locks" -> assertThat(cyclesAFrame).isGreaterThan(30);
      case "masks-interrupts" -> assertThat(cyclesAFrame).isLessThan(2);
      case "slow-link" -> {
        try {
          Truths.ratesAreTheTokenBuckets(Evidence.open(campaign));
        } catch (AssertionError late) {
          // A bucket whose timer comes late loses tokens; that is the host's doing, once.
          System.err.println("slow-link: " + late.getMessage() + "; tried once more");
          tried(model, seconds, folder, asked);
          Truths.ratesAreTheTokenBuckets(Evidence.open(campaign));
        }
      }
      case "ap-silent" ->
          Truths.theLossIsSeenWithinTwoSecondsOfTheKernelsOwnEvent(Evidence.open(campaign));
      default -> {}
    }
  }

  /** Where the host was found to show it, before anything was recorded, it has to. */
  private void theShareIsAsMeant(String model, Campaign campaign) throws Exception {
    rig.lockShares()
        .hindrance()
        .ifPresent(why -> Assumptions.abort("No lock share can be shown here: " + why));
    double share = Truths.lockShare(campaign);
    if (model.equals(LockShares.LITTLE)) {
      assertThat(share).isLessThanOrEqualTo(LockShares.AT_MOST / 100);
    } else {
      assertThat(share).isGreaterThanOrEqualTo(LockShares.AT_LEAST / 100);
    }
  }

  private Judged tried(String model, int seconds, Path folder, Set<String> asked) throws Exception {
    rig.imitate(model, model.equals("wedge") ? 1.6 : COMPRESSION);
    long qemu = RigRecord.read(RigFolder.path()).orElseThrow().qemu();
    HostWait before = HostWait.now(qemu);
    long cycles = counted("lock_cycles");
    long frames = counted("frames");
    Path campaign = new VirtualRecording(rig, model).of(plan(seconds), folder);
    HostWait after = HostWait.now(qemu);
    System.err.printf(
        Locale.ROOT, "%s: the host let its guest wait %.0f %%%n", model, 100 * after.since(before));
    cyclesAFrame =
        (double) (counted("lock_cycles") - cycles) / Math.max(1, counted("frames") - frames);
    Judged judged = Judged.of(campaign, asked, after.tooLongSince(before));
    if (model.equals("wedge")) {
      rig.powerCycle(System.err::println);
    }
    Files.writeString(folder.resolve("claims.txt"), judged.why());
    return judged;
  }

  /** As {@link InstallAndRollback} says; a half of it leaves its module to no other case. */
  final void installsAndTakesBack(Variant variant, Path folder) throws Exception {
    rig.leaveUp();
    try {
      new InstallAndRollback(environment, folder).of(variant);
      rig = VirtualRig.running(environment).orElseThrow();
    } catch (Exception | AssertionError half) {
      away();
      up();
      throw half;
    }
  }

  /**
   * Every root command of doctor, its trials under a lease, a recording and its removal, with only
   * the printed lines in sudoers; those of install and rollback pass in {@link
   * #installsAndTakesBack}, on the same lines.
   */
  final void rootRunsTheGatesScriptsAndNothingElse(Path folder) throws Exception {
    rig.leaveUp();
    kernel.runs(
        () -> {
          OnlyPrintedLines.areAllThereIs(rig);
          OnlyPrintedLines.letNothingElseThrough(rig);
          try (Remote device = VirtualRecording.device(rig)) {
            OnlyPrintedLines.letARecordingThrough(rig, device, plan(5), folder.resolve("out"));
          }
        });
    String told = GateProcess.run("doctor", "--env", environment.name(), "--verbose");
    assertThat(told)
        .containsPattern("ok +device.sudo +all that is needed")
        .contains("device.tried");
    rig = VirtualRig.running(environment).orElseThrow();
    OnlyPrintedLines.areAllThereIs(rig);
  }

  /** Both hosts lose their power in mid-stage; what they had on their disk is brought home. */
  final void losesItsPowerInMidStage() throws Exception {
    rig.imitate("healthy", COMPRESSION);
    kernel.runs(
        () ->
            new PowerCut(rig)
                .during(plan(60), KEPT.resolve(environment.name()).resolve("power-cut")));
  }

  /** Every probe, usual and deep, armed by the recorder's own scripts on a real kernel. */
  final void timesAndCountsAreTheDrivers() throws Exception {
    kernel.runs(() -> LockTimes.areTheDrivers(rig));
  }

  private long counted(String parameter) throws Exception {
    return Long.parseLong(
        rig.root().shell().run("cat /sys/module/bes2600/parameters/" + parameter));
  }

  /** The stages of the protocol in so many seconds of the last one, ticking once a second. */
  private static OtherPlan plan(int seconds) {
    return new OtherPlan(
        "virtual-short",
        List.of(
            Stage.ofMebibytes(1, new Span(3)),
            Stage.ofMebibytes(2, new Span(3)),
            Stage.ofMebibytes(4, new Span(seconds))),
        1,
        new Span(1));
  }
}
