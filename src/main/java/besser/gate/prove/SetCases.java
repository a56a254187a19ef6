package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.NOT_HOLDS;

import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.plan.LockedPlan;
import java.util.ArrayList;
import java.util.List;

/** Damage to the set: to a campaign that would be accepted, which then never is. */
final class SetCases {
  private final List<KnownCase> cases = new ArrayList<>();
  private final Snapshot accepted;

  private SetCases(long seed) {
    accepted =
        new Snapshot(
            SyntheticCampaign.of(new LockedPlan(), CasePlans.sound(), seed).as(Provenance.REAL));
  }

  static List<KnownCase> cases(long seed) {
    SetCases setCases = new SetCases(seed);
    setCases.set();
    return setCases.cases;
  }

  private void add(String name, ExpectedJudgement expected, Snapshot base, DamageCases.Hand hand) {
    cases.add(DamageCases.of(name, expected, base, hand));
  }

  private void set() {
    ExpectedJudgement never = new ExpectedJudgement(NOT_HOLDS, List.of(), "UNDECIDED", "");
    ExpectedJudgement plan = new ExpectedJudgement(NOT_HOLDS, List.of(), "REHEARSAL", "");
    add("campaign's SHA256SUMS deleted", never, accepted, d -> d.delete("SHA256SUMS").tampered());
    add("campaign's journal.tsv deleted", never, accepted, d -> d.delete("journal.tsv").tampered());
    add("campaign.json deleted", plan, accepted, d -> d.delete("campaign.json").tampered());
    for (double part : List.of(0.0, 1 / 3.0, 2 / 3.0)) {
      String cut = " cut to " + Math.round(3 * part) + "/3";
      add("campaign.json" + cut, plan, accepted, d -> d.truncate("campaign.json", part).tampered());
      add(
          "campaign's SHA256SUMS" + cut,
          plan,
          accepted,
          d -> d.truncate("SHA256SUMS", part).tampered());
      add(
          "campaign's journal.tsv" + cut,
          never,
          accepted,
          d -> d.truncate("journal.tsv", part).tampered());
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
    add(
        "a foreign file in the campaign, sealed anew",
        never,
        accepted,
        d -> d.write("notes.txt", "x\n").resealed());
    add(
        "a foreign file among what is known of the driver, sealed anew",
        never,
        accepted,
        d -> d.write("driver/more.tsv", "x\n").resealed());
    add(
        "a foreign file beside what the tablet recorded, sealed anew",
        never,
        accepted,
        d -> d.write("rep-1/device/more.tsv", "x\n").resealed());
  }
}
