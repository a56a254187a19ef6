package besser.gate.judge.check;

import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose mean rules what: a claim is measured against the mean of its own feature file, whatever
 * gates; what is published against that of the file that gates.
 */
public final class Floors {
  private final List<Claim> claims;
  private final GatingSet gatingSet;

  public Floors(List<Claim> claims, GatingSet gatingSet) {
    this.claims = List.copyOf(claims);
    this.gatingSet = gatingSet;
  }

  /** What a claim is measured against; where its file asks for no mean, what is published is. */
  public Optional<Floor> of(Claim claim) {
    return own(claims, claim).stream().findFirst().or(() -> published(claim.stage()));
  }

  /**
   * The means a claim's own file asks for, each once: of its stage if there are any, else of all.
   */
  public static List<Floor> own(List<Claim> claims, Claim claim) {
    List<Claim> file = claims.stream().filter(c -> c.feature().equals(claim.feature())).toList();
    List<Floor> here = means(file, c -> c.stage().equals(claim.stage()));
    return here.isEmpty() ? means(file, c -> true) : here;
  }

  /**
   * What published readings of a stage are measured against: the mean that gates, the locked one
   * where none does; empty where no claim asks for one.
   */
  public Optional<Floor> published(String stage) {
    return first(c -> gatingSet.includes(c) && c.stage().equals(stage))
        .or(() -> first(gatingSet::includes))
        .or(() -> first(c -> c.kind().equals(Optional.of(Kind.TARGET))));
  }

  private Optional<Floor> first(Predicate<Claim> which) {
    return means(claims, which).stream().findFirst();
  }

  private static List<Floor> means(List<Claim> claims, Predicate<Claim> which) {
    return claims.stream()
        .filter(which)
        .flatMap(
            c ->
                c.asking(Check.class)
                    .flatMap(check -> check.floor().stream())
                    .map(rate -> new Floor(rate, c.feature())))
        .distinct()
        .toList();
  }
}
