package besser.gate.prove;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is known of a case before it is judged.
 *
 * @param call what the claims must come to
 * @param claims ids of the claims it is about
 * @param word the verdict it must come to; empty for any but ACCEPTED
 * @param finding kind of a finding it must raise; empty for none in particular
 * @param told what else it must say
 */
public record ExpectedJudgement(
    Call call, List<String> claims, String word, String finding, List<Told> told) {
  /** All three locked targets. */
  static final List<String> TARGETS = List.of("TGT-RX", "TGT-LOCK", "TGT-LINK");

  /** What the claims must come to. */
  public enum Call {
    /** All hold; anything else is a false alarm. */
    HOLDS,
    /** All fail; anything else is a miss. */
    FAILS,
    /** The rig is at fault: holding is a miss, failing blames the driver and is a false alarm. */
    UNDECIDED,
    /** None may hold; whether it fails or stays undecided is left open. */
    NOT_HOLDS
  }

  /** How the judge did. */
  public enum Mark {
    RIGHT,
    MISS,
    FALSE_ALARM;

    Mark worst(Mark other) {
      return this == MISS || other == MISS ? MISS : compareTo(other) >= 0 ? this : other;
    }
  }

  /**
   * Something else the judge must say.
   *
   * @param of what
   * @param expected in a word
   * @param got the word of a judgement
   */
  public record Told(String of, String expected, Function<Judgement, String> got) {}

  public ExpectedJudgement {
    claims = List.copyOf(claims);
    told = List.copyOf(told);
  }

  ExpectedJudgement(Call call, List<String> claims, String word, String finding) {
    this(call, claims, word, finding, List.of());
  }

  static ExpectedJudgement of(Call call, String... claims) {
    return new ExpectedJudgement(call, List.of(claims), "", "");
  }

  static ExpectedJudgement all(Call call) {
    return new ExpectedJudgement(call, TARGETS, "", "");
  }

  ExpectedJudgement with(String verdict) {
    return new ExpectedJudgement(call, claims, verdict, finding, told);
  }

  ExpectedJudgement raising(String kind) {
    return new ExpectedJudgement(call, claims, word, kind, told);
  }

  ExpectedJudgement telling(String of, String expected, Function<Judgement, String> got) {
    List<Told> more = new ArrayList<>(told);
    more.add(new Told(of, expected, got));
    return new ExpectedJudgement(call, claims, word, finding, more);
  }

  /** Whether a judge that lets it pass has missed something. */
  public boolean bad() {
    return call != Call.HOLDS;
  }

  /** Whether a judge that blames the driver for it raises a false alarm. */
  public boolean innocent() {
    return call == Call.HOLDS || call == Call.UNDECIDED;
  }

  /** In words: {@code TGT-RX FAILS, REJECTED}. */
  public String text() {
    String what = claims.equals(TARGETS) ? "targets" : String.join(" ", claims);
    String text = what + " " + call.name().replace('_', ' ');
    text += word.isEmpty() ? "" : ", " + word;
    text += finding.isEmpty() ? "" : ", finding " + finding;
    for (Told t : told) {
      text += ", " + t.of() + " " + t.expected();
    }
    return text;
  }

  /** What came, on the same claims. */
  public String got(Judgement judgement) {
    List<String> each = claims.stream().map(id -> outcome(judgement, id).name()).toList();
    // One word where all came to the same, else one a claim.
    String outcomes =
        each.stream().distinct().count() <= 1
            ? String.join("", each.stream().limit(1).toList())
            : String.join("/", each);
    TreeSet<String> kinds = new TreeSet<>();
    judgement.findings().forEach(f -> kinds.add(f.kind()));
    String text = outcomes + (outcomes.isEmpty() ? "" : ", ") + judgement.verdict().word();
    text += finding.isEmpty() ? "" : ", findings " + kinds;
    for (Told t : told) {
      text += ", " + t.of() + " " + t.got().apply(judgement);
    }
    return text;
  }

  /** How the judge did. */
  public Mark mark(Judgement judgement) {
    Mark mark = stumbled(judgement) || accepted(judgement) ? Mark.MISS : Mark.RIGHT;
    if (!word.isEmpty() && !word.equals(judgement.verdict().word())) {
      mark = mark.worst(bad() ? Mark.MISS : Mark.FALSE_ALARM);
    }
    if (!finding.isEmpty()
        && judgement.findings().stream().noneMatch(f -> f.kind().equals(finding))) {
      mark = Mark.MISS;
    }
    for (Told t : told) {
      if (!t.got().apply(judgement).equals(t.expected())) {
        mark = Mark.MISS;
      }
    }
    for (String id : claims) {
      mark = mark.worst(mark(outcome(judgement, id)));
    }
    return mark;
  }

  private boolean accepted(Judgement judgement) {
    return judgement.verdict() instanceof Verdict.Accepted && !word.equals("ACCEPTED");
  }

  private Mark mark(Outcome outcome) {
    return switch (call) {
      case HOLDS -> outcome == Outcome.HOLDS ? Mark.RIGHT : Mark.FALSE_ALARM;
      case FAILS -> outcome == Outcome.FAILS ? Mark.RIGHT : Mark.MISS;
      case NOT_HOLDS -> outcome == Outcome.HOLDS ? Mark.MISS : Mark.RIGHT;
      case UNDECIDED ->
          switch (outcome) {
            case HOLDS -> Mark.MISS;
            case UNDECIDED -> Mark.RIGHT;
            case FAILS -> Mark.FALSE_ALARM;
          };
    };
  }

  /** A crash inside the judge is undecided to its reader, and a fault to us. */
  private static boolean stumbled(Judgement judgement) {
    return judgement.judgedClaims().stream()
        .flatMap(c -> c.judgedSentences().stream())
        .flatMap(s -> s.results().stream())
        .anyMatch(o -> o.reason().contains("the judge itself stumbled"));
  }

  private static Outcome outcome(Judgement judgement, String id) {
    return judgement.judgedClaims().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .map(JudgedClaim::outcome)
        .orElse(Outcome.UNDECIDED);
  }
}
