package besser.gate.simulated;

/**
 * What the simulated tablet's instruments are able to see.
 *
 * @param lost part of its samples perf loses
 * @param tracepoints whether there are events to count
 * @param bottomHalfNamed whether the driver's bottom half has the name it is known by
 * @param perf which release of perf the tablet has
 */
record Instruments(double lost, boolean tracepoints, boolean bottomHalfNamed, PerfRelease perf) {
  static final Instruments SOUND = new Instruments(0, true, true, PerfRelease.OF_7_2);

  /** Those of the tablet's own generation. */
  Instruments(double lost, boolean tracepoints, boolean bottomHalfNamed) {
    this(lost, tracepoints, bottomHalfNamed, PerfRelease.OF_7_2);
  }

  /** The same with another release of perf. */
  Instruments with(PerfRelease other) {
    return new Instruments(lost, tracepoints, bottomHalfNamed, other);
  }
}
