package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.FAILS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.Damage;
import besser.gate.corpus.RadioModel;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.Provenance;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Campaigns that say they were ended because they were decided: some were, some were not. */
final class EarlyCases {
  /**
   * Second of the judged stage at which a repetition is cut: its first minute that counts is over.
   */
  private static final double CUT = 80;

  private static final String DEVICE_STAGES = "rep-1/device/stages.tsv";
  private static final String SENDER_STAGES = "rep-1/sender/stages.tsv";

  private EarlyCases() {}

  static List<KnownCase> cases(long seed) {
    RepetitionModel slow = CasePlans.at(0.7e6);
    ExpectedJudgement rejected = ExpectedJudgement.of(FAILS, "TGT-RX").with("REJECTED");
    ExpectedJudgement undecided = ExpectedJudgement.all(UNDECIDED).with("UNDECIDED");
    return List.of(
        new KnownCase(
            "ended early at 0.7 MB/s, after repetition 1",
            rejected,
            folder -> ended(written(slow, seed, folder))),
        new KnownCase(
            "ended early though it is sound",
            undecided,
            folder -> ended(written(CasePlans.sound(), seed, folder))),
        new KnownCase(
            "ended early at 0.7 MB/s, in repetition 1",
            rejected,
            folder -> ended(cut(written(slow, seed, folder)))),
        new KnownCase(
            "ended early in repetition 1 though it is sound",
            undecided,
            folder -> ended(cut(written(CasePlans.sound(), seed, folder)))),
        new KnownCase(
            "ended early at 0.7 MB/s, in repetition 1, with a signal of -72 dBm",
            undecided,
            folder ->
                ended(cut(written(slow.with(RadioModel.home().withSignal(-72)), seed, folder)))),
        new KnownCase(
            "cut off at 0.7 MB/s, and nobody says why",
            undecided,
            folder -> cut(written(slow, seed, folder)).resealed()));
  }

  /** One repetition of three. */
  private static Damage written(RepetitionModel model, long seed, Path folder) throws IOException {
    SyntheticCampaign three = SyntheticCampaign.of(new LockedPlan(), model, seed);
    return new Damage(
        three.with(three.repetitions().subList(0, 1)).as(Provenance.REAL).writeTo(folder));
  }

  private static Path ended(Damage damage) throws IOException {
    return damage
        .change(
            "campaign.json",
            json ->
                json.replaceFirst(
                    "\\{",
                    "{\n  \"ended\" : { \"claim\" : \"TGT-RX\", \"receipt\" : \"rep-1 received too little.\" },"))
        .resealed();
  }

  /** As a recorder leaves it that was asked to end: its listener goes, and the sender with it. */
  private static Damage cut(Damage damage) throws IOException {
    double device = start(damage, DEVICE_STAGES) + CUT;
    double sender = start(damage, SENDER_STAGES) + CUT;
    return damage
        .edit(DEVICE_STAGES, "end_s", 4, 4, cell -> Double.toString(device))
        .edit(DEVICE_STAGES, "ended_by", 4, 4, cell -> "stopped")
        .edit(SENDER_STAGES, "end_s", 4, 4, cell -> Double.toString(sender + 1))
        .edit(SENDER_STAGES, "exit_pv", 4, 4, cell -> "141")
        .edit(SENDER_STAGES, "exit_nc", 4, 4, cell -> "1")
        .change("rep-1/device/rx_bytes.tsv", text -> kept(text, t -> t <= device))
        .change("rep-1/sender/offered.tsv", text -> kept(text, t -> t <= sender))
        .replace("rep-1/device/trailer.txt", "ended=complete", "ended=stopped")
        .replace("rep-1/sender/trailer.txt", "ended=complete", "ended=stopped");
  }

  /** When the judged stage began, the last of three. */
  private static double start(Damage damage, String stages) throws IOException {
    String[] last = damage.text(stages).lines().skip(3).findFirst().orElseThrow().split("\t");
    if (!last[0].equals(Stage.OF_4_MB)) {
      throw new IOException("The last stage of %s is %s.".formatted(stages, last[0]));
    }
    return Double.parseDouble(last[2]);
  }

  private static String kept(String table, Predicate<Double> when) {
    return table
            .lines()
            .filter(l -> l.startsWith("t_s") || when.test(Double.parseDouble(l.split("\t")[0])))
            .collect(Collectors.joining("\n"))
        + "\n";
  }
}
