package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Window;
import besser.gate.metric.Windows;
import besser.gate.metric.link.LinkHistory;
import besser.gate.metric.link.LinkRules;
import besser.gate.metric.lock.LockCpu;
import besser.gate.metric.rx.Throughput;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the gate measured, held against somebody who knows: the kernel, a token bucket, perf. */
final class Truths {
  private static final String WORKERS =
      "^(bes2600_bh|bes2600_bh_work|bes2600_bh_thread|sdio_rx_work|sdio_tx_work)$";

  /** {@code 4.96% 24 bes2600_bh [k] _raw_spin_unlock_irqrestore}. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\s+[0-9.]+%\\s+(\\d+)\\s+(\\S+)\\s+\\[.\\]\\s+(\\S+)\\s*$");

  private Truths() {}

  /**
   * What a token bucket of 5734 kbit/s lets through is the truth: frames of 1514 bytes with 1448 of
   * payload each. The tablet's counter and the sender's have to agree with it.
   */
  static void ratesAreTheTokenBuckets(Campaign campaign) {
    double truth = 5_734_000 / 8.0 * 1448 / 1514;
    Repetition repetition = campaign.repetitions().get(0);
    Window window = judgedStage(campaign).without(10);
    Reading mean = Throughput.of(repetition, window).mean();
    assertThat(mean).isInstanceOf(Reading.Measured.class);
    double received = ((Reading.Measured) mean).value();
    List<OfferedTick> ticks =
        repetition.offered().value().orElseThrow().stream()
            .filter(t -> t.stage().equals("4M") && t.bytesAcked().isPresent())
            .toList();
    OfferedTick last = ticks.get(ticks.size() - 1);
    OfferedTick first =
        ticks.stream().filter(t -> t.t() >= ticks.get(0).t() + 10).findFirst().orElseThrow();
    double sent =
        (last.bytesAcked().orElseThrow() - first.bytesAcked().orElseThrow())
            / (last.t() - first.t());
    System.err.printf(
        Locale.ROOT,
        "slow-link: received %.0f B/s, acknowledged %.0f B/s, token bucket %.0f B/s%n",
        received,
        sent,
        truth);
    assertThat(received).isCloseTo(truth, withinPercentage(1));
    assertThat(received).isCloseTo(sent, withinPercentage(1));
  }

  /**
   * A beacon loss leaves no line in the kernel's log; {@code iw event} is the kernel's own word.
   */
  static void theLossIsSeenWithinTwoSecondsOfTheKernelsOwnEvent(Campaign campaign) {
    Repetition repetition = campaign.repetitions().get(0);
    LinkRules rules = new LinkRules(new Span(5), new Span(30), ByteRate.parse("2 MB/s"));
    LinkHistory history = LinkHistory.of(repetition, campaign.plan(), judgedStage(campaign), rules);
    double event = history.deaths().get(0).loss().orElseThrow();
    double sample =
        repetition.link().value().orElseThrow().stream()
            .filter(t -> t.t() >= event - 1 && t.state() != LinkTick.State.UP)
            .findFirst()
            .orElseThrow()
            .t();
    System.err.printf(
        Locale.ROOT, "ap-silent: kernel's event at %.2f s, seen at %.2f s%n", event, sample);
    assertThat(sample - event).isBetween(-0.1, 2.0);
  }

  private static Window judgedStage(Campaign campaign) {
    return Windows.judged(
            campaign.repetitions().get(0), campaign.plan(), campaign.plan().stages().get(2))
        .found()
        .orElseThrow();
  }

  /**
   * perf counts the same recording by itself: {@code perf report} in the guest, by the first caller
   * that is one of the driver's workers. To a fifth of a percentage point.
   */
  static void theLockSharesArePerfsOwn(Campaign campaign, Path data, VirtualRig rig)
      throws IOException, InterruptedException {
    String report = report(data, rig);
    long workers = 0;
    long locks = 0;
    long onDriverPath = 0;
    for (MatchResult row : ROW.matcher(report).results().toList()) {
      long n = Long.parseLong(row.group(1));
      if (row.group(2).equals("[other]")) {
        continue;
      }
      workers += n;
      if (row.group(3).equals("_raw_spin_unlock_irqrestore")) {
        locks += n;
        onDriverPath += row.group(2).startsWith("bes2600_bh") ? n : 0;
      }
    }
    assertThat(workers).as(report).isGreaterThan(300);
    double all = share(campaign, "lock.all_workers");
    double path = share(campaign, "lock.driver_path");
    System.err.printf(
        Locale.ROOT,
        "lock share of %s: gate %.2f %% driver path, %.2f %% all workers; perf report %.2f %%, %.2f"
            + " %% of %d samples%n",
        campaign.model(),
        path * 100,
        all * 100,
        100.0 * onDriverPath / workers,
        100.0 * locks / workers,
        workers);
    assertThat(path).isCloseTo((double) onDriverPath / workers, within(0.002));
    assertThat(all).isCloseTo((double) locks / workers, within(0.002));
  }

  /** The driver's lock share on its path, by the gate: 0 to 1. */
  static double lockShare(Campaign campaign) {
    return share(campaign, "lock.driver_path");
  }

  private static double share(Campaign campaign, String name) {
    return LockCpu.of(campaign.repetitions().get(0), judgedStage(campaign)).stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow()
        .measured()
        .orElseThrow()
        .value();
  }

  private static String report(Path data, VirtualRig rig) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(rig.root().shell().command());
    command.add(
        "cat > perf.check && perf report -f -i perf.check --stdio --no-children -g none -n"
            + " -s parent,sym -p '"
            + WORKERS
            + "'; status=$?; rm -f perf.check; exit $status");
    Process ssh =
        new ProcessBuilder(command).redirectInput(data.toFile()).redirectErrorStream(true).start();
    String words = new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(ssh.waitFor()).as(words).isZero();
    return words;
  }
}
