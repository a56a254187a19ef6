package besser.gate.rig;

import besser.gate.quantity.Span;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** Has the operator power-cycle the device, and believes it when the device says so itself. */
public final class Restart {
  private final Rig rig;
  private final Operator operator;
  private final Span patience;
  private final Span pause;

  /**
   * A way to restart.
   *
   * @param patience how long the device may take from the operator's word to the module being there
   * @param pause between two looks
   */
  public Restart(Rig rig, Operator operator, Span patience, Span pause) {
    this.rig = rig;
    this.operator = operator;
    this.patience = patience;
    this.pause = pause;
  }

  /**
   * Asks, waits, verifies.
   *
   * @param needed the module that must be loaded afterwards
   * @param why for the operator: {@code to load the module 1B3B…}
   * @return the device in its new boot
   * @throws IOException where it did not restart in time, or came up with another module
   */
  public BootIdentity into(ModuleBuild needed, String why) throws IOException {
    String module = rig.environment().module();
    BootIdentity before = BootIdentity.of(rig.device(), rig.deviceScripts(), module);
    operator.ask(
        "Please power-cycle the device (%s) %s."
            .formatted(rig.environment().device().control(), why));
    Waiting waiting = new Waiting(before, module);
    try {
      Awaitility.await("the device is up again with " + module + " " + needed.words())
          .dontCatchUncaughtExceptions()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(duration(pause))
          .atMost(duration(patience))
          .until(waiting::decided);
    } catch (ConditionTimeoutException e) {
      throw new IOException(
          "The device was not up again with %s %s within %s: %s"
              .formatted(module, needed.words(), patience, waiting.last),
          e);
    }
    BootIdentity after = waiting.after == null ? before : waiting.after;
    if (!after.module().is(needed)) {
      String alike =
          after.module().isOtherBuildOf(needed) ? " (%s)".formatted(ModuleBuild.OTHER_BUILD) : "";
      throw new IOException(
          "The device came up with %s %s, needed is %s%s. Does an initramfs, or another folder of modules, hold the old one?"
              .formatted(
                  module,
                  after.srcversion().isPresent() ? after.module().words() : "not loaded",
                  needed.words(),
                  alike));
    }
    return after;
  }

  private static Duration duration(Span span) {
    return Duration.ofMillis(Math.max(1, Math.round(span.seconds() * 1000)));
  }

  /** What was seen of the restart so far. */
  private final class Waiting {
    private final BootIdentity before;
    private final String module;
    private @Nullable BootIdentity after;
    private String last = "nothing was seen.";

    Waiting(BootIdentity before, String module) {
      this.before = before;
      this.module = module;
    }

    /** A new boot with any module loaded decides: a wrong one does not become the right one. */
    boolean decided() {
      BootIdentity now;
      try {
        now = BootIdentity.of(rig.device(), rig.deviceScripts(), module);
      } catch (IOException e) {
        last = String.valueOf(e.getMessage());
        return false;
      }
      if (now.bootId().equals(before.bootId())) {
        last = "it answers, and is still in the boot it was in.";
        return false;
      }
      last = "it restarted, and " + module + " is not loaded.";
      after = now;
      return now.srcversion().isPresent();
    }
  }
}
