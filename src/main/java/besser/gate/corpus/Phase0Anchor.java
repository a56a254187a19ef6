package besser.gate.corpus;

import besser.gate.evidence.store.CampaignHeader;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.evidence.store.RepetitionFolder;
import besser.gate.evidence.store.RepetitionHeader;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Phase 0 anchor of the Bug #5 campaign (2026-05-07), rebuilt from its published table: three
 * times 600 s at 4 MB/s, a sample of rx_bytes every 5 s. It is no recording and says so: provenance
 * synthetic, and a line in every {@code messages.log}.
 *
 * <p>What the table gives: 725, 663 and 75 KB/s; 1, 5 and 53 near-zero ticks of 119; associated
 * with MCS 6, with MCS 4, and passive at the end, the link having died at sample 82 or so; lock CPU
 * 10, not measured and 16 % on the driver path, 19, not measured and 21 % of the whole symbol. What
 * it does not give is not here: no payload, no sender, no signal, no log, no link state before the
 * end. Made up, because something has to stand there: where the near-zero ticks lie, the small
 * variation of the others, and that the shares rest on 1000 samples.
 */
public final class Phase0Anchor {
  private static final int SAMPLES = 120;
  private static final int TICK = 5;
  private static final Instant CREATED = Instant.parse("2026-05-07T00:00:00Z");
  private static final String REBUILT =
      "Rebuilt from the table of the Phase 0 anchor, 2026-05-07. Nothing here was recorded.";

  private static final List<Row> TABLE =
      List.of(
          new Row(725_000, Set.of(60), 0, "up", "6", "station", 0.10, 0.09),
          new Row(663_000, Set.of(20, 41, 62, 83, 104), 0, "up", "4", "station", -1, -1),
          new Row(75_000, sick(), 82, "down", "-", "passive", 0.16, 0.05));

  private Phase0Anchor() {}

  /**
   * One repetition of the table.
   *
   * @param mean bytes a second over all 119 ticks
   * @param nearZero ticks that got next to nothing
   * @param death sample at which the link was gone, 0 where it was not
   * @param state of the link in its last line of link.tsv
   * @param mcs its rx_mcs
   * @param driverPath lock share, below 0 where it was not measured
   */
  private record Row(
      double mean,
      Set<Integer> nearZero,
      int death,
      String state,
      String mcs,
      String assoc,
      double driverPath,
      double elsewhere) {}

  /** The plan it was run by: neither the locked ramp nor a rehearsal of it. */
  public static Plan plan() {
    return new OtherPlan(
        "phase-0-anchor",
        List.of(Stage.ofMebibytes(4, new Span(600))),
        3,
        new Span(60),
        new Span(TICK));
  }

  /** Writes and seals {@code parent/phase-0-anchor}; answers where. */
  public static Path writeTo(Path parent) throws IOException {
    CampaignWriter writer =
        CampaignWriter.create(
            parent,
            new CampaignHeader(
                "phase-0-anchor",
                CREATED.toString(),
                "-",
                List.of(),
                "lab",
                "lab",
                Map.of("source", REBUILT),
                Optional.empty(),
                Optional.empty(),
                "phase-1",
                plan(),
                Optional.empty(),
                true),
            Map.of(),
            () -> CREATED);
    for (int n = 1; n <= TABLE.size(); n++) {
      RepetitionFolder folder = writer.startRepetition(n);
      String runId = "phase-0-anchor-rep-" + n;
      HostFiles.write(folder.device(), device(TABLE.get(n - 1), runId, 1000 * n));
      writer.describe(
          n,
          new RepetitionHeader(
              folder.id(),
              runId,
              "complete",
              "",
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              "",
              "",
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              List.of()));
      writer.sealRepetition(n);
    }
    writer.sealCampaign();
    return writer.folder().root();
  }

  private static Map<String, byte[]> device(Row row, String runId, double begun) {
    double end = begun + SAMPLES * TICK;
    Map<String, byte[]> files = new LinkedHashMap<>();
    HostFiles.put(
        files,
        "start.txt",
        """
            run_id=%s
            role=device
            hostname=ohm
            kernel=6.19.10-danctnix1
            iface=wlan0
            srcversion=1B3B3ED096AAD7217FEDE11
            """
            .formatted(runId));
    HostFiles.put(
        files,
        "stages.tsv",
        Tsv.of("device/stages.tsv").row(Stage.OF_4_MB, "-", begun, end, "-", "-", "-").toString());
    HostFiles.put(files, "rx_bytes.tsv", rx(row, begun));
    HostFiles.put(files, "link.tsv", link(row, begun));
    HostFiles.put(files, "messages.log", Tsv.format("%.2f\t%s\n", begun, REBUILT));
    if (row.driverPath >= 0) {
      CpuCost cost =
          new CpuCost(
              1000, 1, row.driverPath, row.elsewhere, 0, 0, 0, 0, 0, "cycles", "bes2600_bh.isra.0");
      PerfFiles.rebuilt(cost, begun, end, new Random(0), files);
    }
    return files;
  }

  private static String rx(Row row, double begun) {
    Tsv tsv = Tsv.of("device/rx_bytes.tsv");
    Random random = new Random(7);
    int ticks = SAMPLES - 1;
    double[] parts = new double[ticks + 1];
    double sum = 0;
    for (int i = 1; i <= ticks; i++) {
      boolean dead = row.death > 0 && i >= row.death;
      parts[i] = dead || row.nearZero.contains(i) ? 0 : 1 + 0.05 * random.nextGaussian();
      sum += parts[i];
    }
    double bytes = 0;
    for (int i = 0; i <= ticks; i++) {
      bytes += row.mean * ticks * TICK * parts[i] / sum;
      tsv.row(begun + i * TICK, Stage.OF_4_MB, Math.round(bytes), "-", "-", "-", "-", "-");
    }
    return tsv.toString();
  }

  private static String link(Row row, double begun) {
    Tsv tsv = Tsv.of("device/link.tsv");
    if (row.death > 0) {
      link(tsv, begun + row.death * TICK, row);
    }
    link(tsv, begun + (SAMPLES - 1) * TICK, row);
    return tsv.toString();
  }

  private static void link(Tsv tsv, double t, Row row) {
    tsv.row(t, row.state, "-", "-", "-", "-", row.mcs, "-", "-", "-", "-", row.assoc);
  }

  /** 53 near-zero ticks: the 38 from sample 82 on, and 15 before. */
  private static Set<Integer> sick() {
    Set<Integer> ticks = new TreeSet<>();
    for (int i = 0; i < 15; i++) {
      ticks.add(9 + 5 * i);
    }
    return ticks;
  }
}
