package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Mac80211Trace;
import besser.gate.evidence.Part;
import besser.gate.evidence.format.Mac80211Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the recorder takes of the wireless stack's own events. They wait side by side. */
@Execution(ExecutionMode.CONCURRENT)
class Mac80211EventsTest extends RecorderRun {
  private static final String EVENT =
      "     kworker/u8:1-57      [001] .....    98.961234: drv_sta_state: phy0 vif:wlan0(2)\n";

  /** The kernel fills an instance when it is made, and empties it when it goes. */
  private void kernel(String clock) throws IOException {
    Path made = root.path("/sys/kernel/tracing/instances/gate-run-1234-link");
    root.tool(
        "mkdir",
        "PATH=${PATH#*:}",
        "mkdir \"$@\" || exit 1",
        "case $* in *-link)",
        "  for e in mac80211/drv_sta_state cfg80211/rdev_deauth; do",
        "    mkdir -p \"$1/events/$e\"; echo 0 >\"$1/events/$e/enable\"",
        "  done",
        "  echo '" + clock + "' >\"$1/trace_clock\"",
        "  cp " + folder + "/trace \"$1/trace\" ;;",
        "esac");
    root.tool(
        "rmdir", "PATH=${PATH#*:}", "case $1 in *-link) rm -r \"$1\" ;; *) rmdir \"$@\" ;; esac");
    assertThat(made).doesNotExist();
  }

  private List<String> recorded() throws IOException {
    start(Role.DEVICE, times);
    loaded();
    Files.writeString(folder.resolve("close"), "");
    ends(Role.DEVICE);
    assertUndone(Role.DEVICE);
    assertThat(root.path("/sys/kernel/tracing/instances/gate-run-1234-link")).doesNotExist();
    return lines(out(Role.DEVICE), "mac80211.log");
  }

  @Test
  void whatThisKernelHasIsRecordedAsTheKernelPrintsItAndWhatItLacksIsWrittenDown()
      throws IOException {
    Files.writeString(
        folder.resolve("trace"), "# entries-in-buffer/entries-written: 1/1   #P:4\n" + EVENT);
    kernel("[local] global boot");
    List<String> file = recorded();
    assertThat(file.get(0)).matches("# from [0-9]+\\.[0-9]{2}");
    assertThat(file.get(1)).isEqualTo("# events drv_sta_state rdev_deauth");
    assertThat(file.get(2)).startsWith("# lacks api_beacon_loss api_connection_loss ");
    Part<Mac80211Trace> read = Mac80211Log.read("device/mac80211.log", joined(file));
    assertThat(read)
        .isInstanceOfSatisfying(Part.Present.class, part -> assertThat(part.flaw()).isEmpty());
    assertThat(read.value().orElseThrow().events()).hasSize(1);
  }

  @Test
  void moreThanAMebibyteIsCutOffAndSaysSo() throws IOException {
    Files.writeString(
        folder.resolve("trace"),
        "# entries-in-buffer/entries-written: 20000/20000   #P:4\n" + EVENT.repeat(20_000));
    kernel("[local] global boot");
    List<String> file = recorded();
    assertThat(joined(file).length()).isBetween(1 << 20, (1 << 20) + 1000);
    assertThat(((Part.Present<?>) Mac80211Log.read("mac80211.log", joined(file))).flaw())
        .isNotEmpty();
  }

  @Test
  void whereTheKernelHasNoTracefsTheFileSaysSo() throws IOException {
    Files.delete(root.path("/sys/kernel/tracing/instances"));
    assertThat(recorded()).first().isEqualTo("# missing there is no tracefs");
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
