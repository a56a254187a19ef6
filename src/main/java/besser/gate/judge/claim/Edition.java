package besser.gate.judge.claim;

import besser.gate.evidence.format.EditionList;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.Kind;
import besser.gate.quantity.Sha256;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which edition of the claims a campaign carries. What gates is what the locked features say: a set
 * that lacks a claim, has one with another text, or a target or condition more is none, and every
 * claim of it is undecided. Goals and predictions of a new patch bind nobody else.
 *
 * @param number from 1; 0 where it is none
 * @param newest the edition that can be accepted
 * @param faults why it is none, one sentence; empty where it is one
 */
public record Edition(int number, int newest, List<String> faults) {
  /** What a patch's own features hold. */
  private static final Set<Optional<Kind>> OF_PATCHES =
      Set.of(Optional.of(Kind.GOAL), Optional.of(Kind.PREDICTION));

  public Edition {
    faults = List.copyOf(faults);
  }

  /** Of claims, beside the editions that are known. */
  public static Edition of(List<Claim> claims, GatingSet gatingSet, List<EditionList.Line> known) {
    Map<String, String> carried =
        claims.stream()
            .collect(Collectors.toMap(Claim::id, c -> Sha256.hex(c.text()), (a, b) -> a));
    List<Integer> numbers =
        known.stream()
            .map(EditionList.Line::edition)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    int newest = numbers.isEmpty() ? 0 : numbers.get(0);
    Map<Integer, Set<String>> differing = new HashMap<>();
    for (int n : numbers) {
      Set<String> wrong = differing(n, gatingSet, known, carried);
      wrong.addAll(foreign(n, known, claims));
      differing.put(n, wrong);
    }
    Optional<Integer> number =
        numbers.stream().filter(n -> differing.getOrDefault(n, Set.of()).isEmpty()).findFirst();
    if (number.isPresent()) {
      return new Edition(number.get(), newest, List.of());
    }
    Set<String> fewest =
        numbers.stream()
            .map(n -> differing.getOrDefault(n, Set.of()))
            .min(Comparator.comparingInt(Set::size))
            .orElse(Set.of());
    return new Edition(
        0,
        newest,
        List.of(
            "The sealed claims are no edition this judge knows: %s. Record again under the locked features."
                .formatted(String.join(", ", fewest))));
  }

  /** The newest edition as these claims would be it: what a list must say that knows them. */
  public static List<EditionList.Line> lines(int number, List<Claim> claims) {
    return claims.stream()
        .filter(c -> !c.kind().equals(Optional.of(Kind.PREDICTION)))
        .map(c -> new EditionList.Line(number, gate(c), c.id(), Sha256.hex(c.text())))
        .toList();
  }

  private static String gate(Claim claim) {
    return claim.kind().equals(Optional.of(Kind.GOAL))
        ? claim.feature().replaceFirst("/.*", "")
        : "-";
  }

  /** An edition may know several texts of a claim that decided alike. */
  private static Set<String> differing(
      int number, GatingSet gatingSet, List<EditionList.Line> known, Map<String, String> carried) {
    List<EditionList.Line> mine =
        known.stream()
            .filter(l -> l.edition() == number)
            .filter(l -> l.gate().equals("-") || l.gate().equals(gatingSet.name()))
            .toList();
    Set<String> differing = new TreeSet<>();
    for (EditionList.Line line : mine) {
      String text = carried.get(line.id());
      if (text == null) {
        differing.add(line.id() + " is missing");
      } else if (mine.stream()
          .noneMatch(l -> l.id().equals(line.id()) && l.sha256().equals(text))) {
        differing.add(line.id() + " has another text");
      }
    }
    return differing;
  }

  /**
   * Claims that are none of an edition's. A patch may bring its goal and its predictions; a target
   * or a condition more would decide what the others are measured by.
   */
  private static Set<String> foreign(int number, List<EditionList.Line> known, List<Claim> claims) {
    Set<String> own =
        known.stream()
            .filter(l -> l.edition() == number)
            .map(EditionList.Line::id)
            .collect(Collectors.toSet());
    Set<String> foreign = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (Claim claim : claims) {
      if (!seen.add(claim.id())) {
        foreign.add(claim.id() + " is there twice");
      } else if (!own.contains(claim.id()) && !OF_PATCHES.contains(claim.kind())) {
        foreign.add(claim.id() + " is none of its claims");
      }
    }
    return foreign;
  }

  /** Whether a campaign under it can be accepted. */
  public boolean isNewest() {
    return number == newest && number > 0;
  }

  /** {@code edition 2}, or {@code no known edition}. */
  public String words() {
    return number > 0 ? "edition " + number : "no known edition";
  }

  /** What keeps a campaign under it from being accepted, one sentence; empty for the newest. */
  public List<String> hindrances() {
    return isNewest() || number == 0
        ? List.of()
        : List.of(
            """
            It is judged as sealed, under edition %s of the claims; only edition %s can be accepted. \
            What was added since is not in this edition.\
            """
                .formatted(number, newest));
  }
}
