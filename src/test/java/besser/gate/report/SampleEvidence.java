package besser.gate.report;

import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.plan.Plan;
import besser.gate.plan.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What the hand-built repetitions recorded. */
public final class SampleEvidence {
  private SampleEvidence() {}

  /** A ramp with ticks as the plan has them; the dying one loses its link at two thirds. */
  public static Repetition repetition(String id, Plan plan, double rate, boolean dies) {
    List<RxTick> rx = new ArrayList<>();
    List<LinkTick> link = new ArrayList<>();
    double tick = plan.tick().seconds();
    double t = 100;
    List<DeviceStage> stages = new ArrayList<>();
    long bytes = 0;
    int line = 1;
    double deathAt = 0;
    for (Stage stage : plan.stages()) {
      double length = plan.length(stage).seconds();
      boolean last = stage.equals(plan.stages().get(plan.stages().size() - 1));
      long payload = 0;
      stages.add(
          new DeviceStage(
              stages.size() + 2,
              stage.id(),
              OptionalDouble.of(t),
              OptionalDouble.of(t),
              OptionalDouble.of(t + length),
              "closed",
              OptionalInt.of(700),
              OptionalInt.of(1)));
      for (double s = 0; s < length; s += tick, t += tick) {
        boolean dead = dies && last && s > length * 2 / 3;
        if (dead && deathAt == 0) {
          deathAt = t;
        }
        double now =
            dead
                ? 0
                : Math.min(stage.offered().bytesPerSecond(), rate)
                    * (1 + 0.15 * Math.sin(line * 1.7) + 0.1 * Math.sin(line * 0.05));
        payload += (long) (now * tick);
        bytes += (long) (now * tick * 1.045);
        line++;
        rx.add(
            new RxTick(
                line,
                t,
                stage.id(),
                OptionalLong.of(bytes),
                OptionalLong.of(bytes / 1500),
                OptionalLong.of(payload),
                OptionalLong.of(0),
                "192.168.88.10:40000",
                OptionalLong.of(1000)));
        link.add(
            new LinkTick(
                line,
                t,
                dead ? LinkTick.State.DOWN : LinkTick.State.UP,
                dead ? "-" : "c0:25:06:e6:5b:32",
                dead ? OptionalInt.empty() : OptionalInt.of(2437),
                dead
                    ? OptionalInt.empty()
                    : OptionalInt.of(-59 + (int) Math.round(3 * Math.sin(line * 0.01))),
                OptionalDouble.of(52),
                dead ? OptionalInt.empty() : OptionalInt.of(line % 97 < 60 ? 6 : 4),
                OptionalDouble.of(65),
                dead ? OptionalInt.empty() : OptionalInt.of(7),
                OptionalInt.of(3),
                dead ? "down" : "up",
                dead ? "passive" : "station"));
      }
    }
    List<KmsgRecord> kmsg = new ArrayList<>();
    kmsg.add(new KmsgRecord(1, 4, 88, 130, "ieee80211 phy0: [SCAN] Scan failed (-22)."));
    if (dies) {
      kmsg.add(
          new KmsgRecord(
              2,
              4,
              90,
              deathAt,
              "WARNING: CPU: 1 PID: 77 at drivers/bh.c:412 wsm_release_tx_buffer+0x4c/0x60"
                  + " [bes2600]"));
      kmsg.add(
          new KmsgRecord(
              3, 4, 91, deathAt + tick, "wlan0: Connection to AP c0:25:06:e6:5b:32 lost"));
    }
    return new MadeEvidence()
        .named(id)
        .ended(dies ? "link-death" : "complete", dies ? "the link died in the 4M stage" : "")
        .with("repetition.json", Map.of("schema", "1"))
        .with("device/start.txt", start())
        .with("device/stages.tsv", stages)
        .with("device/rx_bytes.tsv", rx)
        .with("device/link.tsv", link)
        .with("device/kmsg.log", kmsg)
        .with("device/perf.tsv", windows(t, plan))
        .with("sender/start.txt", Map.of("mac", "00:11:22:33:44:55"))
        .build();
  }

