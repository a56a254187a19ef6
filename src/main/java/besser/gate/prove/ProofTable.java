package besser.gate.prove;

import besser.gate.prove.ExpectedJudgement.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What a proof came to, in text. */
public record ProofTable(List<Proof.Answer> answers) {
  public ProofTable {
    answers = List.copyOf(answers);
  }

  /** Whether the judge was right in every case; of none it was not. */
  public boolean clean() {
    return !answers.isEmpty() && answers.stream().allMatch(a -> a.mark() == Mark.RIGHT);
  }

  /** A line for each case, then misses and false alarms with what so few can hide. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(line("", "case", "expected", "got"));
    for (Proof.Answer a : answers) {
      String sign =
          switch (a.mark()) {
            case RIGHT -> "ok";
            case MISS -> "MISS";
            case FALSE_ALARM -> "FALSE ALARM";
          };
      text.append(line(sign, a.asked().name(), a.asked().expectedJudgement().text(), a.got()));
      if (a.mark() != Mark.RIGHT) {
        text.append("             The judge: ").append(a.why()).append('\n');
      }
    }
    text.append(sum("Misses", Mark.MISS, "cases that must not pass", ExpectedJudgement::bad));
    text.append(
        sum(
            "False alarms",
            Mark.FALSE_ALARM,
            "cases the driver is not to blame for",
            ExpectedJudgement::innocent));
    return text.toString();
  }

  /**
   * The same for a program: each case, then misses and false alarms with the bound on their share.
   */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clean", clean());
    json.put("misses", counted(Mark.MISS, ExpectedJudgement::bad));
    json.put("false_alarms", counted(Mark.FALSE_ALARM, ExpectedJudgement::innocent));
    List<Map<String, String>> cases = new ArrayList<>();
    for (Proof.Answer a : answers) {
      Map<String, String> one = new LinkedHashMap<>();
      one.put("case", a.asked().name());
      one.put("mark", a.mark().name());
      one.put("expected", a.asked().expectedJudgement().text());
      one.put("got", a.got());
      one.put("why", a.why());
      cases.add(one);
    }
    json.put("cases", cases);
    return json;
  }

  private Map<String, Object> counted(Mark mark, Predicate<ExpectedJudgement> counts) {
    int cases =
        (int) answers.stream().filter(a -> counts.test(a.asked().expectedJudgement())).count();
    int seen = (int) answers.stream().filter(a -> a.mark() == mark).count();
    Map<String, Object> counted = new LinkedHashMap<>();
    counted.put("seen", seen);
    counted.put("cases", cases);
    counted.put("share_at_most", ErrorLimit.upper(seen, cases));
    return counted;
  }

  private String sum(String what, Mark mark, String of, Predicate<ExpectedJudgement> counts) {
    int cases =
        (int) answers.stream().filter(a -> counts.test(a.asked().expectedJudgement())).count();
    int seen = (int) answers.stream().filter(a -> a.mark() == mark).count();
    return String.format(
        Locale.ROOT,
        "%s: %d in %d %s; on cases drawn like these at most %.1f %% with 95 %% confidence.%n",
        what,
        seen,
        cases,
        of,
        100 * ErrorLimit.upper(seen, cases));
  }

  private static String line(String sign, String name, String expected, String got) {
    return String.format(Locale.ROOT, "%-11s  %-62s  %-40s  %s%n", sign, name, expected, got);
  }
}
