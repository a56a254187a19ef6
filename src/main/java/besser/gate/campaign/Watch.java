package besser.gate.campaign;

import besser.gate.evidence.store.CampaignWriter;
import besser.gate.quantity.Span;
import besser.gate.recorder.Recorder;
import besser.gate.recorder.Status;
import besser.gate.recorder.Stopwatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Watches one repetition until both recorders say that they are over, or the deadline they carry
 * has passed. Ends it early where the tablet says that its link is dead, or where whoever looks on
 * has seen enough; never because SSH is lost.
 */
final class Watch {
  private final Recorder device;
  private final Recorder sender;
  private final RecorderPoll deviceLook;
  private final RecorderPoll senderLook;
  private final WatchTimes watchTimes;
  private final Stopwatch clock;
  private final double deadline;
  private final CampaignWriter journal;
  private final Onlooker onlooker;
  private boolean linkDeathTold;
  private boolean deviceStopped;
  private boolean senderStopped;
  private double oneOverSince = Double.NaN;

  /** Is told what the device says; answers whether nothing more need be recorded. */
  @FunctionalInterface
  interface Onlooker {
    boolean enough(RecorderPoll device);
  }

  Watch(
      Recorders recorders,
      SshLosses losses,
      WatchTimes watchTimes,
      Stopwatch clock,
      double deadline,
      CampaignWriter journal,
      Onlooker onlooker) {
    this.device = recorders.device();
    this.sender = recorders.sender();
    this.deviceLook = new RecorderPoll(device, losses, watchTimes.hold());
    this.senderLook = new RecorderPoll(sender, losses, new Span(0));
    this.watchTimes = watchTimes;
    this.clock = clock;
    this.deadline = deadline + watchTimes.slack().seconds();
    this.journal = journal;
    this.onlooker = onlooker;
  }

  /** Returns when it is over; true where both recorders said so. */
  boolean untilOver(String id) {
    ScheduledExecutorService looks =
        Executors.newScheduledThreadPool(
            2,
            work -> {
              Thread thread = new Thread(work, "watch of " + id);
              thread.setDaemon(true);
              return thread;
            });
    try {
      long every = millis(watchTimes.look());
      // The device's looks wait on the device; where its link is not up, the next one is soon.
      long soon = watchTimes.hold().seconds() < 1 ? every : 500;
      looks.scheduleWithFixedDelay(deviceLook, 0, soon, TimeUnit.MILLISECONDS);
      looks.scheduleWithFixedDelay(senderLook, 0, every, TimeUnit.MILLISECONDS);
      Awaitility.await("the recorders of " + id + " to end")
          .dontCatchUncaughtExceptions()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(Math.min(250, every)))
          .forever()
          .until(this::over);
      return deviceLook.over() && senderLook.over();
    } finally {
      end(looks);
    }
  }

  /** A look that is interrupted breaks its connection, and would be written down as a loss. */
  private static void end(ScheduledExecutorService looks) {
    looks.shutdown();
    try {
      if (!looks.awaitTermination(10, TimeUnit.SECONDS)) {
        looks.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      looks.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private boolean over() {
    boolean enough = onlooker.enough(deviceLook);
    endOnLinkDeath();
    if (enough && !deviceStopped) {
      deviceStopped = stopped(device, "stopped");
    }
    endTheOneLeft();
    return deviceLook.over() && senderLook.over() || clock.seconds() > deadline;
  }

  private void endOnLinkDeath() {
    boolean dead =
        deviceLook
            .latest()
            .filter(s -> s.state() == Status.State.RECORDING)
            .flatMap(Status::linkLostFor)
            .filter(lost -> lost.compareTo(watchTimes.linkDeath()) >= 0)
            .isPresent();
    if (!dead || deviceStopped) {
      return;
    }
    if (!linkDeathTold) {
      linkDeathTold = true;
      tell("link-death", "the device has had no link for more than " + watchTimes.linkDeath());
    }
    deviceStopped = stopped(device, "link-death");
  }

  /** A recorder whose other end is gone waits for what cannot come. */
  private void endTheOneLeft() {
    if (deviceLook.over() == senderLook.over()) {
      return;
    }
    if (Double.isNaN(oneOverSince)) {
      oneOverSince = clock.seconds();
    }
    boolean outlasted = clock.seconds() - oneOverSince > watchTimes.outlast().seconds();
    if (deviceLook.over() && !senderStopped && (outlasted || !deviceLook.complete())) {
      senderStopped = stopped(sender, "stopped");
    }
    // A sender that is through leaves the device to print its samples, for as long as it takes.
    if (senderLook.over() && !deviceStopped && outlasted && !senderLook.complete()) {
      deviceStopped = stopped(device, "stopped");
    }
  }

  private boolean stopped(Recorder recorder, String reason) {
    try {
      recorder.stop(reason);
      tell("stop", recorder.role().word() + " was asked to end: " + reason);
      return true;
    } catch (IOException unheard) {
      return false;
    }
  }

  private void tell(String event, String detail) {
    try {
      journal.journal(event, detail);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static long millis(Span span) {
    return Math.max(1, Math.round(span.seconds() * 1000));
  }
}
