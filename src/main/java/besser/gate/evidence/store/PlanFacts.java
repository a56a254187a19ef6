package besser.gate.evidence.store;

import besser.gate.plan.DeepPlan;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The plan of {@code campaign.json}, rebuilt by type. A text that says {@code locked} is believed
 * only where every number of it is the locked one.
 *
 * @param plan what was to be run
 * @param fault why it is not what the text calls it, empty where it is
 */
record PlanFacts(Plan plan, String fault) {

  static PlanFacts of(Map<String, String> facts, int repetitionsThere) {
    String type = facts.getOrDefault("plan.type", "");
    OtherPlan stated;
    try {
      stated =
          new OtherPlan(
              facts.getOrDefault("plan.name", "unnamed"),
              stages(facts),
              whole(facts, "plan.repetitions"),
              new Span(number(facts, "plan.cooldown_s")),
              new Span(number(facts, "plan.tick_s")));
      double compression = number(facts, "plan.compression");
      if (type.equals("locked")) {
        return locked(stated, compression);
      }
      if (type.equals("rehearsal")) {
        return rehearsal(stated, compression);
      }
      if (type.equals(DeepPlan.NAME)) {
        return deep(stated, compression);
      }
      return type.equals("other") && compression == 1
          ? new PlanFacts(stated, "")
          : new PlanFacts(
              stated,
              """
                  campaign.json has a plan of type "%s" with compression %s; locked, rehearsal, deep, \
                  or other with compression 1 is needed."""
                  .formatted(type, compression));
    } catch (IllegalArgumentException fault) {
      return unknown(repetitionsThere, "The plan is not known: " + fault.getMessage());
    }
  }

  /** Stands for a plan nobody can read, so that no stage, and so no claim, rests on a guess. */
  static PlanFacts unknown(int repetitionsThere, String fault) {
    Stage none = new Stage("-", "-", new ByteRate(0), new Span(0));
    return new PlanFacts(
        new OtherPlan("unknown", List.of(none), Math.max(1, repetitionsThere), new Span(0)), fault);
  }

  private static PlanFacts locked(OtherPlan stated, double compression) {
    LockedPlan locked = new LockedPlan();
    boolean same =
        stated.stages().equals(locked.stages())
            && stated.repetitions() == locked.repetitions()
            && stated.cooldown().equals(locked.cooldown())
            && compression == locked.compression()
            && stated.tick().equals(locked.tick());
    return same
        ? new PlanFacts(locked, "")
        : new PlanFacts(
            renamed(stated, "locked, altered"),
            """
                campaign.json calls its plan locked, but its stages, repetitions, cool-down or \
                tick differ from the locked plan; it is judged as another plan.""");
  }

  private static PlanFacts rehearsal(OtherPlan stated, double compression) {
    return stated.stages().equals(new LockedPlan().stages())
        ? new PlanFacts(new RehearsalPlan(stated.repetitions(), compression, stated.tick()), "")
        : new PlanFacts(
            renamed(stated, "rehearsal, altered"),
            """
                campaign.json calls its plan a rehearsal, but its stages are not those of the \
                locked plan; it is judged as another plan.""");
  }

  private static PlanFacts deep(OtherPlan stated, double compression) {
    DeepPlan deep = new DeepPlan(stated.repetitions(), compression, stated.tick());
    return stated.stages().equals(deep.stages())
        ? new PlanFacts(deep, "")
        : new PlanFacts(
            deep,
            """
                campaign.json calls its plan deep, but its stages are not those of the locked \
                plan; nothing is taken from it.""");
  }

  private static OtherPlan renamed(OtherPlan plan, String name) {
    return new OtherPlan(name, plan.stages(), plan.repetitions(), plan.cooldown(), plan.tick());
  }

  private static List<Stage> stages(Map<String, String> facts) {
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; facts.containsKey("plan.stages." + i + ".id"); i++) {
      String stage = "plan.stages." + i + ".";
      stages.add(
          new Stage(
              required(facts, stage + "id"),
              required(facts, stage + "pv_limit"),
              new ByteRate(number(facts, stage + "offered_bytes_per_s")),
              new Span(number(facts, stage + "nominal_s"))));
    }
    return stages;
  }

  private static double number(Map<String, String> facts, String key) {
    String text = required(facts, key);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException fault) {
      throw new IllegalArgumentException(key + " is \"" + text + "\", a number is needed.", fault);
    }
  }

  private static int whole(Map<String, String> facts, String key) {
    double value = number(facts, key);
    if (value != Math.rint(value) || Math.abs(value) > 1_000_000) {
      throw new IllegalArgumentException(
          key + " is \"" + facts.get(key) + "\", a whole number is needed.");
    }
    return (int) value;
  }

  private static String required(Map<String, String> facts, String key) {
    String text = facts.get(key);
    if (text == null) {
      throw new IllegalArgumentException(key + " is missing.");
    }
    return text;
  }
}
