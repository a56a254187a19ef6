package besser.gate.prove;

import besser.gate.corpus.LossModel;
import besser.gate.corpus.Snapshot;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The wireless stack's own events beside everything else that tells of the link: where they agree
 * nobody is asked, where they do not somebody is, and where they are not all there that is said. No
 * outcome moves by them.
 */
final class Mac80211Cases {
  private static final String FILE = "rep-1/device/mac80211.log";
  private static final String CAUSE = "F-link-cause";
  private static final String WHOLE = "F-mac80211-log";
  private static final String DEAUTH = "cfg80211_rx_mlme_mgmt: netdev:wlan0(3), ftype:0xc0";

  private final List<KnownCase> cases = new ArrayList<>();
  private final Snapshot healthy;
  private final Snapshot beaconLoss;

  private Mac80211Cases(long seed) {
    healthy = new Snapshot(CasePlans.ramp(CasePlans.sound(), seed));
    beaconLoss =
        new Snapshot(
            CasePlans.ramp(
                CasePlans.sound()
                    .with(LossModel.death(Stage.OF_4_MB, new Span(600), LossModel.Way.BEACON_LOSS)),
                seed));
  }

  static List<KnownCase> cases(long seed) {
    Mac80211Cases all = new Mac80211Cases(seed);
    all.causes();
    all.notWhole();
    return all.cases;
  }

  private void causes() {
    ExpectedJudgement dead = ExpectedJudgement.of(ExpectedJudgement.Call.FAILS, "TGT-LINK");
    add(
        "a beacon loss that mac80211 tells of",
        dead,
        Optional.empty(),
        beaconLoss,
        d -> d.resealed());
    add(
        "a beacon loss that mac80211 calls the access point's doing",
        dead,
        Optional.of(CAUSE),
        beaconLoss,
        d ->
            d.change(
                    FILE,
                    t -> t.replaceAll("api_(cqm_beacon_loss_notify|connection_loss):.*", DEAUTH))
                .resealed());
    add(
        "a beacon loss in which mac80211 let no station go",
        dead,
        Optional.of(CAUSE),
        beaconLoss,
        d ->
            d.change(FILE, t -> t.replaceAll("(?m)^.*(_loss|drv_sta_state).*: .*\n", ""))
                .resealed());
    add(
        "a beacon loss of which mac80211 has no events",
        dead,
        Optional.empty(),
        beaconLoss,
        d -> d.delete(FILE).resealed());
  }

  private void notWhole() {
    ExpectedJudgement sound = ExpectedJudgement.all(ExpectedJudgement.Call.HOLDS);
    add(
        "no tracefs for mac80211's events",
        sound,
        Optional.empty(),
        healthy,
        d -> d.write(FILE, "# missing there is no tracefs\n").resealed());
    add(
        "mac80211's events without their end",
        sound,
        Optional.of(WHOLE),
        healthy,
        d -> d.change(FILE, t -> t.replaceAll("# until .*\n", "")).resealed());
    add(
        "mac80211's events of which some were overwritten",
        sound,
        Optional.of(WHOLE),
        healthy,
        d -> d.change(FILE, t -> t.replaceAll("(entries-written: \\d+/)", "$19")).resealed());
    add(
        "an empty file of mac80211's events",
        sound,
        Optional.of(WHOLE),
        healthy,
        d -> d.write(FILE, "").resealed());
  }

  private void add(
      String name,
      ExpectedJudgement expected,
      Optional<String> asked,
      Snapshot base,
      KnownCase.Hand hand) {
    cases.add(
        KnownCase.damaged(
            name,
            expected.telling(
                "asked by mac80211's events",
                asked.orElse("nothing"),
                j ->
                    j.findings().stream()
                        .map(f -> f.id())
                        .filter(id -> id.equals(CAUSE) || id.equals(WHOLE))
                        .findFirst()
                        .orElse("nothing")),
            base,
            hand));
  }
}
