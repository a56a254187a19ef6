package besser.gate.report.view;

import besser.gate.judge.Claim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
import besser.gate.judge.Sentence;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.SignalLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bounds of the judged claims as lines of a chart. They are read from the sentences the judge
 * was given, because they are written nowhere else.
 *
 * @param rates bounds on a byte rate, highest first
 * @param lockShares bounds on a share in sentences that speak of lock cycling, highest first
 * @param signal window of the signal, if a claim states one
 */
public record Bounds(
    List<Line<ByteRate>> rates, List<Line<Share>> lockShares, Optional<Window> signal) {
  /**
   * One bound.
   *
   * @param at where the line lies
   * @param label the claim's id
   */
  public record Line<T>(T at, String label) {}

  /**
   * The signal window.
   *
   * @param weakest lower edge
   * @param strongest upper edge
   */
  public record Window(SignalLevel weakest, SignalLevel strongest) {}

  private static final Pattern RATE = Pattern.compile(ByteRate.REGEX);
  private static final Pattern SHARE = Pattern.compile(Share.REGEX);
  private static final Pattern LEVEL = Pattern.compile(SignalLevel.REGEX);

  /** Of targets and goals; the signal window of any claim. */
  public static Bounds of(Judgement judgement) {
    List<Line<ByteRate>> rates = new ArrayList<>();
    List<Line<Share>> shares = new ArrayList<>();
    Optional<Window> signal = Optional.empty();
    for (Claim claim : judgement.claims()) {
      for (Sentence sentence : claim.sentences()) {
        if (claim.kind() == Kind.TARGET || claim.kind() == Kind.GOAL) {
          add(rates, claim, sentence.bound(), RATE, ByteRate::parse);
          if (sentence.text().contains("lock")) {
            add(shares, claim, sentence.bound(), SHARE, Share::parse);
          }
        }
        signal = signal.or(() -> window(sentence.bound()));
      }
    }
    rates.sort((a, b) -> b.at().compareTo(a.at()));
    shares.sort((a, b) -> b.at().compareTo(a.at()));
    return new Bounds(List.copyOf(rates), List.copyOf(shares), signal);
  }

  private static <T> void add(
      List<Line<T>> lines, Claim claim, String bound, Pattern pattern, Function<String, T> parse) {
    Matcher m = pattern.matcher(bound);
    if (m.find()) {
      T at = parse.apply(m.group());
      if (lines.stream().noneMatch(l -> l.at().equals(at))) {
        lines.add(new Line<>(at, claim.id()));
      }
    }
  }

  private static Optional<Window> window(String bound) {
    List<SignalLevel> levels =
        LEVEL.matcher(bound).results().map(r -> SignalLevel.parse(r.group())).sorted().toList();
    return levels.size() == 2
        ? Optional.of(new Window(levels.get(0), levels.get(1)))
        : Optional.empty();
  }
}
