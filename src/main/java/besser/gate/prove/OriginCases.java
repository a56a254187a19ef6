package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;

import besser.gate.corpus.Damage;
import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.plan.LockedPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a campaign says it comes from, of one that would be accepted, and of a rehearsal, of which
 * it is not asked.
 */
final class OriginCases {
  private final List<KnownCase> cases = new ArrayList<>();
  private final Snapshot accepted;
  private final Snapshot rehearsal;

  private OriginCases(long seed) {
    accepted =
        new Snapshot(
            SyntheticCampaign.of(new LockedPlan(), CasePlans.sound(), seed).as(Provenance.REAL));
    rehearsal =
        new Snapshot(
            SyntheticCampaign.of(CasePlans.ONE_RAMP, CasePlans.sound(), seed).as(Provenance.REAL));
  }

  static List<KnownCase> cases(long seed) {
    OriginCases origin = new OriginCases(seed);
    String commit = "3e7e9b4c0ffee3e7e9b4c0ffee3e7e9b4c0ffee3";
    origin.add("a gate of a commit", "ACCEPTED", false, d -> gate(d, commit));
    origin.add(
        "a gate with uncommitted changes", "UNDECIDED", true, d -> gate(d, commit + "-dirty"));
    origin.add("a module of a commit", "ACCEPTED", false, d -> module(d, commit));
    origin.add(
        "a module with uncommitted changes", "UNDECIDED", true, d -> module(d, commit + "-dirty"));
    origin.add(
        "its conductor had decided that it cannot be accepted",
        "UNDECIDED",
        false,
        d ->
            d.change(
                "journal.tsv",
                t ->
                    t.replaceFirst(
                        "(?m)^(.*)\trepetition-sealed\trep-1\n",
                        "$0$1\tdecided\tTGT-RX rep-1 received 1.2 MB/s\n")));
    origin.rehearsed("a gate with uncommitted changes", d -> gate(d, commit + "-dirty"));
    origin.rehearsed("a module with uncommitted changes", d -> module(d, commit + "-dirty"));
    return origin.cases;
  }

  private static Damage gate(Damage d, String revision) throws IOException {
    return d.replace("campaign.json", "\"gate_revision\" : \"-\"", revised(revision));
  }

  private static String revised(String revision) {
    return "\"gate_revision\" : \"%s\"".formatted(revision);
  }

  private static Damage module(Damage d, String commit) throws IOException {
    return d.replace(
        "campaign.json",
        "\"link.band\"",
        "\"installed.commit\" : \"%s\",\n    \"link.band\"".formatted(commit));
  }

  private void add(String name, String word, boolean asked, KnownCase.Change change) {
    cases.add(
        KnownCase.changed("locked, real, " + name, asked(asked).with(word), accepted, change));
  }

  private void rehearsed(String name, KnownCase.Change change) {
    cases.add(
        KnownCase.changed(
            "rehearsal, real, " + name, asked(false).with("REHEARSAL"), rehearsal, change));
  }

  private static ExpectedJudgement asked(boolean expected) {
    return FindingCases.asked("condition", expected, ExpectedJudgement.all(HOLDS));
  }
}
