package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.campaign.LeftBehind;
import besser.gate.campaign.RigHosts;
import besser.gate.campaign.WatchTimes;
import besser.gate.environment.Environment;
import besser.gate.environment.OwnEnvironments;
import besser.gate.evidence.store.CampaignFolder;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What {@code gate doctor --clean CAMPAIGN} removes from the hosts, and what not. */
@Execution(ExecutionMode.CONCURRENT)
class LeftBehindTest extends RecorderRun {
  /** A campaign whose journal says that these runs were started. */
  private LeftBehind leftBy(Span patience, String... runIds) throws IOException {
    Path campaign = Files.createDirectories(folder.resolve("campaign"));
    StringBuilder journal = new StringBuilder("at\tevent\tdetail\n");
    for (int n = 0; n < runIds.length; n++) {
      journal.append("now\trun\trep-%s run_id=%s deadline_s=9\n".formatted(n + 1, runIds[n]));
    }
    Files.writeString(campaign.resolve("journal.tsv"), journal);
    Environment rig = OwnEnvironments.here().read("simulated").started(where(), where(), 12345);
    return new LeftBehind(
        new RigHosts(rig, host, host, Optional.of(TOKEN)),
        new CampaignFolder(campaign),
        new WatchTimes(new Span(0.2), new Span(1), new Span(1), new Span(1), patience));
  }

  @Test
  void whatADeadRunLeftIsEndedUndoneAndRemovedAndNothingOfAnother() throws IOException {
    start(Role.DEVICE, times);
    loaded();
    kill(Role.DEVICE, "KILL");
    Path other = Files.createDirectories(folder.resolve("runs/run-9999-device/out"));
    Files.writeString(other.resolve("rx_bytes.tsv"), "of another campaign\n");
    List<String> children = children(Role.DEVICE);

    assertThat(leftBy(new Span(40), "run-1234", "run-5678").remove())
        .singleElement()
        .asString()
        .startsWith("device runs/run-1234-device");

    assertThat(folder.resolve("runs/run-1234-device")).doesNotExist();
    assertThat(instance()).doesNotExist();
    assertThat(children).isNotEmpty().noneMatch(pid -> Files.exists(Path.of("/proc", pid)));
    assertThat(other.resolve("rx_bytes.tsv")).hasContent("of another campaign");
    assertThat(leftBy(new Span(40), "run-1234", "run-5678").remove()).isEmpty();
  }

  @Test
  void ofARunThatTheHostsRebootEndedNothingIsLeftToUndo() throws IOException {
    start(Role.SENDER, times);
    kill(Role.SENDER, "KILL");
    Path pid = control(Role.SENDER).resolve("pid");
    Files.writeString(pid, Files.readString(pid).split(" ")[0] + " of-an-earlier-boot\n");
    String watchdog = children(Role.SENDER).get(0);
    host.sh("kill -KILL " + watchdog, new Span(5));

    assertThat(leftBy(new Span(1), "run-1234").remove())
        .containsExactly(
            "sender runs/run-1234-sender, whose recorder died and undid nothing, for the host was"
                + " started anew since");
    assertThat(folder.resolve("runs/run-1234-sender")).doesNotExist();
  }

  private List<String> children(Role role) throws IOException {
    return lines(control(role), "undo").stream()
        .filter(line -> line.startsWith("child "))
        .map(line -> line.split(" ")[2])
        .toList();
  }
}
