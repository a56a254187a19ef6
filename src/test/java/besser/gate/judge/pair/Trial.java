package besser.gate.judge.pair;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.JudgedClaim;
import besser.gate.judge.Outcome;
import besser.gate.judge.Result;
import besser.gate.judge.check.Check;
import besser.gate.judge.check.Floors;
import besser.gate.judge.check.JudgedStages;
import besser.gate.judge.claim.ClaimJudge;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import besser.gate.steps.Features;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One sentence of the features heard on evidence that was made for it. */
public final class Trial {
  private static final Pattern QUANTITY =
      Pattern.compile(
          String.join(
              "|", ByteRate.REGEX, Share.REGEX, Span.REGEX, SignalLevel.REGEX, "\\b\\d+\\b"));

  public static final Plan RAMP = new RehearsalPlan(1, 1, new Span(1));
  public static final List<Claim> CLAIMS = Features.read(Path.of("features"));

  private Trial() {}

  public static List<Double> bounds(String sentence) {
    List<Double> bounds = new ArrayList<>();
    Matcher m = QUANTITY.matcher(sentence);
    while (m.find()) {
      bounds.add(bound(m.group()));
    }
    return bounds;
  }

  private static double bound(String text) {
    if (text.matches(ByteRate.REGEX)) {
      return ByteRate.parse(text).bytesPerSecond();
    }
    if (text.matches(Share.REGEX)) {
      return Share.parse(text).fraction();
    }
    if (text.matches(Span.REGEX)) {
      return Span.parse(text).seconds();
    }
    return text.matches(SignalLevel.REGEX)
        ? SignalLevel.parse(text).dbm()
        : Double.parseDouble(text);
  }

  public static Result result(Claim claim, Claim.Asked asked, Repetition repetition) {
    return result(claim, asked, List.of(), repetition, Map.of());
  }

  /** The same after other repetitions, in a campaign with other facts. */
  public static Result result(
      Claim claim,
      Claim.Asked asked,
      List<Repetition> before,
      Repetition repetition,
      Map<String, String> facts) {
    List<Repetition> all = new ArrayList<>(before);
    all.add(repetition);
    Check check = (Check) asked.statement();
    JudgedStages stages =
        new JudgedStages(campaign(RAMP, all, facts), new Floors(CLAIMS, GatingSet.PHASE_1));
    return check.on(
        stages.at(claim.stage(), claim.terms(), stages.floor(claim)).get(before.size()));
  }

  public static Campaign campaign(Plan plan, List<Repetition> repetitions) {
    return campaign(plan, repetitions, Map.of());
  }

  private static Campaign campaign(
      Plan plan, List<Repetition> repetitions, Map<String, String> facts) {
    Map<String, String> all =
        new TreeMap<>(
            Map.of(
                "environment.name", "lab",
                "environment.kind", "lab",
                "environment.module", "bes2600",
                "environment.device.iface", "wlan0",
                "environment.sender.iface", "1",
                "environment.link.bssid", Made.CELL,
                "environment.link.band", "2.4 GHz",
                "environment.link.freq_mhz", "2437",
                "environment.srcversion", Made.SRCVERSION));
    all.putAll(facts);
    return new Campaign(
        "c",
        Provenance.REAL,
        "lab",
        Optional.empty(),
        Optional.empty(),
        "phase-1",
        plan,
        all,
        Map.of(),
        repetitions,
        List.of());
  }

  public static Claim charge(String id) {
    return CLAIMS.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  public static Outcome outcome(String id, int sentence, Made made) {
    Claim claim = charge(id);
    Result result = result(claim, claim.sentences().get(sentence), made.build());
    return result.outcome();
  }

  public static Made made() {
    return new Made("rep-1");
  }

  public static List<JudgedClaim> claims(int repetitions) {
    Plan plan = new OtherPlan("ramp", RAMP.stages(), repetitions, new Span(60));
    List<Repetition> made = new ArrayList<>();
    for (int n = 1; n <= repetitions; n++) {
      made.add(new Made("rep-" + n).rate(2.4e6 + n).build());
    }
    return new ClaimJudge(CLAIMS, GatingSet.PHASE_1).claims(campaign(plan, made));
  }

  public static String pattern(String sentence) {
    return QUANTITY.matcher(sentence).replaceAll("{}");
  }
}
