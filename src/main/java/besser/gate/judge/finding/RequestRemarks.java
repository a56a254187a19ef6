package besser.gate.judge.finding;

import besser.gate.evidence.Campaign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What was typed, beside what {@code campaign.json} says came of it: the rig, the patch, the model
 * and the baseline of a command line are the campaign's.
 */
final class RequestRemarks {
  private static final String ARGUMENT = "command_line.";

  private final Campaign campaign;
  private final List<String> seen = new ArrayList<>();

  private RequestRemarks(Campaign campaign) {
    this.campaign = campaign;
  }

  static Optional<Draft> of(Campaign campaign) {
    RequestRemarks request = new RequestRemarks(campaign);
    request.typed("--env", Optional.of(campaign.environment()), String::equals);
    request.typed("--patch", campaign.patch(), String::equals);
    request.typed("--model", campaign.model(), String::equals);
    // A campaign may be given by any beginning of its name.
    request.typed("--baseline", campaign.fact("baseline"), String::startsWith);
    return request.seen.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Draft(
                "F-request",
                "condition",
                "The campaign is not what was asked for.",
                "campaign.json: " + String.join("; ", request.seen)));
  }

  private void typed(String option, Optional<String> came, BiPredicate<String, String> isIt) {
    for (int i = 0; campaign.facts().containsKey(ARGUMENT + i); i++) {
      String word = campaign.facts().getOrDefault(ARGUMENT + i, "");
      String value =
          word.startsWith(option + "=")
              ? word.substring(option.length() + 1)
              : word.equals(option) ? campaign.facts().getOrDefault(ARGUMENT + (i + 1), "") : "";
      String name = value.replaceFirst("^.*/", "").replaceFirst("\\.ya?ml$", "");
      if (!name.isEmpty() && !came.filter(c -> isIt.test(c, name)).isPresent()) {
        seen.add("%s %s was typed, and it has %s".formatted(option, value, came.orElse("none")));
      }
    }
  }
}
