package besser.gate.report.chart;

import besser.gate.report.view.PrintedNumbers;

/**
 * Time of a repetition along the width of a chart.
 *
 * @param from boot-time clock at the left edge, seconds
 * @param to at the right edge
 * @param left pixels
 * @param right pixels
 */
record TimeAxis(double from, double to, double left, double right) {
  TimeAxis {
    if (to <= from) {
      to = from + 1;
    }
  }

  double x(double t) {
    double x = left + (t - from) / (to - from) * (right - left);
    return Math.max(left, Math.min(right, x));
  }

  boolean holds(double t) {
    return from <= t && t <= to;
  }

  /** Seconds between two labelled ticks: about eight of them, at a round number. */
  double step() {
    double[] round = {0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};
    for (double step : round) {
      if ((to - from) / step <= 10) {
        return step;
      }
    }
    return 7200;
  }

  /** {@code 25 min} or {@code 12 s} since the left edge. */
  String label(double sinceStart) {
    return step() >= 60
        ? PrintedNumbers.rounded(sinceStart / 60, 0) + " min"
        : PrintedNumbers.rounded(sinceStart, 1) + " s";
  }
}
