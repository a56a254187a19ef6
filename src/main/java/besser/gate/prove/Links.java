package besser.gate.prove;

import static besser.gate.prove.Known.Call.FAILS;
import static besser.gate.prove.Known.Call.HOLDS;
import static besser.gate.prove.Known.Call.UNDECIDED;

import besser.gate.corpus.Loss;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;

/** Every way a link is lost, early, at minute 25 and in the last minute; and flaps. */
final class Links {
  private static final List<Integer> AT = List.of(45, 600, 1500, 1740);

  private Links() {}

  static List<KnownCase> cases(long seed) {
    List<KnownCase> cases = new ArrayList<>();
    for (Loss.Way way : Loss.Way.values()) {
      for (int at : AT) {
        cases.add(
            KnownCase.of(
                "link death " + way + " at " + at + " s",
                death(way),
                Plans.ramp(Plans.sound().with(Loss.death("4M", new Span(at), way)), seed + at)));
      }
    }
    for (int at = 300; at <= 1500; at += 300) {
      cases.add(
          KnownCase.of(
              "flap of 3 s at " + at + " s",
              Known.of(HOLDS, "TGT-LINK").raising("flap"),
              Plans.ramp(
                  Plans.sound()
                      .with(Loss.flap("4M", new Span(at), Loss.Way.AP_DEAUTH, new Span(3))),
                  seed + at)));
      cases.add(
          KnownCase.of(
              "link lost for 20 s at " + at + " s",
              Known.of(FAILS, "TGT-LINK"),
              Plans.ramp(
                  Plans.sound().with(Loss.flap("4M", new Span(at), Loss.Way.DRIVER, new Span(20))),
                  seed + at)));
    }
    for (int minutes : List.of(3, 12, 28, 29)) {
      cases.add(
          KnownCase.of(
              minutes + " min of 30",
              Known.of(UNDECIDED, "TGT-LINK"),
              SyntheticCampaign.of(
                  new OtherPlan(
                      "short",
                      List.of(Stage.ofMebibytes(4, new Span(60.0 * minutes))),
                      3,
                      new Span(10)),
                  Plans.sound(),
                  seed + minutes)));
    }
    return cases;
  }

  private static Known death(Loss.Way way) {
    return switch (way) {
      case LOCAL_CHOICE -> Known.of(UNDECIDED, "TGT-LINK");
      case WEDGE -> Known.of(FAILS, "TGT-LINK", "TGT-RX");
      default -> Known.of(FAILS, "TGT-LINK");
    };
  }
}
