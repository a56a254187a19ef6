package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.NOT_HOLDS;

import besser.gate.corpus.Damage;
import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.plan.LockedPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

  private void add(String name, ExpectedJudgement expected, Snapshot base, KnownCase.Hand hand) {
    cases.add(KnownCase.damaged(name, expected, base, hand));
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
        "the journal has repetition 2 sealed before it was begun",
        never,
        accepted,
        d -> journal(d, "repetition-started\trep-2", "repetition-sealed\trep-2"));
    add(
        "the journal has repetition 2 begun before repetition 1 was sealed",
        never,
        accepted,
        d -> journal(d, "repetition-sealed\trep-1", "repetition-started\trep-2"));
    add(
        "the journal has the campaign sealed before its last repetition",
        never,
        accepted,
        d -> journal(d, "repetition-sealed\trep-3", "campaign-sealed\t-"));
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

  /** One event of the journal after another that it stands before. */
  private static Path journal(Damage d, String event, String other) throws IOException {
    List<String> lines = new ArrayList<>(d.text("journal.tsv").lines().toList());
    String moved = lines.stream().filter(l -> l.endsWith(event)).findFirst().orElseThrow();
    lines.remove(moved);
    int at =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).endsWith(other))
            .max()
            .orElseThrow();
    lines.add(at + 1, moved);
    return d.write("journal.tsv", String.join("\n", lines) + "\n").resealed();
  }
}
