package besser.gate.evidence.store;

import besser.gate.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code campaign.json} says, without the hashes of the claims, which {@link CampaignWriter}
 * computes from what it copies.
 *
 * @param id name of the campaign and of its folder
 * @param created ISO 8601, UTC
 * @param gateRevision git revision of the gate, with {@code -dirty} where it is not committed
 * @param commandLine as typed
 * @param environment name of the environment
 * @param environmentKind {@code lab}, {@code virtual} or {@code simulated}; anything else is a
 *     stand-in
 * @param environmentFacts what of the environment the judge or a reader needs, by dotted key
 * @param model driver model of a stand-in rig; empty on a real one
 * @param patch patch under test; empty for none
 * @param gate {@code phase-1} or a patch name
 * @param plan what is to be run
 * @param baseline id of the campaign to compare with; empty for none
 * @param synthetic true where nothing was recorded and the evidence was generated
 */
public record CampaignHeader(
    String id,
    String created,
    String gateRevision,
    List<String> commandLine,
    String environment,
    String environmentKind,
    Map<String, String> environmentFacts,
    Optional<String> model,
    Optional<String> patch,
    String gate,
    Plan plan,
    Optional<String> baseline,
    boolean synthetic) {
  public CampaignHeader {
    commandLine = List.copyOf(commandLine);
    environmentFacts = Map.copyOf(environmentFacts);
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "\"" + id + "\" cannot name a campaign. Use letters, digits, dots, - and _ only.");
    }
  }
}
