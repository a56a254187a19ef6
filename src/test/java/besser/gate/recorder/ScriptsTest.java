package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import besser.gate.remote.RefusingRemote;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {
  @TempDir Path folder;

  @Test
  void nothingInTheRecorderCouldTakeAHostDown() {
    RefusingRemote host = new RefusingRemote(new LocalShell("host", folder, Map.of()));
    for (Role role : Role.values()) {
      Scripts.of(role)
          .forEach(
              (name, script) ->
                  assertThatCode(() -> host.put(script, name, false))
                      .as(name)
                      .doesNotThrowAnyException());
    }
  }

  @Test
  void noScriptNamesADriverOrAFunctionOfOne() {
    for (Role role : Role.values()) {
      Scripts.of(role)
          .forEach(
              (name, script) ->
                  assertThat(
                          new String(script, StandardCharsets.US_ASCII)
                              .lines()
                              .filter(line -> !line.strip().startsWith("#")))
                      .as(name)
                      .isNotEmpty()
                      .noneMatch(
                          line -> line.matches(".*(bes2600|bes_|sdio_|vif_0|80211_rx|Assoc).*")));
    }
  }
}
