package besser.gate.corpus;

/** A hist file as the kernel prints it. */
final class HistText {
  private final StringBuilder lines = new StringBuilder();
  private final String keys;
  private long hits;
  private int entries;

  HistText(String keys) {
    this.keys = keys;
  }

  HistText add(String key, long count) {
    return line(key, count, "");
  }

  /** With a sum beside the count. */
  HistText add(String key, long count, String what, long sum) {
    return line(key, count, Tsv.format("  %s: %10d", what, sum));
  }

  private HistText line(String key, long count, String value) {
    lines.append("{ ").append(key).append(Tsv.format(" } hitcount: %10d", count));
    lines.append(value).append('\n');
    hits += count;
    entries++;
    return this;
  }

  String text() {
    return """
        # event histogram
        #
        # trigger info: hist:keys=%s:sort=hitcount:size=2048 [active]
        #

        %s
        Totals:
            Hits: %s
            Entries: %s
            Dropped: 0
        """
        .formatted(keys, lines, hits, entries);
  }
}
