package besser.gate.metric.probe;

import besser.gate.metric.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of one kind as the kernel counted them: by powers of two, each bucket with the sum of its
 * times. A hist file has them as
 *
 * <pre>
 * { lat: ~ 2^14 } hitcount:         11  lat:     141332
 * { caller: [ffffffc07b2d43a0] bes2600_reg_poll [bes2600], lat: ~ 2^13 } hitcount: 7  lat: 44012
 * </pre>
 *
 * <p>where {@code ~ 2^n} is {@code ilog2(roundup_pow_of_two(ns))}
 * (kernel/trace/trace_events_hist.c, hist_field_log2): times above 2^(n-1) and up to 2^n ns.
 *
 * @param buckets in ascending order, none empty
 */
public record Durations(List<Bucket> buckets) {
  private static final Pattern KEY = Pattern.compile("(?:(.*),)?~ 2\\^(\\d{1,2})");
  private static final double NANOSECOND = 1e-9;

  /**
   * Times of one power of two, in whole ns.
   *
   * @param above each is longer
   * @param upTo none is longer
   * @param count how many
   * @param sum of them
   */
  public record Bucket(long above, long upTo, long count, long sum) {
    /** Where they lie. */
    public Interval interval() {
      return new Interval(above * NANOSECOND, upTo * NANOSECOND);
    }

    /** The power of two it ends at. */
    public int power() {
      return 63 - Long.numberOfLeadingZeros(upTo);
    }

    /** How many can at most be longer: each of those adds so much to what all have at least. */
    private long mostOver(long ns) {
      if (ns >= upTo) {
        return 0;
      }
      return ns <= above
          ? count
          : Math.max(0, Math.min(count, Math.floorDiv(sum - count * (above + 1), ns - above)));
    }

    /** How many must at least be longer, for the sum to be what it is. */
    private long leastOver(long ns) {
      if (ns >= upTo) {
        return 0;
      }
      return ns <= above ? count : Math.max(0, -Math.floorDiv(count * ns - sum, upTo - ns));
    }
  }

  public Durations {
    buckets = List.copyOf(buckets);
  }

  /**
   * The times of a histogram by what stands before the power in its keys; {@code ""} where nothing
   * does. Empty where a key is no power of two, or a sum cannot be that of its bucket: then it is
   * not such a histogram.
   */
  static Map<String, Durations> of(Map<String, Long> hits, Map<String, Long> sums) {
    Map<String, SortedMap<Integer, Bucket>> found = new TreeMap<>();
    for (Map.Entry<String, Long> e : hits.entrySet()) {
      Matcher key = KEY.matcher(e.getKey());
      if (!key.matches() || !sums.containsKey(e.getKey())) {
        return Map.of();
      }
      int power = Math.min(62, Integer.parseInt(key.group(2)));
      long upTo = 1L << power;
      long above = power == 0 ? 0 : upTo / 2;
      long sum = sums.getOrDefault(e.getKey(), 0L);
      if ((double) sum > (double) upTo * e.getValue() || sum < (double) above * e.getValue()) {
        return Map.of();
      }
      found
          .computeIfAbsent(key.group(1) == null ? "" : key.group(1), k -> new TreeMap<>())
          .put(power, new Bucket(above, upTo, e.getValue(), sum));
    }
    Map<String, Durations> all = new TreeMap<>();
    found.forEach((name, buckets) -> all.put(name, new Durations(list(buckets.values()))));
    return all;
  }

  private static List<Bucket> list(Collection<Bucket> buckets) {
    return new ArrayList<>(buckets);
  }

  /** These and others together. */
  public Durations plus(Durations others) {
    SortedMap<Long, Bucket> all = new TreeMap<>();
    for (Durations some : List.of(this, others)) {
      for (Bucket b : some.buckets()) {
        all.merge(
            b.upTo(),
            b,
            (x, y) -> new Bucket(x.above(), x.upTo(), x.count() + y.count(), x.sum() + y.sum()));
      }
    }
    return new Durations(list(all.values()));
  }

  /** How many there were. */
  public long count() {
    return buckets.stream().mapToLong(Bucket::count).sum();
  }

  /** All together, seconds; exact. */
  public double sum() {
    return buckets.stream().mapToLong(Bucket::sum).sum() * NANOSECOND;
  }

  /** Where the time lies that so large a part of them is no longer than; there must be one. */
  public Interval quantile(double part) {
    long rank = Math.max(1, (long) Math.ceil(part * count() - 1e-9));
    long below = 0;
    for (Bucket bucket : buckets) {
      below += bucket.count();
      if (below >= rank) {
        return bucket.interval();
      }
    }
    throw new IllegalStateException("There is no quantile of no times.");
  }

  /** Where the longest lies: within its bucket, as closely as the sum there tells. */
  public Interval longest() {
    Bucket last = buckets.get(buckets.size() - 1);
    double mean = (double) last.sum() / last.count();
    double most = (double) last.sum() - (double) (last.count() - 1) * last.above();
    return new Interval(
        Math.max(last.above(), mean) * NANOSECOND, Math.min(last.upTo(), most) * NANOSECOND);
  }

  /** How many are longer than a time, at least. */
  public long leastOver(double seconds) {
    return buckets.stream().mapToLong(b -> b.leastOver(ns(seconds))).sum();
  }

  /** How many are longer than a time, at most. */
  public long mostOver(double seconds) {
    return buckets.stream().mapToLong(b -> b.mostOver(ns(seconds))).sum();
  }

  private static long ns(double seconds) {
    return Math.round(seconds / NANOSECOND);
  }
}
