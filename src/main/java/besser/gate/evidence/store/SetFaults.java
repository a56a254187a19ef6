package besser.gate.evidence.store;

import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the repetitions as a set: left out, repeated, too many, stale (rows 24 and 27
 * of the rig's list of what goes wrong).
 *
 * @param plan what was to be run
 * @param claims feature name to hash, as {@code campaign.json} locked them
 * @param found campaign's files to hash, as found
 * @param mayBeShort whether it may have fewer than the plan: it is still recorded, or says that it
 *     was ended because it was decided
 */
record SetFaults(
    Plan plan, Map<String, String> claims, Map<String, String> found, boolean mayBeShort) {
  /** What a campaign's own seal lists. */
  private static final Pattern OWN =
      Pattern.compile(
          "campaign\\.json|journal\\.tsv|environment\\.yaml|(claims|driver)/.+|rep-\\d+/SHA256SUMS");

  private static final Pattern OF = Pattern.compile("-(rep-[1-9][0-9]{0,5})\\z");

  List<String> of(List<Repetition> repetitions) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < repetitions.size(); i++) {
      if (!repetitions.get(i).id().equals("rep-" + (i + 1))) {
        faults.add(
            """
                Repetitions are not consecutive: %s stands where rep-%s should; one was left out."""
                .formatted(repetitions.get(i).id(), i + 1));
        break;
      }
    }
    long counted = repetitions.stream().filter(r -> !r.isAbandoned()).count();
    if (counted != plan.repetitions()
        && !(mayBeShort && counted > 0 && counted < plan.repetitions())) {
      faults.add(
          "There are %s repetitions that were not abandoned, the plan has %s."
              .formatted(counted, plan.repetitions()));
    }
    runIds(repetitions, faults);
    refused(repetitions, faults);
    claims.forEach(
        (name, hash) -> {
          if (!hash.equals(found.get("claims/" + name))) {
            faults.add("claims/" + name + " is not the feature campaign.json locked.");
          }
        });
    found.keySet().stream()
        .filter(name -> name.startsWith("claims/"))
        .filter(name -> !claims.containsKey(name.substring("claims/".length())))
        .forEach(name -> faults.add("%s is no feature campaign.json locked.".formatted(name)));
    return faults;
  }

  /** Files that stand under the campaign's seal and are none of its. */
  static List<String> foreign(SealCheck check) {
    return check.found().keySet().stream()
        .filter(name -> !OWN.matcher(name).matches() && check.refused(name).isEmpty())
        .map("%s is no file of a campaign."::formatted)
        .toList();
  }

  private static void runIds(List<Repetition> repetitions, List<String> faults) {
    Map<String, String> owners = new HashMap<>();
    for (Repetition repetition : repetitions) {
      String own = fact(repetition.facts(), "run_id");
      if (!own.isEmpty()) {
        String other = owners.putIfAbsent(own, repetition.id());
        if (other != null) {
          faults.add(repetition.id() + " has the run id of " + other + " (" + own + ").");
        }
      }
      stale(repetition, own, repetition.deviceStart(), faults);
      stale(repetition, own, repetition.senderStart(), faults);
      Matcher number = OF.matcher(own);
      if (number.find() && !number.group(1).equals(repetition.id())) {
        faults.add(
            "%s is of run %s: it was recorded as %s and renumbered."
                .formatted(repetition.id(), own, number.group(1)));
      }
      String named = fact(repetition.facts(), "id");
      if (!named.isEmpty() && !named.equals(repetition.id())) {
        faults.add(repetition.id() + "/repetition.json calls itself " + named + ".");
      }
    }
  }

  /** One that was refused before its first payload byte may be repeated once. */
  private static void refused(List<Repetition> repetitions, List<String> faults) {
    @Nullable Repetition before = null;
    for (Repetition r : repetitions) {
      if (!r.isAbandoned()) {
        before = null;
        continue;
      }
      if (before != null) {
        faults.add(
            "%s was refused as %s before it; a repetition may be repeated once."
                .formatted(r.id(), before.id()));
      }
      before = r;
      if (received(r)) {
        faults.add(
            "%s was abandoned after its first payload byte; only a repetition that was refused before it may be repeated."
                .formatted(r.id()));
      }
      // Nobody judges it, so what its seal says is a fault of the set.
      r.sealFaults().forEach(fault -> faults.add("%s: %s".formatted(r.id(), fault)));
    }
  }

  private static boolean received(Repetition r) {
    return rows(r.rx()).anyMatch(t -> t.payload().orElse(0) > 0)
        || rows(r.deviceStages()).anyMatch(s -> s.start().isPresent())
        || rows(r.offered()).anyMatch(t -> t.bytesAcked().orElse(0) > 1);
  }

  private static <T> Stream<T> rows(Part<List<T>> part) {
    return part.value().stream().flatMap(List::stream);
  }

  private static void stale(
      Repetition repetition, String own, Part<Map<String, String>> start, List<String> faults) {
    String theirs = fact(start, "run_id");
    if (!theirs.isEmpty() && !own.isEmpty() && !theirs.equals(own)) {
      faults.add(
          "%s/%s is of run %s, repetition.json is of run %s: a stale recording."
              .formatted(repetition.id(), start.file(), theirs, own));
    }
  }

  private static String fact(Part<Map<String, String>> facts, String key) {
    return facts.value().map(f -> f.getOrDefault(key, "")).orElse("");
  }
}
