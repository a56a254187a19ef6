package besser.gate.judge;

import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.SignalLevel;

/** What a chart draws of a sentence's bound: its value, and what it bounds. */
public sealed interface Limit {
  /** A bound on what is received. */
  record OfRate(ByteRate at) implements Limit {}

  /** A bound on the share of CPU that goes into lock cycling. */
  record OfLockShare(Share at) implements Limit {}

  /** The window a signal must lie in, both edges included. */
  record OfSignal(SignalLevel weakest, SignalLevel strongest) implements Limit {}
}
