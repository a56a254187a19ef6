package besser.gate.evidence;

import besser.gate.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A campaign as opened from its folder.
 *
 * @param id as campaign.json says, so that a copied folder judges to the same bytes
 * @param provenance who made the evidence
 * @param environment name of the environment
 * @param model driver model of a stand-in rig; empty on a real one
 * @param patch the patch under test; empty for none
 * @param gate {@code phase-1} or a patch name: the set of claims that gates; blank where the header
 *     says none
 * @param plan what was to be run
 * @param facts all of {@code campaign.json} by dotted key ({@code environment.signal.min_dbm});
 *     untrusted
 * @param claims feature file name to its SHA-256, as locked when recording started
 * @param repetitions in order of their numbers; abandoned ones too
 * @param faults of the campaign as a whole: open, altered, repetitions missing or out of order;
 *     empty where it is whole
 * @param journal what its conductor did, in order
 */
public record Campaign(
    String id,
    Provenance provenance,
    String environment,
    Optional<String> model,
    Optional<String> patch,
    String gate,
    Plan plan,
    Map<String, String> facts,
    Map<String, String> claims,
    List<Repetition> repetitions,
    List<String> faults,
    Part<List<JournalEvent>> journal) {
  /** A campaign of which no journal is at hand. */
  public Campaign(
      String id,
      Provenance provenance,
      String environment,
      Optional<String> model,
      Optional<String> patch,
      String gate,
      Plan plan,
      Map<String, String> facts,
      Map<String, String> claims,
      List<Repetition> repetitions,
      List<String> faults) {
    this(
        id,
        provenance,
        environment,
        model,
        patch,
        gate,
        plan,
        facts,
        claims,
        repetitions,
        faults,
        Part.missing("journal.tsv", "It is not at hand."));
  }

  /** A fact of {@code campaign.json} by its dotted key; empty where it says nothing. */
  public Optional<String> fact(String key) {
    return Facts.text(facts, key);
  }

  /** The repetitions that count: one that was refused before its first payload byte is repeated. */
  public List<Repetition> counted() {
    return repetitions.stream().filter(r -> !r.isAbandoned()).toList();
  }

  /** What it says it was ended for; empty where it was to run to its end. */
  public Optional<EndedEarly> ended() {
    return fact("ended.claim")
        .flatMap(claim -> fact("ended.receipt").map(receipt -> new EndedEarly(claim, receipt)));
  }

  /** The same when its first {@code n} repetitions were there. */
  public Campaign upTo(int n) {
    return with(repetitions.subList(0, n), faults);
  }

  /** The same with more wrong with it as a whole. */
  public Campaign with(List<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(faults);
    all.addAll(more);
    return with(repetitions, List.copyOf(all));
  }

  private Campaign with(List<Repetition> those, List<String> wrong) {
    return new Campaign(
        id,
        provenance,
        environment,
        model,
        patch,
        gate,
        plan,
        facts,
        claims,
        those,
        wrong,
        journal);
  }
}
