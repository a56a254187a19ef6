package besser.gate.cli;

import besser.gate.campaign.CampaignMoment;
import besser.gate.campaign.Progress;
import besser.gate.quantity.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * What a signal means while a campaign is recorded. The recorders need nobody, so the gate lets go
 * of them and whoever resumes finds what they saw. INT leaves 10 s for a second one, which ends
 * them; TERM and HUP let go at once. The simulated rig is the process itself: there the first
 * signal ends the recording.
 */
final class RecordingSignals implements Progress {
  /** Phases in which recorders are at work. */
  private static final Set<String> RECORDING = Set.of("start", "ramp");

  private final Progress shown;
  private final Situation situation;
  private final Ways ways;
  private volatile int stopping;
  private volatile boolean ending;
  private boolean interrupted;
  private String phase = "before";
  private int repetition;
  private Instant until;

  /**
   * What is recorded.
   *
   * @param campaign name by which it can be resumed
   * @param deadline how long the recorders of a repetition run at most
   * @param inProcess whether the rig ends with this process
   */
  record Situation(String campaign, Span deadline, boolean inProcess, Clock clock) {}

  /**
   * How to leave.
   *
   * @param giveBack gives the rig's lease back
   * @param letGo leaves the rig as it is
   * @param inTenSeconds runs something then
   * @param exit ends the process with a status
   */
  record Ways(
      Runnable giveBack, Runnable letGo, Consumer<Runnable> inTenSeconds, IntConsumer exit) {}

  RecordingSignals(Progress shown, Situation situation, Ways ways) {
    this.shown = shown;
    this.situation = situation;
    this.ways = ways;
    this.until = situation.clock().instant();
  }

  @Override
  public void at(CampaignMoment moment) {
    if (stopping != 0 && !ending) {
      ending = true;
      throw new StoppedException(stopping, situation);
    }
    remember(moment);
    shown.at(moment);
  }

  private synchronized void remember(CampaignMoment moment) {
    boolean began = !RECORDING.contains(phase) || repetition != moment.repetition();
    if (RECORDING.contains(moment.phase()) && began) {
      until =
          situation
              .clock()
              .instant()
              .plus(Duration.ofSeconds((long) Math.ceil(situation.deadline().seconds())));
    }
    phase = moment.phase();
    repetition = moment.repetition();
  }

  @Override
  public void note(String line) {
    shown.note(line);
  }

  @Override
  public boolean asked(String request) {
    return shown.asked(request);
  }

  /** A signal came, told by the status it ends with. */
  synchronized void heard(int status) {
    if (stopping != 0) {
      letGo(status, "Leaving as it is.");
    } else if (situation.inProcess()) {
      stopping = status;
      note(
          "The simulated rig is this process, so its recording ends here: what there is is collected and sealed as cut off.");
    } else if (status != Signals.INT) {
      letGo(status, "");
    } else if (interrupted) {
      stopping = status;
      note(
          "Both recorders are asked to end, and what there is is collected. Once more leaves at once.");
    } else {
      interrupted = true;
      note(
          "%s In 10 s the gate lets go; to go on then: ./gate resume %s. Ctrl-C again ends the recording and collects what there is."
              .formatted(goesOn(), situation.campaign()));
      ways.inTenSeconds().accept(this::letGoUnlessStopping);
    }
  }

  private synchronized void letGoUnlessStopping() {
    if (stopping == 0) {
      letGo(Signals.INT, "");
    }
  }

  private void letGo(int status, String why) {
    note(
        "%s%s The gate lets go. To go on: ./gate resume %s"
            .formatted(why.isEmpty() ? "" : why + " ", goesOn(), situation.campaign()));
    if (!RECORDING.contains(phase) && stopping == 0) {
      ways.giveBack().run();
    }
    ways.letGo().run();
    ways.exit().accept(status);
  }

  private String goesOn() {
    return RECORDING.contains(phase)
        ? "rep-%s goes on recording on both hosts until %s at the latest, and needs nobody."
            .formatted(
                repetition,
                DateTimeFormatter.ofPattern("HH:mm:ss")
                    .withZone(situation.clock().getZone())
                    .format(until))
        : "Nothing is being recorded.";
  }

  /** A signal ended the recording; what was recorded has been brought home when this is shown. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    StoppedException(int status, Situation situation) {
      super(
          situation.inProcess()
              ? "Cut off by a signal and sealed so: ./gate judge " + situation.campaign()
              : """
                  Ended by a signal; what was recorded is collected, and the rig is free. To run \
                  the repetitions that are left: ./gate resume %s"""
                  .formatted(situation.campaign()));
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
