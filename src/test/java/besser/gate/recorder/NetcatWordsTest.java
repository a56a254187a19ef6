package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.quantity.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetcatWordsTest {
  private static final Path SCRIPT = Path.of("src/main/resources/recorder/netcat.sh");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "openbsd, -, 192.0.2.1, nc -l 9",
    "openbsd, -, ohm.fritz.box, nc -l 9",
    "openbsd, -, 2001:db8::1, nc -l :: 9",
    "openbsd, 192.0.2.1, 2001:db8::1, nc -l 192.0.2.1 9",
    "ncat, -, 2001:db8::1, nc --recv-only -l 9",
    "ncat, 2001:db8::1, 2001:db8::1, nc --recv-only -l 2001:db8::1 9",
    "busybox, -, 2001:db8::1, busybox nc -l -p 9",
    "traditional, 192.0.2.1, 192.0.2.1, nc -l -p 9 -s 192.0.2.1"
  })
  void aListenerIsToldToHearTheFamilyOfTheLoad(
      String netcat, String bind, String data, String words) throws IOException {
    String asked =
        "netcat=%s nc=nc; . %s; listen_words 9 %s %s; echo \"$V\""
            .formatted(netcat, SCRIPT.toAbsolutePath(), bind, data);
    assertThat(new LocalShell("tablet", folder, Map.of()).sh(asked, new Span(10)).out())
        .isEqualTo(words + "\n");
  }
}
