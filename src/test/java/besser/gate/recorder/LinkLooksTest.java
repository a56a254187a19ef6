package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How often iw is asked, and that nothing is missed between two times. They wait side by side. */
@Execution(ExecutionMode.CONCURRENT)
class LinkLooksTest extends RecorderRun {
  private static final String HOME = "02:00:00:00:01:00";
  private static final String OTHER = "02:00:00:00:02:00";

  private void aDriverWhoseRoamsAreEvents() throws IOException {
    root.tool(
        "iw",
        "case $1 in event) while [ ! -e %s/roams ]; do sleep 0.05; done".formatted(folder),
        "echo '1795328160.553408: wlan0 (phy #0): roamed'; exec sleep 60 ;; esac",
        "case $* in *link) echo asked >>%s/asked ;; esac".formatted(folder),
        "cat %s/link".formatted(folder));
  }

  private void signal(int dbm) throws IOException {
    root.file(
        "/proc/net/wireless",
        """
        Inter-| sta-|   Quality        |   Discarded packets               | Missed | WE
         face | tus | link level noise |  nwid  crypt   frag  retry   misc | beacon | 22
         wlan0: 0000   52.  %s.  -256        0      0      0      0      0        0
        """
            .formatted(dbm));
  }

  private List<String[]> rows() throws IOException {
    return lines(out(Role.DEVICE), "link.tsv").stream().skip(1).map(l -> l.split("\t")).toList();
  }

  private int asked() throws IOException {
    return lines(folder, "asked").size();
  }

  private void atLeast(int rows) {
    await("rows of link.tsv").atMost(Duration.ofSeconds(30)).until(() -> rows().size() >= rows);
  }

  @Test
  void whereTheKernelTellsTheSignalIwIsAskedEachTenthTickAndAtOnceAfterAnEvent()
      throws IOException {
    aDriverWhoseRoamsAreEvents();
    signal(-58);
    start(Role.DEVICE, times);
    loaded();
    atLeast(12);
    assertThat(asked()).isLessThan(rows().size() / 2);
    assertThat(rows()).allMatch(r -> r[1].equals("up") && r[2].equals(HOME));
    signal(-61);
    int before = asked();
    await("iw to be asked").atMost(Duration.ofSeconds(30)).until(() -> asked() > before);
    int there = rows().size();
    Files.writeString(folder.resolve("link"), "Connected to %s (on wlan0)\n".formatted(OTHER));
    Files.writeString(folder.resolve("roams"), "");
    await("the roam")
        .atMost(Duration.ofSeconds(30))
        .until(() -> rows().stream().anyMatch(r -> r[2].equals(OTHER)));
    List<String> cells = rows().stream().map(r -> r[2]).toList();
    assertThat(cells.indexOf(OTHER) - there).isLessThanOrEqualTo(6);
    assertThat(rows()).anyMatch(r -> r[4].equals("-58")).anyMatch(r -> r[4].equals("-61"));
    Files.writeString(folder.resolve("close"), "");
    ends(Role.DEVICE);
  }

  @Test
  void whereTheDriverHasAnotherWordIwIsAskedWithoutAnEvent() throws IOException {
    String status = "/sys/kernel/debug/ieee80211/phy0/bes2600/vif_0/status";
    aDriverWhoseRoamsAreEvents();
    signal(-58);
    root.file(status, "Assoc:      station\n");
    start(Role.DEVICE, times);
    loaded();
    atLeast(8);
    Files.writeString(folder.resolve("link"), "Not connected.\n");
    root.file(status, "Assoc:      passive\n");
    await("the loss")
        .atMost(Duration.ofSeconds(30))
        .until(() -> rows().stream().anyMatch(r -> r[1].equals("down")));
    assertThat(rows().stream().filter(r -> r[1].equals("up") && r[11].equals("passive")))
        .hasSizeLessThanOrEqualTo(2);
    Files.writeString(folder.resolve("close"), "");
    ends(Role.DEVICE);
  }

  @Test
  void whereItDoesNotIwIsAskedEachTick() throws IOException {
    aDriverWhoseRoamsAreEvents();
    start(Role.DEVICE, times);
    loaded();
    atLeast(5);
    assertThat(asked()).isGreaterThanOrEqualTo(rows().size());
    Files.writeString(folder.resolve("close"), "");
    ends(Role.DEVICE);
  }
}
