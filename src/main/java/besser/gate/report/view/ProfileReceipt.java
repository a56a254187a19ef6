package besser.gate.report.view;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Source;
import besser.gate.metric.lock.WorkerChain;
import besser.gate.plan.Plan;
import besser.gate.quantity.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a lock share rests on: no lines of a file, but all samples of a profile. The chains that end
 * in the lock are counted, so that a reader finds the share as a sum of them.
 */
public final class ProfileReceipt {
  private static final int MOST = 12;

  private ProfileReceipt() {}

  /** Whether a source is a profile as a whole, or the list of several. */
  public static boolean isProfile(Source source) {
    return source.firstLine() == 0
        && (source.file().endsWith(".script.gz") || source.file().equals("device/perf.tsv"));
  }

  /** The chains, most samples first; empty where the repetition has no samples of the workers. */
  static Optional<Receipt> of(Repetition repetition, Plan plan, Source source) {
    WorkerStacks stacks = WorkerStacks.of(repetition, plan);
    return stacks.samples() == 0
        ? Optional.empty()
        : Optional.of(
            new Receipt(
                "%s/%s, samples in %s by chain".formatted(repetition.id(), source, stacks.lock()),
                text(stacks, repetition.driver())));
  }

  private static String text(WorkerStacks stacks, Driver driver) {
    List<Map.Entry<String, Long>> locked =
        stacks.counts().entrySet().stream()
            .filter(e -> WorkerChain.of(e.getKey(), driver).filter(WorkerChain::isLock).isPresent())
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    List<String> out =
        new ArrayList<>(
            List.of("samples\tshare\tdriver path\tchain, from the worker to the lock's caller"));
    locked.stream()
        .limit(MOST)
        .forEach(
            e -> {
              WorkerChain chain = WorkerChain.of(e.getKey(), driver).orElseThrow();
              String path = chain.isDriverPath() ? "yes" : "no";
              out.add(row(e.getValue(), stacks, path, callers(chain)));
            });
    if (locked.size() > MOST) {
      String more = "%s chains more".formatted(locked.size() - MOST);
      out.add(row(sum(locked.subList(MOST, locked.size())), stacks, "-", more));
    }
    List<Map.Entry<String, Long>> path =
        locked.stream()
            .filter(e -> WorkerChain.of(e.getKey(), driver).orElseThrow().isDriverPath())
            .toList();
    out.add(row(sum(path), stacks, "yes", "all in the lock on the driver path"));
    out.add(row(sum(locked), stacks, "-", "all in the lock"));
    out.add(row(stacks.samples(), stacks, "-", "all of the driver's workers"));
    return String.join("\n", Columns.aligned(out));
  }

  /** Both ends of a long chain: whose work it is, and who let the lock go. */
  private static String callers(WorkerChain chain) {
    List<String> own = chain.frames().subList(chain.worker(), chain.frames().size() - 1);
    int end = own.size() - 3;
    return end <= 3
        ? String.join(";", own)
        : "%s;…;%s"
            .formatted(
                String.join(";", own.subList(0, 2)),
                String.join(";", own.subList(end, own.size())));
  }

  private static String row(long samples, WorkerStacks all, String path, String chain) {
    return "%s\t%s\t%s\t%s"
        .formatted(samples, new Share((double) samples / all.samples()), path, chain);
  }

  private static long sum(List<Map.Entry<String, Long>> some) {
    return some.stream().mapToLong(Map.Entry::getValue).sum();
  }
}
