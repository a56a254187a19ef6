package besser.gate.prove;

import static besser.gate.prove.Known.Call.FAILS;
import static besser.gate.prove.Known.Call.HOLDS;
import static besser.gate.prove.Known.Call.UNDECIDED;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.Radio;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.corpus.Traffic;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.ByteRate;
import java.util.ArrayList;
import java.util.List;

/** Conditions that do not hold: on a driver that would pass and on one that would fail. */
final class Conditions {
  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private Conditions(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    Conditions conditions = new Conditions(seed);
    conditions.onBoth("healthy rate", Plans.sound());
    conditions.onBoth("slow", Plans.at(1.2e6));
    conditions.counters();
    conditions.profile();
    conditions.within();
    return conditions.cases;
  }

  private void add(String name, Known known, RepetitionModel model) {
    cases.add(KnownCase.of(name, known, Plans.ramp(model, seed + cases.size())));
  }

  private void onBoth(String rate, RepetitionModel model) {
    Radio home = Radio.home();
    Known all = Known.all(UNDECIDED);
    for (int dbm : List.of(-80, -72, -68, -50, -40)) {
      add(rate + ", signal at " + dbm + " dBm", all, model.with(home.withSignal(dbm)));
    }
    add(
        rate + ", another access point",
        all,
        model.with(new Radio(home.signal(), 2, "c0:25:06:e6:5b:33", 2437)));
    add(
        rate + ", on 5 GHz",
        all,
        model.with(new Radio(home.signal(), 2, "c0:25:06:e6:5b:34", 5180)));
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
          model.with(model.traffic().withSupply(new ByteRate(supply))));
    }
  }

  /**
   * Counters that disagree decide nothing, unless both miss the floor. Payload the interface never
   * saw came over the wire.
   */
  private void counters() {
    Known disputed = Known.of(UNDECIDED, "TGT-RX");
    for (double factor : List.of(0.9, 1.09, 1.5)) {
      Known missed = factor < 1 ? disputed : Known.of(FAILS, "TGT-RX");
      String name = " MB/s, " + factor + " on the interface";
      add("2.4" + name, disputed, Plans.sound().withOverhead(factor));
      add("1.2" + name, missed, Plans.at(1.2e6).withOverhead(factor));
    }
    for (double factor : List.of(1.09, 1.5)) {
      RepetitionModel between = Plans.at(1.9e6).withOverhead(factor);
      add("1.9 MB/s, " + factor + " on the interface", disputed, between);
    }
  }

  private void profile() {
    Known lock = Known.of(UNDECIDED, "TGT-LOCK");
    CpuCost cost = CpuCost.light().withSamples(6000);
    for (double share : List.of(0.04, 0.2)) {
      RepetitionModel model = Plans.sound();
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
          model.with(at).withDeviceFact("build_id", "0".repeat(40)));
    }
  }

  private void within() {
    for (int dbm : List.of(-62, -60, -58)) {
      add(
          "signal at " + dbm + " dBm",
          Known.all(HOLDS),
          Plans.sound().with(Radio.home().withSignal(dbm)));
    }
    for (String symbol :
        List.of("bes2600_bh", "bes2600_bh_work", "bes2600_bh_thread", "bes2600_bh.constprop.0")) {
      add(
          "bottom half called " + symbol,
          Known.all(HOLDS),
          Plans.sound().with(CpuCost.light().withSamples(6000).withBhSymbol(symbol)));
    }
    add("5200 samples", Known.all(HOLDS), Plans.sound().with(CpuCost.light().withSamples(5200)));
    for (double variation : List.of(0.02, 0.05, 0.10)) {
      add(
          "2.4 MB/s at " + variation + " variation",
          Known.all(HOLDS),
          Plans.sound().with(Traffic.of(new ByteRate(2.4e6)).withVariation(variation)));
    }
    for (int i = 0; i < 25; i++) {
      double rate = 2.05e6 + i * 80e3;
      cases.add(
          KnownCase.of(
              "compressed ramp at " + Math.round(rate / 1e3) + " KB/s",
              Known.all(HOLDS),
              SyntheticCampaign.of(
                  RehearsalPlan.compressed(1, 12),
                  Plans.sound().with(Traffic.of(new ByteRate(rate)).withVariation(0.02)),
                  seed + i)));
    }
    add("lower stages as offered, top at the cap", Known.all(HOLDS), Plans.at(4.1e6));
  }
}
