package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.FAILS;
import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.LossModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;

/** Every way a link is lost, early, at minute 25 and in the last minute; and flaps. */
final class LinkCases {
  private static final List<Integer> AT = List.of(45, 600, 1500, 1740);

  private LinkCases() {}

  static List<KnownCase> cases(long seed) {
    List<KnownCase> cases = new ArrayList<>();
    for (LossModel.Way way : LossModel.Way.values()) {
      for (int at : AT) {
        cases.add(
            KnownCase.of(
                "link death " + way + " at " + at + " s",
                death(way),
                CasePlans.ramp(
                    CasePlans.sound().with(LossModel.death(Stage.OF_4_MB, new Span(at), way)),
                    seed + at)));
      }
    }
    for (int at = 300; at <= 1500; at += 300) {
      cases.add(
          KnownCase.of(
              "flap of 3 s at " + at + " s",
              ExpectedJudgement.of(HOLDS, "TGT-LINK").raising("flap"),
              CasePlans.ramp(
                  CasePlans.sound()
                      .with(
                          LossModel.flap(
                              Stage.OF_4_MB, new Span(at), LossModel.Way.AP_DEAUTH, new Span(3))),
                  seed + at)));
      cases.add(
          KnownCase.of(
              "link lost for 20 s at " + at + " s",
              ExpectedJudgement.of(FAILS, "TGT-LINK"),
              CasePlans.ramp(
                  CasePlans.sound()
                      .with(
                          LossModel.flap(
                              Stage.OF_4_MB, new Span(at), LossModel.Way.DRIVER, new Span(20))),
                  seed + at)));
    }
    for (int minutes : List.of(3, 12, 28, 29)) {
      cases.add(
          KnownCase.of(
              minutes + " min of 30",
              ExpectedJudgement.of(UNDECIDED, "TGT-LINK"),
              SyntheticCampaign.of(
                  new OtherPlan(
                      "short",
                      List.of(Stage.ofMebibytes(4, new Span(60.0 * minutes))),
                      3,
                      new Span(10)),
                  CasePlans.sound(),
                  seed + minutes)));
    }
    return cases;
  }

  private static ExpectedJudgement death(LossModel.Way way) {
    return switch (way) {
      case LOCAL_CHOICE -> ExpectedJudgement.of(UNDECIDED, "TGT-LINK");
      case WEDGE -> ExpectedJudgement.of(FAILS, "TGT-LINK", "TGT-RX");
      default -> ExpectedJudgement.of(FAILS, "TGT-LINK");
    };
  }
}
