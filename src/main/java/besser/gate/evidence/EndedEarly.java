package besser.gate.evidence;

/**
 * What decided a campaign before all its repetitions were run, as {@code campaign.json} says it.
 *
 * @param claim id of the claim that cannot hold any more
 * @param receipt what was seen against what was needed, and where; one line
 */
public record EndedEarly(String claim, String receipt) {}
