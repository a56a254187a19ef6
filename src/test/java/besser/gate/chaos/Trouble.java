package besser.gate.chaos;

import besser.gate.recorder.Role;
import java.util.Locale;

/**
 * One thing that goes wrong in a campaign.
 *
 * @param kind what
 * @param role which host it happens to
 * @param at for {@link Kind#isOfTheRig} a part of the ramp, from its start; else of which of the
 *     gate's calls it is, from 1
 * @param call the calls {@code at} counts; {@code any} counts them all
 * @param size of how much: seconds, or a part of what is written
 */
record Trouble(Kind kind, Role role, double at, String call, double size) {
  enum Kind {
    /** The connection breaks, and new ones are refused for a time. */
    CUT(true),
    /** The recorder is killed, and its watchdog lives. */
    RECORDER_KILLED(true),
    /** The recorder is killed together with its watchdog. */
    BOTH_KILLED(true),
    DISK_FULL(true),
    CLOCK_STEP(true),
    /** The host answers with another key, for as long as this gate lives. */
    HOST_KEY(true),
    REBOOT(true),
    /** An answer takes its time. */
    SLOW(false),
    /** It ran, and nobody hears of it. */
    LOST_ANSWER(false),
    /** It never ran, and nobody knows. */
    LOST_REQUEST(false),
    /** It ran, and the channel never ends. */
    STALLED(false),
    /** Something else talks on standard output: a login script, a wall message, noise. */
    GARBAGE(false),
    HALF_UPLOAD(false),
    HALF_FETCH(false),
    GATE_KILLED(false);

    private final boolean rig;

    Kind(boolean rig) {
      this.rig = rig;
    }

    /** Whether it happens to a host by itself, and not to a call of the gate. */
    boolean isOfTheRig() {
      return rig;
    }
  }

  @Override
  public String toString() {
    return kind.isOfTheRig()
        ? String.format(Locale.ROOT, "%s %s at %.2f (%.2f)", kind, role.word(), at, size)
        : String.format(Locale.ROOT, "%s at call %.0f of %s (%.2f)", kind, at, call, size);
  }
}
