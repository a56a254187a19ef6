package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.quantity.Span;
import besser.gate.remote.ScriptFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What await.sh holds back. A wait of a minute would be ended after 5 s, as a failure. */
class AwaitScriptTest {
  private static final String UP =
      "run_id=r role=device state=recording link=up link_t=2 payload=1\n";

  @TempDir Path folder;
  private TestRig rig;

  @BeforeEach
  void aRecorderThatHasItsLink() throws IOException {
    rig = new TestRig(folder);
    Path home = rig.device.home();
    Files.createDirectories(home.resolve("control"));
    Files.writeString(home.resolve("control/status"), UP);
    Files.write(home.resolve("await.sh"), ScriptFiles.all().get("await.sh"));
  }

  @Test
  void anotherLinkOrStateIsToldAtOnce() throws IOException {
    assertThat(said("recording down 60")).isEqualTo(UP);
    assertThat(said("starting up 60")).isEqualTo(UP);
  }

  @Test
  void whatHasNotChangedIsToldWhenItsTimeIsUp() throws IOException {
    assertThat(said("recording up 0")).isEqualTo(UP);
  }

  @Test
  void whereNoRecorderEverWasNothingIsTold() throws IOException {
    Files.delete(rig.device.home().resolve("control/status"));
    assertThat(said("recording up 0")).isEmpty();
  }

  private String said(String before) throws IOException {
    return rig.device.sh("sh await.sh . " + before, new Span(5)).out();
  }
}
