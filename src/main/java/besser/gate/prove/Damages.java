package besser.gate.prove;

import static besser.gate.prove.Known.Call.NOT_HOLDS;
import static besser.gate.prove.Known.Call.UNDECIDED;

import besser.gate.corpus.Damage;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.plan.LockedPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Damage to a healthy campaign: as if somebody had edited it, and as if it was recorded so. */
final class Damages {
  private static final List<String> FILES =
      List.of(
          "device/start.txt",
          "device/end.txt",
          "device/stages.tsv",
          "device/rx_bytes.tsv",
          "device/link.tsv",
          "device/condition.tsv",
          "device/cost.tsv",
          "device/kmsg.log",
          "device/iw_event.log",
          "device/perf.tsv",
          "device/perf-1.script.gz",
          "device/perf-1.stats.txt",
          "device/perf-1.buildids.txt",
          "device/counters.tsv",
          "device/trace_stats.txt",
          "device/trailer.txt",
          "sender/start.txt",
          "sender/end.txt",
          "sender/stages.tsv",
          "sender/offered.tsv",
          "sender/trailer.txt",
          "repetition.json",
          "SHA256SUMS");

  /** A hand that damages. */
  private interface Hand {
    Path on(Damage campaign) throws IOException;
  }

  private final List<KnownCase> cases = new ArrayList<>();
  private final SyntheticCampaign healthy;
  private final SyntheticCampaign accepted;

  private Damages(long seed) {
    healthy = Plans.ramp(Plans.sound(), seed);
    accepted = SyntheticCampaign.of(new LockedPlan(), Plans.sound(), seed).as(Provenance.REAL);
  }

  static List<KnownCase> cases(long seed) {
    Damages damages = new Damages(seed);
    damages.afterSealing();
    damages.neverRecorded();
    damages.series();
    damages.set();
    return damages.cases;
  }

  private void add(String name, Known known, SyntheticCampaign base, Hand hand) {
    cases.add(new KnownCase(name, known, folder -> hand.on(new Damage(base.writeTo(folder)))));
  }

  private void afterSealing() {
    Known none = Known.all(NOT_HOLDS);
    for (String file : FILES) {
      String path = "rep-1/" + file;
      add(file + " deleted", none, healthy, d -> d.delete(path).tampered());
      for (double part : List.of(0.0, 1 / 3.0, 2 / 3.0)) {
        String name = file + " cut to " + Math.round(3 * part) + "/3";
        add(name, none, healthy, d -> d.truncate(path, part).tampered());
      }
    }
  }

  private void neverRecorded() {
    for (String file :
        List.of(
            "device/start.txt",
            "device/end.txt",
            "device/stages.tsv",
            "device/link.tsv",
            "device/condition.tsv",
            "device/trailer.txt",
            "sender/stages.tsv",
            "sender/offered.tsv",
            "sender/trailer.txt")) {
      add("no " + file, Known.all(UNDECIDED), healthy, d -> d.delete("rep-1/" + file).resealed());
    }
    one("device/rx_bytes.tsv", "TGT-RX");
    one("device/kmsg.log", "TGT-LINK");
    one("device/perf.tsv", "TGT-LOCK");
    one("device/perf-1.script.gz", "TGT-LOCK");
    one("device/perf-1.stats.txt", "TGT-LOCK");
    one("device/perf-1.buildids.txt", "TGT-LOCK");
  }

  private void one(String file, String claim) {
    add(
        "no " + file,
        Known.of(UNDECIDED, claim),
        healthy,
        d -> d.delete("rep-1/" + file).resealed());
  }

  private void series() {
    column("device/rx_bytes.tsv", "t_s", "TGT-RX");
    column("device/rx_bytes.tsv", "stage", "TGT-RX");
    column("device/rx_bytes.tsv", "rx_bytes", "TGT-RX");
    column("device/rx_bytes.tsv", "payload_bytes", "TGT-RX");
    column("device/rx_bytes.tsv", "wire_rx_bytes", "TGT-RX");
    for (String column : List.of("t_s", "state", "bssid", "freq_mhz", "signal_dbm")) {
      column("device/link.tsv", column, "TGT-RX");
    }
    for (String column : List.of("t_s", "realtime_s", "monotonic_s")) {
      column("device/condition.tsv", column, "TGT-RX");
    }
    for (String column : List.of("stage", "start_s", "end_s", "ended_by", "connections")) {
      column("device/stages.tsv", column, "TGT-RX");
    }
    Known all = Known.all(UNDECIDED);
    add("clock steps by 30 s", all, healthy, d -> step(d, "realtime_s", 30).resealed());
    add("clock steps back by 30 s", all, healthy, d -> step(d, "realtime_s", -30).resealed());
    add("tablet slept for 20 s", all, healthy, d -> step(d, "monotonic_s", -20).resealed());
    add(
        "payload counter starts anew",
        Known.of(NOT_HOLDS, "TGT-RX"),
        healthy,
        d ->
            d.edit("rep-1/device/rx_bytes.tsv", "payload_bytes", 1500, 9000, c -> less(c))
                .resealed());
    add(
        "interface counter starts anew",
        Known.of(NOT_HOLDS, "TGT-RX", "TGT-LINK"),
        healthy,
        d -> d.edit("rep-1/device/rx_bytes.tsv", "rx_bytes", 1500, 9000, c -> less(c)).resealed());
    add(
        "100 ticks missing",
        Known.of(UNDECIDED, "TGT-RX"),
        healthy,
        d -> d.dropLines("rep-1/device/rx_bytes.tsv", 1500, 1600).resealed());
  }

  private void column(String file, String column, String claim) {
    add(
        file + " without " + column,
        Known.of(UNDECIDED, claim),
        healthy,
        d -> d.cutColumn("rep-1/" + file, column).resealed());
  }

  private static Damage step(Damage damage, String column, double by) throws IOException {
    return damage.edit(
        "rep-1/device/condition.tsv",
        column,
        150,
        9000,
        cell -> Double.toString(Math.round((Double.parseDouble(cell) + by) * 1000) / 1000.0));
  }

  private static String less(String cell) {
    return cell.equals("-") ? cell : Long.toString(Long.parseLong(cell) / 1000);
  }

  /** On a campaign that would be accepted. */
  private void set() {
    Known never = new Known(NOT_HOLDS, List.of(), "", "");
    for (String file : List.of("campaign.json", "SHA256SUMS", "journal.tsv")) {
      add("campaign's " + file + " deleted", never, accepted, d -> d.delete(file).tampered());
    }
    add(
        "repetitions 1 and 2 swapped",
        never,
        accepted,
        d -> d.move("rep-1", "tmp").move("rep-2", "rep-1").move("tmp", "rep-2").tampered());
    add(
        "repetitions 1 and 2 swapped and sealed anew",
        never,
        accepted,
        d -> d.move("rep-1", "tmp").move("rep-2", "rep-1").move("tmp", "rep-2").resealed());
    add("repetition 2 left out", never, accepted, d -> d.move("rep-2", "away").tampered());
    add(
        "repetition 3 left out, sealed anew",
        never,
        accepted,
        d -> d.move("rep-3", "derived").resealed());
  }
}
