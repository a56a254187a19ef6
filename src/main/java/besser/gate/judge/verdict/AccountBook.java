package besser.gate.judge.verdict;

import besser.gate.evidence.Campaign;
import besser.gate.judge.Account;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.JudgedSentence;
import besser.gate.judge.Judgement.AccountLine;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.judge.claim.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The eight accounts of a campaign, each with its figure: why it was accepted, or what does not add
 * up. A validity claim enters one by its tag, {@code @account-facts}.
 */
final class AccountBook {
  private AccountBook() {}

  static List<AccountLine> of(Campaign campaign, Edition edition, List<JudgedClaim> claims) {
    List<AccountLine> lines = new ArrayList<>();
    for (Account account : Account.values()) {
      List<JudgedClaim> mine =
          claims.stream().filter(c -> c.account().equals(Optional.of(account))).toList();
      lines.add(
          switch (account) {
            case CLAIMS -> ofClaims(edition);
            case CAMPAIGN -> ofCampaign(campaign, mine);
            default -> of(account, mine);
          });
    }
    return lines;
  }

  private static AccountLine ofClaims(Edition edition) {
    List<String> wrong = new ArrayList<>(edition.faults());
    wrong.addAll(edition.hindrances());
    return new AccountLine(
        Account.CLAIMS,
        wrong.isEmpty() ? Outcome.HOLDS : Outcome.UNDECIDED,
        wrong.isEmpty()
            ? edition.words() + ", every required claim with its text"
            : String.join(" ", wrong));
  }

  private static AccountLine ofCampaign(Campaign campaign, List<JudgedClaim> mine) {
    if (!campaign.faults().isEmpty()) {
      return new AccountLine(
          Account.CAMPAIGN, Outcome.UNDECIDED, String.join(" ", campaign.faults()));
    }
    AccountLine claims = of(Account.CAMPAIGN, mine);
    return claims.outcome() == Outcome.HOLDS
        ? new AccountLine(
            Account.CAMPAIGN,
            Outcome.HOLDS,
            "%s of %s repetitions, all under their seals"
                .formatted(campaign.counted().size(), campaign.plan().repetitions()))
        : claims;
  }

  private static AccountLine of(Account account, List<JudgedClaim> mine) {
    if (mine.isEmpty()) {
      return new AccountLine(account, Outcome.UNDECIDED, "not in this edition");
    }
    Outcome worst = Outcome.worst(mine.stream().map(JudgedClaim::outcome).toList());
    String figure =
        mine.stream()
            .filter(c -> worst == Outcome.HOLDS || c.outcome() == worst)
            .map(c -> c.id() + " " + (worst == Outcome.HOLDS ? figure(c) : open(c)))
            .collect(Collectors.joining("; "));
    return new AccountLine(account, worst, figure);
  }

  /** The readings its sentences rest on, one value a repetition; else what it asked for. */
  private static String figure(JudgedClaim claim) {
    return claim.judgedSentences().stream()
        .map(AccountBook::figure)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String figure(JudgedSentence sentence) {
    List<String> values =
        sentence.results().stream()
            .map(Result::readings)
            .flatMap(all -> all.stream().limit(1))
            .flatMap(r -> r.measured().stream())
            .map(sentence::figure)
            .toList();
    return values.isEmpty() || values.size() < sentence.results().size()
        ? sentence.bound() + " in each of " + sentence.results().size()
        : "%s (%s)".formatted(String.join(" / ", alike(values)), sentence.bound());
  }

  /** One figure where all are the same. */
  private static List<String> alike(List<String> values) {
    return values.size() > 1 && values.stream().distinct().count() == 1
        ? List.of(values.get(0) + " in each")
        : values;
  }

  /** The bounds that were not shown to be met, and where; why stands with the claim. */
  private static String open(JudgedClaim claim) {
    return claim.judgedSentences().stream()
        .filter(s -> s.outcome() != Outcome.HOLDS)
        .map(
            s ->
                "not shown: %s, in %s"
                    .formatted(
                        s.bound().isEmpty() ? s.text() : s.bound(),
                        s.results().stream()
                            .filter(r -> r.outcome() != Outcome.HOLDS)
                            .map(Result::repetition)
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining("; "));
  }
}