  static List<PerfWindow> windows(double end, Plan plan) {
    List<PerfWindow> out = new ArrayList<>();
    double length = 60 / plan.compression();
    double start = end - 1800 / plan.compression();
    for (int i = 0; i < 6; i++) {
      double from = start + i * 5 * length;
      out.add(
          new PerfWindow(
              i + 1,
              "4M",
              from,
              from + length,
              OptionalInt.of(0),
              OptionalDouble.of(99),
              OptionalInt.of(4),
              Part.present("device/perf-" + (i + 1) + ".script.gz", profile(i)),
              Part.present("device/perf-" + (i + 1) + ".buildids.txt", Map.of())));
    }
    return out;
  }

  static PerfWindow.Profile profile(int i) {
    String worker = "ret_from_fork;kthread;worker_thread;process_one_work;";
    return new PerfWindow.Profile(
        2000,
        Optional.of(0L),
        0,
        20000,
        12,
        Map.of(
            worker + "bes2600_bh_work;bes2600_bh;_raw_spin_unlock_irqrestore",
            100L + i,
            worker
                + "bes2600_bh_work;bes2600_bh;wsm_handle_rx;ieee80211_rx_irqsafe;__tasklet_schedule;_raw_spin_unlock_irqrestore",
            60L,
            worker
                + "bes2600_bh_work;bes2600_bh;bes2600_sdio_memcpy_fromio;mmc_io_rw_extended;mmc_wait_for_req;dw_mci_start_command",
            310L,
            worker + "sdio_rx_work;sdio_memcpy_fromio;mmc_io_rw_extended;mmc_wait_for_req;schedule",
            330L,
            worker + "sdio_rx_work;_raw_spin_unlock_irqrestore",
            90L,
            worker + "sdio_tx_work;bes2600_sdio_memcpy_toio;mmc_io_rw_extended",
            110L,
            "do_idle;cpuidle_enter",
            1000L),
        OptionalDouble.of(20.2),
        new PerfWindow.Sampling("", new TreeMap<>(), new TreeMap<>()));
  }

  static Map<String, String> start() {
    return Map.ofEntries(
        Map.entry("t_s", "99.5"),
        Map.entry("realtime_s", "1778148900"),
        Map.entry("kernel", "6.19.10-danctnix1"),
        Map.entry("srcversion", "1B3B3ED096AAD7217FEDE11"),
        Map.entry("build_id", "deadbeef"),
        Map.entry("governor", "performance"),
        Map.entry("charger", "online"),
        Map.entry("temp_mc", "51200"),
        Map.entry("nmi", "off"),
        Map.entry("mac", "a0:b1:c2:d3:e4:f5"),
        Map.entry("tool_perf", "perf version 6.19"),
        Map.entry("recorder_sha256", "0123456789abcdef".repeat(4)));
  }

  /** Files for the receipts of {@link #baseline}: three repetitions, sealed. */
  public static void files(Path folder) throws IOException {
    Files.writeString(folder.resolve("campaign.json"), "{}\n");
    for (int rep = 1; rep <= 3; rep++) {
      Path device = Files.createDirectories(folder.resolve("rep-" + rep).resolve("device"));
      StringBuilder rx = new StringBuilder("t_s\tstage\trx_bytes\trx_packets\tpayload_bytes\n");
      for (int line = 2; line <= 2701; line++) {
        rx.append(line + 99)
            .append(".0\t")
            .append("4M\t")
            .append(line * 750_000L)
            .append("\t9\t-\n");
      }
      Files.writeString(device.resolve("rx_bytes.tsv"), rx.toString());
      Files.writeString(
          folder.resolve("rep-" + rep).resolve("SHA256SUMS"),
          "ab".repeat(32) + "  device/rx_bytes.tsv\n");
    }
  }
}
