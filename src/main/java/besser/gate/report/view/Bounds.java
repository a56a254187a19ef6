package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Kind;
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
    for (JudgedClaim judgedClaim : judgement.judgedClaims()) {
      for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
        if (judgedClaim.kind() == Kind.TARGET || judgedClaim.kind() == Kind.GOAL) {
          add(rates, judgedClaim, judgedSentence.bound(), RATE, ByteRate::parse);
          if (judgedSentence.text().contains("lock")) {
            add(shares, judgedClaim, judgedSentence.bound(), SHARE, Share::parse);
          }
        }
        signal = signal.or(() -> window(judgedSentence.bound()));
      }
    }
    rates.sort((a, b) -> b.at().compareTo(a.at()));
    shares.sort((a, b) -> b.at().compareTo(a.at()));
    return new Bounds(List.copyOf(rates), List.copyOf(shares), signal);
  }

  private static <T> void add(
      List<Line<T>> lines,
      JudgedClaim judgedClaim,
      String bound,
      Pattern pattern,
      Function<String, T> parse) {
    Matcher m = pattern.matcher(bound);
    if (m.find()) {
      T at = parse.apply(m.group());
      if (lines.stream().noneMatch(l -> l.at().equals(at))) {
        lines.add(new Line<>(at, judgedClaim.id()));
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
