package besser.gate.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import besser.gate.e2e.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Campaigns of 9 s in which cuts, slow and stalled channels, half-written files, noise, full disks,
 * kills, clock steps, changed keys and reboots happen, all drawn from a seed: {@code
 * src/test/sh/chaos.sh} runs them.
 */
class ChaosIT {
  @TempDir Path folder;

  @Test
  void whateverGoesWrongNoVerdictIsBetterThanTheTruthAndNothingIsLeft() throws Exception {
    long count = Long.getLong("chaos.seeds", 0);
    assumeTrue(count > 0, "it takes minutes; src/test/sh/chaos.sh runs it, and .ci/run does");
    long first = Long.getLong("chaos.first", 1);
    Path home = Checkout.in(folder.resolve("checkout")).root();
    List<Came> all = new ArrayList<>();
    // Campaigns mostly wait.
    ExecutorService rigs = Executors.newFixedThreadPool(Integer.getInteger("chaos.rigs", 3));
    try {
      List<Future<Came>> running =
          LongStream.range(first, first + count)
              .mapToObj(seed -> rigs.submit(() -> campaign(home, seed)))
              .toList();
      for (int i = 0; i < running.size(); i++) {
        Came came = running.get(i).get(10 + i, TimeUnit.MINUTES);
        System.out.println(came);
        all.add(came);
      }
    } finally {
      rigs.shutdownNow();
    }
    assertThat(all).allSatisfy(came -> assertThat(came.broken()).as(came.toString()).isEmpty());
  }

  private Came campaign(Path home, long seed) throws Exception {
    Path own = Files.createDirectories(folder.resolve("seed-" + seed));
    return new ChaosCampaign(Script.of(seed), home, own).run();
  }
}
