package besser.gate.metric;

import besser.gate.evidence.format.WrittenList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every reading there is, from {@code metric/readings.tsv}, whose head says what each column is. A
 * name in capitals within a reading stands for what was seen: {@code workqueue.execute.WORK}.
 */
public final class Catalogue {
  private static final List<Entry> ALL =
      WrittenList.read("/metric/readings.tsv", 8, Catalogue::entry);

  private static final Map<String, Entry> BY_NAME =
      ALL.stream().filter(e -> !e.isPattern()).collect(Collectors.toMap(Entry::name, e -> e));

  private static final List<Shape> SHAPES =
      ALL.stream().filter(Entry::isPattern).map(e -> new Shape(e.pattern(), e)).toList();

  private static final Pattern OF_A_WINDOW = Pattern.compile("\\.window-\\d+$");

  private Catalogue() {}

  /** Which way of a reading is good for the tablet's owner. */
  public enum Good {
    MORE,
    LESS,
    NEITHER
  }

  /**
   * One reading, or one pattern of readings.
   *
   * @param name as features and verdicts spell it
   * @param phrase for people
   * @param unit of its values
   * @param good which way is good
   * @param family word of the readings it moves together with
   * @param source file it is read from, {@code -} where there is no instrument
   * @param meaning what it is
   * @param takes what it would take to measure it; empty where every recording measures it
   */
  public record Entry(
      String name,
      String phrase,
      Unit unit,
      Good good,
      String family,
      String source,
      String meaning,
      Optional<String> takes) {
    /** Whether only a deep campaign measures it, whose instruments would spoil a judged one. */
    public boolean isCostly() {
      return takes.isPresent() && !source.equals("-");
    }

    /** Whether it stands for more than one name. */
    private boolean isPattern() {
      return !name.equals(name.toLowerCase(Locale.ROOT));
    }

    private Pattern pattern() {
      return Pattern.compile(
          name.replace(".", "\\.")
              .replaceFirst("[A-Z]+$", name.endsWith("cmdN") ? "[0-9]+" : ".+"));
    }
  }

  /** A pattern of readings, made once: a page of a thousand nights asks for thousands of names. */
  private record Shape(Pattern pattern, Entry entry) {}

  /** All of them, in the order of the file. */
  public static List<Entry> all() {
    return ALL;
  }

  /**
   * The entry of a reading: its own, else that of its pattern. A reading of one perf window ({@code
   * lock.samples.window-2}) is that of the stage.
   */
  public static Optional<Entry> of(String reading) {
    String whole = OF_A_WINDOW.matcher(reading).replaceFirst("");
    return Optional.ofNullable(BY_NAME.get(whole))
        .or(
            () ->
                SHAPES.stream()
                    .filter(s -> s.pattern().matcher(whole).matches())
                    .map(Shape::entry)
                    .findFirst());
  }

  /** Why a reading is in no recording, and what would take it: one or two sentences. */
  public static String noInstrument(String reading) {
    return "The recorder has no instrument for %s.%s"
        .formatted(reading, of(reading).flatMap(Entry::takes).map(takes -> " " + takes).orElse(""));
  }

  private static Entry entry(String[] c) {
    return new Entry(
        c[0],
        c[1],
        Unit.valueOf(c[2].replace('-', '_').toUpperCase(Locale.ROOT)),
        Good.valueOf(c[3].toUpperCase(Locale.ROOT)),
        c[4],
        c[5],
        c[6],
        c[7].equals("-") ? Optional.empty() : Optional.of(c[7]));
  }
}
