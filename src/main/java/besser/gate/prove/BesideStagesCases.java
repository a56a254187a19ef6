package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.FAILS;
import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.LossModel;
import besser.gate.corpus.LossModel.Way;
import besser.gate.corpus.Snapshot;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Losses of the link in which no stage ran: while the 4 MB/s stage was prepared, after it, and
 * after the recording. Whom iw names, and in which words, decides who lost it.
 */
final class BesideStagesCases {
  private static final String KMSG = "rep-1/device/kmsg.log";
  private static final String LINK = "rep-1/device/link.tsv";
  private static final String EVENTS = "rep-1/device/iw_event.log";
  private static final String LOST = "disconnected (local request)";

  /** Into the 2M stage: the second after its last. */
  private static final Span AFTER_2M = new Span(601);

  private static final Span AFTER_4M = new Span(1801);

  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private BesideStagesCases(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    BesideStagesCases beside = new BesideStagesCases(seed);
    beside.between();
    beside.after();
    beside.reasons();
    return beside.cases;
  }

  private void between() {
    for (Way way : List.of(Way.BEACON_LOSS, Way.AP_DEAUTH, Way.SILENT)) {
      add(
          "link lost for 50 s before the 4M stage, " + way,
          ExpectedJudgement.of(FAILS, "TGT-LINK"),
          lost("2M", AFTER_2M, way, 50));
    }
    add(
        "link lost for 50 s before the 4M stage by local choice",
        ExpectedJudgement.of(UNDECIDED, "TGT-LINK"),
        lost("2M", AFTER_2M, Way.LOCAL_CHOICE, 50));
    cases.add(
        KnownCase.of(
            "link lost for 50 s before the 4M stage by local choice, and by the driver in it",
            ExpectedJudgement.of(FAILS, "TGT-LINK"),
            CasePlans.ramp(
                CasePlans.sound()
                    .with(lost("2M", AFTER_2M, Way.LOCAL_CHOICE, 50))
                    .with(LossModel.death(Stage.OF_4_MB, new Span(600), Way.DRIVER)),
                seed)));
    for (int seconds : List.of(4, 6)) {
      add(
          "link lost for %s s before the 4M stage".formatted(seconds),
          seconds > 5
              ? ExpectedJudgement.of(FAILS, "TGT-LINK")
              : ExpectedJudgement.all(HOLDS).raising("flap"),
          lost("2M", AFTER_2M, Way.BEACON_LOSS, seconds));
    }
    for (int gone : List.of(5, 8)) {
      cases.add(
          KnownCase.damaged(
              "%s samples of the link missing before the 4M stage".formatted(gone),
              SeenCases.asked("F-link-unseen", gone > 6, ExpectedJudgement.all(HOLDS)),
              new Snapshot(CasePlans.ramp(SeenCases.slowToPrepare(), seed)),
              d -> d.dropLines(LINK, 909, 908 + gone).resealed()));
    }
  }

  private void after() {
    for (int seconds : List.of(4, 6)) {
      add(
          "link lost for %s s after the 4M stage".formatted(seconds),
          seconds > 5
              ? ExpectedJudgement.all(UNDECIDED)
              : ExpectedJudgement.all(HOLDS).raising("flap"),
          lost(Stage.OF_4_MB, AFTER_4M, Way.BEACON_LOSS, seconds));
    }
    cases.add(
        KnownCase.damaged(
            "the tablet leaves its network when the recording is over",
            SeenCases.asked("F-link-line", false, ExpectedJudgement.all(HOLDS)),
            new Snapshot(CasePlans.ramp(CasePlans.sound(), seed)),
            d ->
                d.change(
                        KMSG,
                        t ->
                            t
                                + SeenCases.next(
                                    t,
                                    "wlan0: deauthenticating from c0:25:06:e6:5b:32 by local choice (Reason: 3=DEAUTH_LEAVING)"))
                    .resealed()));
  }

  /** Reason 3 is somebody's who left; 34 begins with the same digit. */
  private void reasons() {
    Snapshot died =
        new Snapshot(
            CasePlans.ramp(
                CasePlans.sound().with(LossModel.death(Stage.OF_4_MB, new Span(600), Way.SILENT)),
                seed));
    cases.add(
        KnownCase.damaged(
            "link death with reason 34",
            ExpectedJudgement.of(FAILS, "TGT-LINK"),
            died,
            d ->
                d.replace(EVENTS, LOST, LOST + " reason: 34: Disassociated because of low ACK")
                    .resealed()));
    cases.add(
        KnownCase.damaged(
            "link death with reason 3",
            ExpectedJudgement.of(UNDECIDED, "TGT-LINK"),
            died,
            d ->
                d.replace(EVENTS, LOST, LOST + " reason: 3: Deauthenticated because leaving")
                    .resealed()));
  }

  private static LossModel lost(String stage, Span at, Way way, int seconds) {
    return LossModel.flap(stage, at, way, new Span(seconds));
  }

  private void add(String name, ExpectedJudgement expected, LossModel loss) {
    cases.add(KnownCase.of(name, expected, CasePlans.ramp(CasePlans.sound().with(loss), seed)));
  }
}
