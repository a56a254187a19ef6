package besser.gate.simulated;

/**
 * What the simulated tablet's instruments are able to see.
 *
 * @param lost part of its samples perf loses
 * @param tracepoints whether there are events to count
 * @param bottomHalfNamed whether the driver's bottom half has the name it is known by
 */
record Instruments(double lost, boolean tracepoints, boolean bottomHalfNamed) {
  static final Instruments SOUND = new Instruments(0, true, true);
}
