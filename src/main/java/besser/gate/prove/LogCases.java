package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.NOT_HOLDS;

import besser.gate.corpus.KmsgLine;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.evidence.LogSignature;
import besser.gate.evidence.store.KnownDrivers;
import besser.gate.judge.Judgement;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every line the lists of the driver and of the kernel know, at the last second of the judged
 * stage: a death keeps the link from holding, trouble is asked about once, noise costs nothing.
 * Then what sound rigs log, which costs nothing either, and a WARN in the words of several kernels,
 * which is one finding.
 */
final class LogCases {
  /** What nobody has to answer for: lines of others, of programs, of a healthy association. */
  private static final List<String> BENIGN =
      List.of(
          "audit: type=1400 audit(1778140800.123:55): apparmor=\"DENIED\" operation=\"open\"",
          "kauditd_printk_skb: 12 callbacks suppressed",
          "usb 1-1: reset high-speed USB device number 2 using ehci-platform",
          "usb usb2: suspend_late: wait for children",
          "r8152 4-1:1.0 enu1: carrier on",
          "wlan1: associate with 02:00:00:00:01:00 (try 1/3)",
          "ath5k 0000:03:00.0: registered as 'phy1'",
          "mmc1: new high speed SDHC card at address aaaa",
          "mmcblk1: mmc1:aaaa SC32G 29.7 GiB",
          "input: BQK TouchPad as /devices/platform/fe5e0000.i2c/input/input7",
          "wlan0: Limiting TX power to 20 (23 - 3) dBm as advertised by c0:25:06:e6:5b:32",
          "IPv6: ADDRCONF(NETDEV_CHANGE): wlan0: link becomes ready",
          "perf: interrupt took too long (2501 > 2500), lowering kernel.perf_event_max_sample_rate");

  /** One WARN of the driver as 5.10, 6.12 and 7.2 print it, with a file and without. */
  private static final List<String> WARNS =
      List.of(
          "WARNING: CPU: 2 PID: 311 at drivers/net/wireless/bes2600/bh.c:417 wsm_release_tx_buffer+0x64/0x78 [bes2600]",
          "WARNING: CPU: 2 PID: 311 at wsm_release_tx_buffer+0x64/0x78 [bes2600]",
          "WARNING: drivers/net/wireless/bes2600/bh.c:417 at wsm_release_tx_buffer+0x64/0x78 [bes2600], CPU#2: kworker/2:1/311",
          "WARNING: [hw_bufs_used < 0] drivers/net/wireless/bes2600/bh.c:417 at wsm_release_tx_buffer+0x64/0x78 [bes2600], CPU#2: kworker/2:1/311",
          "WARNING: at wsm_release_tx_buffer+0x64/0x78 [bes2600], CPU#2: kworker/2:1/311");

  private static final Set<String> ASKED = Set.of("TROUBLE", "WARN");
  private static final Set<String> DEAD = Set.of("DEATH", "REREGISTERED");
  private static final String PREFIX = "bes2600_wlan mmc2:0001:1: ";
  private static final int WARNING = 4;

  private final List<KnownCase> cases = new ArrayList<>();
  private final long seed;

  private LogCases(long seed) {
    this.seed = seed;
  }

  static List<KnownCase> cases(long seed) {
    LogCases log = new LogCases(seed);
    KnownDrivers.today("bes2600").log().forEach(log::known);
    ExpectedJudgement silent =
        ExpectedJudgement.all(HOLDS).telling("findings", "0", LogCases::asked);
    BENIGN.forEach(line -> log.add("a sound rig logs \"%s\"".formatted(line), silent, line));
    ExpectedJudgement one = ExpectedJudgement.all(HOLDS).telling("findings", "1", LogCases::asked);
    WARNS.forEach(line -> log.add("the driver warns: \"%s\"".formatted(line), one, line));
    return log.cases;
  }

  private void known(LogSignature row) {
    String line = line(row);
    ExpectedJudgement expected =
        DEAD.contains(row.kind())
            ? ExpectedJudgement.of(NOT_HOLDS, "TGT-LINK").telling("findings", "1", LogCases::asked)
            : ASKED.contains(row.kind())
                ? ExpectedJudgement.all(HOLDS).telling("findings", "1", LogCases::asked)
                : row.kind().equals("NOISE")
                    ? ExpectedJudgement.all(HOLDS).telling("findings", "0", LogCases::asked)
                    : new ExpectedJudgement(HOLDS, List.of(), "", "");
    add("the log says \"%s\" at the last second".formatted(line), expected, line);
  }

  /** A line with the fragments of a row and something between them. */
  private static String line(LogSignature row) {
    String words = String.join(" 0x3 ", row.fragments()).replace("…", "").replace("^", "").strip();
    boolean ofKernel = row.source().contains("/");
    return words.startsWith(":") ? "wlan0" + words : (ofKernel ? "" : PREFIX) + words;
  }

  private static String asked(Judgement judgement) {
    return Long.toString(
        judgement.findings().stream().filter(f -> f.kind().equals("new-signature")).count());
  }

  private void add(String name, ExpectedJudgement expected, String line) {
    RepetitionModel model =
        CasePlans.sound().with(new KmsgLine(Stage.OF_4_MB, new Span(1799), WARNING, line));
    cases.add(
        KnownCase.of(
            name, expected, SyntheticCampaign.of(RehearsalPlan.compressed(1, 12), model, seed)));
  }
}
