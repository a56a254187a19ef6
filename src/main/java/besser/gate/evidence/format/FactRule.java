package besser.gate.evidence.format;

import besser.gate.evidence.FactForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a recorded fact means where two of it differ: one line of {@code evidence/facts.tsv}, whose
 * head says what each column is. A fact without a rule was never judged.
 *
 * @param where the file it stands in
 * @param fact its key; {@code *} stands for a number or a name
 * @param ends start.txt and end.txt of one repetition differ
 * @param repetitions two repetitions of one campaign differ
 * @param sameBoot whether {@code repetitions} counts only between two of the same boot
 * @param equal what it must equal wherever that is there; a difference is undecided
 * @param unlike what it must not equal: two ends of one thing, which are one thing then
 * @param compared baseline and campaign differ
 * @param since edition that began to write it
 * @param lacks why a rig may lack it; empty where it must be measured
 * @param form what its value looks like; empty where any text will do
 * @param meaning for people
 */
public record FactRule(
    Where where,
    String fact,
    Difference ends,
    Difference repetitions,
    boolean sameBoot,
    Optional<Equal> equal,
    Optional<Equal.Fact> unlike,
    Difference compared,
    int since,
    Optional<String> lacks,
    Optional<FactForm> form,
    String meaning) {
  private static final String BOOT = "boot:";
  private static final String NOT = "!";
  private static final List<FactRule> WRITTEN =
      WrittenList.read("/evidence/facts.tsv", 10, FactRule::of);

  /** The files that hold facts. */
  public enum Where {
    /** {@code device/start.txt} and {@code device/end.txt}. */
    DEVICE,
    /** {@code sender/start.txt} and {@code sender/end.txt}. */
    SENDER,
    /** {@code device/config.txt}: what the tablet's recorder was told. */
    DEVICE_ORDER,
    /** {@code sender/config.txt}. */
    SENDER_ORDER,
    /** {@code repetition.json}. */
    REPETITION,
    /** {@code campaign.json}. */
    CAMPAIGN;

    /** Whether a recorder measured it on its host; the others were written by the gate. */
    public boolean isOfHost() {
      return this == DEVICE || this == SENDER;
    }
  }

  /** What a difference means. */
  public enum Difference {
    UNDECIDED,
    FINDING,
    FREE,
    /** There is no second one to differ from. */
    NONE
  }

  /** What a fact must equal. */
  public sealed interface Equal {
    /** The same text always. */
    record Value(String text) implements Equal {}

    /** Another fact, of the same repetition or of the campaign. */
    record Fact(Where where, String fact) implements Equal {}
  }

  /** All rules, in the order of the file. */
  public static List<FactRule> written() {
    return WRITTEN;
  }

  /** The rule of one key as it stands in the evidence; empty where nobody wrote one. */
  public static Optional<FactRule> of(Where where, String key) {
    return WRITTEN.stream().filter(r -> r.where == where && r.isOf(key)).findFirst();
  }

  private boolean isOf(String key) {
    int star = fact.indexOf('*');
    if (star < 0) {
      return fact.equals(key);
    }
    String before = Pattern.quote(fact.substring(0, star));
    String after = fact.substring(star + 1);
    // A name at the end may hold dots (claims.patch-c/goal.feature), one in the middle is a number.
    return key.matches(before + (after.isEmpty() ? ".+" : "\\d+" + Pattern.quote(after)));
  }

  private static FactRule of(String[] c) {
    boolean boot = c[3].startsWith(BOOT);
    return new FactRule(
        where(c[0]),
        c[1],
        difference(c[2]),
        difference(boot ? c[3].substring(BOOT.length()) : c[3]),
        boot,
        asked(c[4]).filter(e -> !e.startsWith(NOT)).findFirst().map(FactRule::equal),
        asked(c[4])
            .filter(e -> e.startsWith(NOT))
            .findFirst()
            .map(e -> fact(e.substring(NOT.length()))),
        difference(c[5]),
        Integer.parseInt(c[6]),
        Optional.of(c[7]).filter(why -> !why.equals("-")),
        FactForm.named(c[8]),
        c[9]);
  }

  private static Where where(String word) {
    return Where.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Difference difference(String word) {
    return word.equals("-") ? Difference.NONE : Difference.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Stream<String> asked(String cell) {
    return cell.equals("-") ? Stream.empty() : Stream.of(cell.split(" ", -1));
  }

  private static Equal equal(String word) {
    return word.startsWith("=") ? new Equal.Value(word.substring(1)) : fact(word);
  }

  private static Equal.Fact fact(String word) {
    int colon = word.indexOf(':');
    return new Equal.Fact(where(word.substring(0, colon)), word.substring(colon + 1));
  }
}
