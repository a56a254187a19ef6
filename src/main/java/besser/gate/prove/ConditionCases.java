package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.FAILS;
import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.Damage;
import besser.gate.corpus.RadioModel;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.corpus.TrafficModel;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.ByteRate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Conditions that do not hold: on a driver that would pass and on one that would fail. */
final class ConditionCases {
  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private ConditionCases(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    ConditionCases conditionCases = new ConditionCases(seed);
    conditionCases.onBoth("healthy rate", CasePlans.sound());
    conditionCases.onBoth("slow", CasePlans.at(1.2e6));
    conditionCases.counters();
    conditionCases.profile();
    conditionCases.within();
    conditionCases.roamBetweenLooks();
    return conditionCases.cases;
  }

  private void add(String name, ExpectedJudgement expectedJudgement, RepetitionModel model) {
    cases.add(KnownCase.of(name, expectedJudgement, CasePlans.ramp(model, seed + cases.size())));
  }

  private void onBoth(String rate, RepetitionModel model) {
    RadioModel home = RadioModel.home();
    ExpectedJudgement all = ExpectedJudgement.all(UNDECIDED);
    for (int dbm : List.of(-80, -72, -68, -50, -40)) {
      add(rate + ", signal at " + dbm + " dBm", all, model.with(home.withSignal(dbm)));
    }
    add(
        rate + ", another access point",
        all,
        model.with(new RadioModel(home.signal(), 2, "c0:25:06:e6:5b:33", 2437)));
    add(
        rate + ", on 5 GHz",
        all,
        model.with(new RadioModel(home.signal(), 2, "c0:25:06:e6:5b:34", 5180)));
    for (double share : List.of(0.05, 0.5, 1.0)) {
      add(rate + ", " + share + " of it over the wire", all, model.withWireShare(share));
    }
    add(
        rate + ", wrong srcversion: no reboot since the install",
        all,
        model.withDeviceFact("srcversion", "0123456789ABCDEF0123456"));
    add(rate + ", srcversion not measured", all, model.withDeviceFact("srcversion", "-"));
    for (double supply : List.of(2e5, 1e6, 1.1e6)) {
      add(
          rate + ", sender gives " + supply,
          all,
          model.with(model.trafficModel().withSupply(new ByteRate(supply))));
    }
  }

  /**
   * Counters that disagree decide nothing, unless both miss the floor. Payload the interface never
   * saw came over the wire.
   */
  private void counters() {
    ExpectedJudgement disputed = ExpectedJudgement.of(UNDECIDED, "TGT-RX");
    for (double factor : List.of(0.9, 1.09, 1.5)) {
      ExpectedJudgement missed = factor < 1 ? disputed : ExpectedJudgement.of(FAILS, "TGT-RX");
      String name = " MB/s, " + factor + " on the interface";
      add("2.4" + name, disputed, CasePlans.sound().withOverhead(factor));
      add("1.2" + name, missed, CasePlans.at(1.2e6).withOverhead(factor));
    }
    for (double factor : List.of(1.09, 1.5)) {
      RepetitionModel between = CasePlans.at(1.9e6).withOverhead(factor);
      add("1.9 MB/s, " + factor + " on the interface", disputed, between);
    }
  }

  private void profile() {
    ExpectedJudgement lock = ExpectedJudgement.of(UNDECIDED, "TGT-LOCK");
    CpuCost cost = CpuCost.light().withSamples(6000);
    for (double share : List.of(0.04, 0.2)) {
      RepetitionModel model = CasePlans.sound();
      CpuCost at = cost.withLocks(share, 0.04);
      String name = "lock " + share + ", ";
      add(name + "lost samples", lock, model.with(at.withLost(200)));
      add(name + "no bottom half in any chain", lock, model.with(at.withBhSymbol("-")));
      add(name + "a bottom half of another name", lock, model.with(at.withBhSymbol("bes2600_bx")));
      add(name + "600 worker samples", lock, model.with(at.withSamples(3000)));
      add(name + "980 worker samples", lock, model.with(at.withSamples(4900)));
      add(name + "most leaves unresolved", lock, model.with(at.withUnresolved(0.9)));
      add(
          name + "another build-id",
          lock,
          model.with(at).withDeviceFact("perf.build_id", "0".repeat(40)));
    }
  }

  private void within() {
    for (int dbm : List.of(-62, -60, -58)) {
      add(
          "signal at " + dbm + " dBm",
          ExpectedJudgement.all(HOLDS),
          CasePlans.sound().with(RadioModel.home().withSignal(dbm)));
    }
    for (String symbol :
        List.of("bes2600_bh", "bes2600_bh_work", "bes2600_bh_thread", "bes2600_bh.constprop.0")) {
      add(
          "bottom half called " + symbol,
          ExpectedJudgement.all(HOLDS),
          CasePlans.sound().with(CpuCost.light().withSamples(6000).withBhSymbol(symbol)));
    }
    add(
        "5200 samples",
        ExpectedJudgement.all(HOLDS),
        CasePlans.sound().with(CpuCost.light().withSamples(5200)));
    for (double variation : List.of(0.02, 0.05, 0.10)) {
      add(
          "2.4 MB/s at " + variation + " variation",
          ExpectedJudgement.all(HOLDS),
          CasePlans.sound().with(TrafficModel.of(new ByteRate(2.4e6)).withVariation(variation)));
    }
    for (int i = 0; i < 25; i++) {
      double rate = 2.05e6 + i * 80e3;
      cases.add(
          KnownCase.of(
              "compressed ramp at " + Math.round(rate / 1e3) + " KB/s",
              ExpectedJudgement.all(HOLDS),
              SyntheticCampaign.of(
                  RehearsalPlan.compressed(1, 12),
                  CasePlans.sound().with(TrafficModel.of(new ByteRate(rate)).withVariation(0.02)),
                  seed + i)));
    }
    add(
        "lower stages as offered, top at the cap",
        ExpectedJudgement.all(HOLDS),
        CasePlans.at(4.1e6));
  }

  /** A roam the samples do not show, for iw is not asked each tick: there and back in between. */
  private void roamBetweenLooks() {
    KnownCase sound =
        KnownCase.of("", ExpectedJudgement.all(HOLDS), CasePlans.ramp(CasePlans.sound(), seed));
    cases.add(
        new KnownCase(
            "a roam between two samples",
            ExpectedJudgement.all(UNDECIDED),
            folder -> joined(sound.maker().writeTo(folder), "c0:25:06:e6:61:b0")));
    cases.add(
        new KnownCase(
            "joined anew between two samples, the same cell",
            SeenCases.asked("F-link-joined", true, ExpectedJudgement.all(HOLDS)),
            folder -> joined(sound.maker().writeTo(folder), RadioModel.home().bssid())));
  }

  private static Path joined(Path campaign, String bssid) throws IOException {
    Damage damage = new Damage(campaign);
    List<String> condition = damage.text("rep-1/device/condition.tsv").lines().toList();
    String realtime = condition.get(condition.size() * 2 / 3).split("\t")[1];
    String event = "%s: wlan0 (phy #0): roamed to %s\n".formatted(realtime, bssid);
    return damage.change("rep-1/device/iw_event.log", text -> text + event).resealed();
  }
}
