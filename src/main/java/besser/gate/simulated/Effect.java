package besser.gate.simulated;

/** Something that happens to the simulated tablet, from its onset until its end. */
sealed interface Effect {
  /** Whether it stays when the load has ended and the tablet has had its rest. */
  default boolean lasting() {
    return false;
  }

  /** The driver lets through no more than this. */
  record Cap(double bytesPerSecond) implements Effect {}

  /** The driver lets through less and less, down to a part of what it did, over nominal seconds. */
  record Fade(double toFactor, double over) implements Effect {}

  /** The tablet's nc reads no faster than this: its receive queue fills, not the driver's. */
  record SlowReader(double bytesPerSecond) implements Effect {}

  /** Who ended the association. */
  enum Cause {
    /** A driver-death signature in the kernel log. */
    DRIVER,
    /** The access point said goodbye. */
    ACCESS_POINT,
    /** Beacons were lost; the kernel log says so, and nothing of the driver. */
    BEACONS
  }

  /** Not associated. */
  record NotAssociated(Cause cause) implements Effect {}

  /** A storm of warnings, then no wlan0 until somebody presses the button. */
  record Wedged() implements Effect {
    @Override
    public boolean lasting() {
      return true;
    }
  }

  /** Associated with another access point, which lets through so much. */
  record Roam(AccessPoint to, double bytesPerSecond) implements Effect {}

  /** The signal moves by so many dB, over nominal seconds. */
  record Drift(double decibel, double over) implements Effect {}

  /** Decrypt failures in the log, and the driver's own recovery, which costs the association. */
  record DecryptStorm() implements Effect {}

  /** The load arrives over the wire instead. */
  record OverWire() implements Effect {}

  /** The wall clock is set, by seconds. */
  record ClockStep(double seconds) implements Effect {
    @Override
    public boolean lasting() {
      return true;
    }
  }

  /** The tablet sleeps for nominal seconds, within one step of its clock. */
  record Suspend(double nominal) implements Effect {
    @Override
    public boolean lasting() {
      return true;
    }
  }

  /** The module is loaded anew: other phy, other ifindex, counters from 0. */
  record Reload() implements Effect {
    @Override
    public boolean lasting() {
      return true;
    }
  }

  /** The tablet boots, with nobody having asked it to. */
  record Reboot() implements Effect {
    @Override
    public boolean lasting() {
      return true;
    }
  }

  /** The listener is killed. */
  record ListenerDies() implements Effect {
    @Override
    public boolean lasting() {
      return true;
    }
  }
}
