package besser.gate.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemRootTest {
  @TempDir Path folder;

  @Test
  void whatIsGoneIsNotBroughtBack() {
    SystemRoot root = new SystemRoot(folder);
    root.putBelow("instances/gate-1", "events/p/hist", "x");
    assertThat(folder.resolve("instances")).doesNotExist();
  }

  @Test
  void aFolderItsOwnerMakesAndRemovesAllTheTimeStopsNobody() throws Exception {
    SystemRoot root = new SystemRoot(folder);
    Path instance = Files.createDirectories(folder.resolve("instance"));
    File events = instance.resolve("events").toFile();
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> owner =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                events.mkdir();
                new File(events, "hist").delete();
                events.delete();
              }
            });
    for (int i = 0; i < 1_000; i++) {
      root.putBelow("instance", "events/hist", "");
    }
    over.set(true);
    owner.get();
  }
}
