package besser.gate.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A series as two paths: the mean, and the band between the lowest and the highest sample of each
 * bin. A stall of one tick stays visible however many ticks share its bin.
 *
 * @param mean path data of the line
 * @param band path data of the area; empty where no bin holds two samples
 */
record Trace(String mean, String band) {
  private record Bin(double x, double low, double high, double mean) {}

  /**
   * Draws samples.
   *
   * @param y value to pixel
   * @param width of a bin, pixels
   */
  static Trace of(List<Sample> samples, TimeAxis axis, DoubleUnaryOperator y, double width) {
    List<List<Bin>> runs = runs(samples, axis, width);
    StringBuilder mean = new StringBuilder();
    StringBuilder band = new StringBuilder();
    for (List<Bin> run : runs) {
      append(mean, run, b -> y.applyAsDouble(b.mean()), 'M');
      if (run.stream().anyMatch(b -> b.high() > b.low())) {
        append(band, run, b -> y.applyAsDouble(b.high()), 'M');
        List<Bin> back = new ArrayList<>(run);
        Collections.reverse(back);
        append(band, back, b -> y.applyAsDouble(b.low()), 'L');
        band.append('z');
      }
    }
    return new Trace(mean.toString(), band.toString());
  }

  private static List<List<Bin>> runs(List<Sample> samples, TimeAxis axis, double width) {
    List<List<Bin>> runs = new ArrayList<>();
    List<Bin> run = new ArrayList<>();
    int i = 0;
    while (i < samples.size()) {
      if (samples.get(i).value().isEmpty() || !axis.holds(samples.get(i).t())) {
        run = closed(runs, run);
        i++;
        continue;
      }
      int end = i + 1;
      double left = axis.x(samples.get(i).t());
      while (end < samples.size()
          && samples.get(end).value().isPresent()
          && axis.x(samples.get(end).t()) < left + width) {
        end++;
      }
      var values =
          samples.subList(i, end).stream()
              .mapToDouble(s -> s.value().orElse(0))
              .summaryStatistics();
      run.add(new Bin(left, values.getMin(), values.getMax(), values.getAverage()));
      i = end;
    }
    closed(runs, run);
    return runs;
  }

  private static List<Bin> closed(List<List<Bin>> runs, List<Bin> run) {
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return new ArrayList<>();
  }

  /** Relative coordinates in tenths of a pixel: half the bytes of absolute ones, no drift. */
  private static void append(
      StringBuilder out, List<Bin> run, ToDoubleFunction<Bin> y, char first) {
    long px = 0;
    long py = 0;
    for (int i = 0; i < run.size(); i++) {
      long x = Math.round(run.get(i).x() * 10);
      long v = Math.round(y.applyAsDouble(run.get(i)) * 10);
      if (i == 0) {
        out.append(first).append(tenths(x)).append(' ').append(tenths(v));
      } else if (v == py) {
        out.append('h').append(tenths(x - px));
      } else {
        out.append('l').append(tenths(x - px)).append(v < py ? "" : " ").append(tenths(v - py));
      }
      px = x;
      py = v;
    }
    if (run.size() == 1 && first == 'M') {
      out.append("h1");
    }
  }

  private static String tenths(long value) {
    String sign = value < 0 ? "-" : "";
    long size = Math.abs(value);
    String whole = size < 10 ? "" : Long.toString(size / 10);
    return size == 0 ? "0" : sign + whole + (size % 10 == 0 ? "" : "." + size % 10);
  }
}
