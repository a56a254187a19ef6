package besser.gate.report.view;

import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement;
import besser.gate.judge.Outcome;
import besser.gate.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The verdict's reasons for the top of a page. Those that recite a claim are cut to its numbers,
 * because every word of them stands below, under the claim. What is wrong with the set stands among
 * them whatever the verdict, once. Concerns stand above all else already.
 */
public final class Reasons {
  private Reasons() {}

  /**
   * For example {@code TGT-RX fails. At least 2 MB/s: rep-3 1.31 MB/s.} Of an accepted campaign
   * what its targets came to; its accounts are a table of their own.
   */
  public static List<String> brief(Judgement judgement) {
    if (judgement.verdict() instanceof Verdict.Accepted accepted) {
      return Stream.of(
              Stream.of(accepted.reasons().get(0)), targets(judgement), accounts(judgement))
          .flatMap(lines -> lines)
          .toList();
    }
    List<String> out = new ArrayList<>();
    List<String> last = new ArrayList<>();
    int claims = -1;
    for (String reason : judgement.verdict().reasons()) {
      Optional<JudgedClaim> claim =
          judgement.judgedClaims().stream()
              .filter(c -> reason.startsWith(c.id() + " "))
              .findFirst();
      if (claim.isPresent()) {
        claim
            .filter(c -> c.outcome() != Outcome.UNDECIDED)
            .ifPresent(c -> out.add(brief(judgement, c)));
        claims = out.size();
      } else if (!judgement.concerns().contains(reason)) {
        // That it is a rehearsal stands first in the verdict, and above it in its word.
        (judgement.verdict() instanceof Verdict.Rehearsal && out.isEmpty() && last.isEmpty()
                ? last
                : out)
            .add(reason);
      }
    }
    // A verdict's own reasons leave out what is undecided beside a failure, its headline does not.
    out.addAll(claims < 0 ? out.size() : claims, OpenClaims.of(judgement));
    if (judgement.outcome() == Outcome.HOLDS) {
      targets(judgement).forEach(out::add);
    }
    return Stream.of(out.stream(), faults(judgement), last.stream())
        .flatMap(lines -> lines)
        .distinct()
        .toList();
  }

  private static Stream<String> targets(Judgement judgement) {
    return judgement.judgedClaims().stream()
        .filter(c -> c.gating() && c.kind().isOfDriver())
        .filter(c -> c.outcome() == Outcome.HOLDS)
        .map(c -> held(judgement, c));
  }

  /** A rejected campaign's faults are none of its verdict's reasons. */
  private static Stream<String> faults(Judgement judgement) {
    return judgement.campaign().faults().stream().filter(f -> !judgement.concerns().contains(f));
  }

  /** Said only where each was kept and adds up. */
  private static Stream<String> accounts(Judgement judgement) {
    boolean all =
        !judgement.accounts().isEmpty()
            && judgement.accounts().stream().allMatch(a -> a.outcome() == Outcome.HOLDS);
    return all
        ? Stream.of(
            "All %s accounts add up; their figures are below."
                .formatted(judgement.accounts().size()))
        : Stream.empty();
  }

  /** {@code TGT-RX holds. At least 2 MB/s: 2.4 MB/s, 2.38 MB/s, 2.41 MB/s. Worst minute …}. */
  private static String held(Judgement judgement, JudgedClaim judgedClaim) {
    return judgedClaim.judgedSentences().stream()
        .map(
            s ->
                "%s: %s"
                    .formatted(
                        OpenClaim.asked(s),
                        s.results().stream()
                            .map(r -> Cell.of(judgement, s, r.repetition()).value())
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining(". ", judgedClaim.id() + " holds. ", "."));
  }

  private static String brief(Judgement judgement, JudgedClaim judgedClaim) {
    StringBuilder out = new StringBuilder(judgedClaim.id());
    out.append(judgedClaim.outcome() == Outcome.FAILS ? " fails." : " holds.");
    for (JudgedSentence judgedSentence : judgedClaim.judgedSentences()) {
      List<String> values =
          judgedSentence.results().stream()
              .filter(o -> o.outcome() != Outcome.HOLDS)
              .map(
                  o ->
                      o.repetition()
                          + " "
                          + value(Cell.of(judgement, judgedSentence, o.repetition())))
              .toList();
      if (!values.isEmpty()) {
        out.append(' ').append(OpenClaim.asked(judgedSentence)).append(": ");
        out.append(String.join(", ", values)).append('.');
      }
    }
    return out.toString();
  }

  private static String value(Cell cell) {
    boolean undecided = cell.outcome() == Outcome.UNDECIDED && !cell.value().equals("undecided");
    return cell.value() + (undecided ? " (undecided)" : "");
  }
}
