package besser.gate.metric.log;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.KmsgRecord;
import besser.gate.metric.TinyRepetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One event of the kernel is one signature, however many lines it prints. */
class SplatTest {
  private static final Path EVENTS = Path.of("src/test/resources/log/events.txt");
  private static final String CUT = "------------[ cut here ]------------";
  private static final String END = "---[ end trace 0000000000000000 ]---";
  private static final String WARN =
      "WARNING: bh.c:51 at wsm_release_tx_buffer+0x14/0x28 [bes2600], CPU#0: kworker/0:1H/123";

  private static List<Signature> of(double step, String... lines) {
    List<KmsgRecord> records = new ArrayList<>();
    for (String line : lines) {
      int n = records.size() + 1;
      records.add(new KmsgRecord(n, 4, 100 + n, n * step, line));
    }
    return Signatures.of(records, LogReader.of(new TinyRepetition().kmsg(records).build())).all();
  }

  private static List<String> telling(double step, String... lines) {
    return of(step, lines).stream()
        .filter(s -> s.kind() != LogKind.NOISE)
        .map(s -> s.kind() + " " + s.count() + " " + s.text())
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> anEventIsOneSignature() throws IOException {
    return Arrays.stream(Files.readString(EVENTS).split("(?m)^## "))
        .filter(event -> !event.isEmpty())
        .map(
            event -> {
              String[] head = event.lines().findFirst().orElseThrow().split(" \\| ", 3);
              String[] lines = event.lines().skip(1).toArray(String[]::new);
              List<String> due =
                  head[1].equals("NOISE") ? List.of() : List.of(head[1] + " 1 " + head[2]);
              return DynamicTest.dynamicTest(
                  head[0], () -> assertThat(telling(1e-4, lines)).isEqualTo(due));
            });
  }

  @Test
  void eachOfTwoEventsInARowIsCounted() {
    String warn = "WARN 2 WARNING at bh.c wsm_release_tx_buffer [bes2600]";
    assertThat(telling(1e-4, CUT, WARN, " a+0x1/0x2", END, CUT, WARN, END)).containsExactly(warn);
    assertThat(telling(1e-4, WARN, WARN)).containsExactly(warn);
  }

  @Test
  void whatTheDriverAndOtherCpusSayInBetweenIsSeen() {
    assertThat(
            telling(
                1e-4,
                CUT,
                "bes2600_wlan mmc2:0001:1: link break between mcu and host, hw_buf_used:1 pending:1",
                WARN,
                "bes2600_wlan mmc2:0001:1: something new",
                "Code: aa",
                "foo: something else",
                END))
        .containsExactly(
            "DEATH 1 bes2600_wlan mmc#:#:#: link break between mcu and host, hw_buf_used:#"
                + " pending:#",
            "WARN 1 WARNING at bh.c wsm_release_tx_buffer [bes2600]",
            "UNKNOWN 1 bes2600_wlan mmc#:#:#: something new",
            "UNKNOWN 1 foo: something else");
  }

  @Test
  void aRegisterIsAnXAndUpToThreeMoreCharactersBeforeItsColon() {
    assertThat(telling(1e-4, CUT, WARN, "x9 : 0", "x29: f", "x100: f", "xhci_hcd up"))
        .contains("UNKNOWN 1 xhci_hcd up")
        .hasSize(2);
  }

  @Test
  void anEndWithoutABeginningAndLinesLongAfterAnEventStandForThemselves() {
    assertThat(telling(1e-4, "---[ end trace 0000000000000000 ]---")).hasSize(1);
    assertThat(telling(1, WARN, "Code: aa")).hasSize(1);
    assertThat(telling(6, WARN, "Code: aa")).hasSize(2);
  }

  @Test
  void aRulerAloneTakesNothingWithIt() {
    assertThat(telling(1e-4, "=".repeat(40), "foo: something new", "foo: and more"))
        .containsExactly("UNKNOWN 1 foo: something new", "UNKNOWN 1 foo: and more");
  }
}
