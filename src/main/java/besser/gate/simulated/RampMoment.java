package besser.gate.simulated;

/**
 * Where in the protocol the simulated rig is.
 *
 * @param repetition from 1; 0 before the first load
 * @param inRamp nominal seconds since the first byte of this repetition's ramp, NaN before it
 * @param inLastStage nominal seconds since the first byte of its last stage, NaN outside of it
 */
record RampMoment(int repetition, double inRamp, double inLastStage) {
  static final RampMoment IDLE = new RampMoment(0, Double.NaN, Double.NaN);
}
