package besser.gate.campaign;

import besser.gate.evidence.store.CampaignWriter;
import besser.gate.quantity.Span;
import besser.gate.recorder.Recorder;
import besser.gate.recorder.Status;
import besser.gate.recorder.Stopwatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Watches one repetition until both recorders say that they are over, or the deadline they carry
 * has passed. Ends it early where the tablet says that its link is dead; never because SSH is.
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
  private final Teller teller;
  private boolean linkDeathTold;
  private boolean deviceStopped;
  private boolean senderStopped;
  private double oneOverSince = Double.NaN;

  /** Turns what the device says into progress. */
  @FunctionalInterface
  interface Teller {
    void tell(RecorderPoll device);
  }

  Watch(
      Recorders recorders,
      SshLosses losses,
      WatchTimes watchTimes,
      Stopwatch clock,
      double deadline,
      CampaignWriter journal,
      Teller teller) {
    this.device = recorders.device();
    this.sender = recorders.sender();
    this.deviceLook = new RecorderPoll(device, losses);
    this.senderLook = new RecorderPoll(sender, losses);
    this.watchTimes = watchTimes;
    this.clock = clock;
    this.deadline = deadline + watchTimes.slack().seconds();
    this.journal = journal;
    this.teller = teller;
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
      for (RecorderPoll look : List.of(deviceLook, senderLook)) {
        looks.scheduleWithFixedDelay(look, 0, every, TimeUnit.MILLISECONDS);
      }
      Awaitility.await("the recorders of " + id + " to end")
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
    teller.tell(deviceLook);
    endOnLinkDeath();
    endTheOneLeft();
    return deviceLook.over() && senderLook.over() || clock.seconds() > deadline;
  }

  private void endOnLinkDeath() {
    boolean dead =
        deviceLook
            .latest()
            .filter(s -> s.state() == Status.State.RECORDING)
            .flatMap(Status::linkLostFor)
            .filter(lost -> lost.compareTo(watchTimes.linkDeath()) > 0)
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
    boolean settled = clock.seconds() - oneOverSince > watchTimes.settle().seconds();
    if (deviceLook.over() && !senderStopped && (settled || !deviceLook.complete())) {
      senderStopped = stopped(sender, "stopped");
    }
    // A sender that is through leaves the device to print its samples, for as long as it takes.
    if (senderLook.over() && !deviceStopped && settled && !senderLook.complete()) {
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
