package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.remote.ScriptFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptsTest {
  /** All that an operator installs is all there is. */
  @Test
  void everyScriptOfTheHouseIsInstalledAndIsAscii() throws IOException {
    try (Stream<Path> recorder = Files.list(Path.of("src/main/resources/recorder"));
        Stream<Path> rig = Files.list(Path.of("src/main/resources/rig"))) {
      assertThat(ScriptFiles.all().keySet())
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(recorder, rig).map(f -> f.getFileName().toString()).toList());
    }
    ScriptFiles.all()
        .forEach(
            (name, script) ->
                assertThat(new String(script, StandardCharsets.UTF_8))
                    .as(name)
                    .matches("(?s)[\\n\\t -~]+\\n"));
  }

  /** The gate runs nothing else as root, so this is what could take a host down, and it cannot. */
  @Test
  void noScriptSaysAnyOfTheWordsAHostGoesDownBy() {
    List<String> words =
        List.of(
            "reboot",
            "poweroff",
            "shutdown",
            "halt",
            "sysrq",
            "kexec",
            "init",
            "telinit",
            "systemctl",
            "loginctl",
            "rtcwake",
            "watchdog",
            "power/state",
            "autosleep",
            "eval",
            "insmod",
            "rmmod",
            "modprobe");
    ScriptFiles.all()
        .forEach(
            (name, script) -> {
              List<String> said =
                  said(script)
                      .flatMap(line -> Stream.of(line.split("[^A-Za-z/_-]+")))
                      .filter(words::contains)
                      .toList();
              // The recorder's own watchdog is a child of it, no device.
              assertThat(said).as(name).allMatch(word -> word.equals("watchdog"));
            });
  }

  @Test
  void noScriptNamesADriverOrAFunctionOfOne() {
    ScriptFiles.all()
        .forEach(
            (name, script) ->
                assertThat(said(script))
                    .as(name)
                    .isNotEmpty()
                    .noneMatch(
                        line -> line.matches(".*(bes2600|bes_|sdio_|vif_0|ieee80211_rx|Assoc).*")));
  }

  private static Stream<String> said(byte[] script) {
    return new String(script, StandardCharsets.US_ASCII)
        .lines()
        .filter(line -> !line.strip().startsWith("#"));
  }
}
