package besser.gate.rig;

/**
 * One thing doctor looked at.
 *
 * @param name stable, for example {@code device.sudo}
 * @param state what it means for a campaign
 * @param seen what was found, untrusted text
 * @param needed what has to be there
 * @param mend what to do, empty where all is well
 */
public record DoctorCheck(String name, State state, String seen, String needed, String mend) {
  /** In the order of their weight. */
  public enum State {
    /** As needed. */
    OK,
    /** It could not be told. It is never taken for well, and does not stop a campaign by itself. */
    UNKNOWN,
    /** A campaign can run; its comparison or one of its metrics may become undecided. */
    WARN,
    /** No campaign starts. */
    STOP
  }

  private static final String LEAVE =
      "It belongs to the run that holds the rig, see device.lease; leave it alone.";

  boolean ofALease() {
    return name.endsWith(".lease");
  }

  boolean isLeftAlone() {
    return mend.equals(LEAVE);
  }

  /** The same, where what was seen belongs to another run. */
  DoctorCheck leftAlone() {
    return state == State.OK ? this : new DoctorCheck(name, state, seen, needed, LEAVE);
  }

  static DoctorCheck ok(String name, String seen, String needed) {
    return new DoctorCheck(name, State.OK, seen, needed, "");
  }

  static DoctorCheck unknown(String name, String needed, String mend) {
    return new DoctorCheck(name, State.UNKNOWN, "not told", needed, mend);
  }

  static DoctorCheck of(
      String name, boolean well, State otherwise, String seen, String needed, String mend) {
    return well ? ok(name, seen, needed) : new DoctorCheck(name, otherwise, seen, needed, mend);
  }
}
