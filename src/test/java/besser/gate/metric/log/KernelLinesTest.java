package besser.gate.metric.log;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Repetition;
import besser.gate.metric.TinyRepetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real lines of drivers, cards and kernels 5.10 to 7.2, each with what it means. */
class KernelLinesTest {
  private static final Path LINES = Path.of("src/test/resources/log/lines.tsv");

  /** What tells the card and the phy of the driver under test. */
  private static final KmsgRecord CARD =
      new KmsgRecord(
          1, 3, 1, 1, "bes2600_wlan mmc2:0001:1: bes2600_pwr_enter_lp_mode, wait pm ind timeout");

  private static LogReader reader() {
    Repetition r =
        new TinyRepetition().kmsg(List.of(CARD)).iwEvents("1 wlan0 (phy #0): scan started").build();
    return LogReader.of(r);
  }

  private static LogLine read(int priority, String text) {
    return reader().read(new KmsgRecord(2, priority, 2, 2, text));
  }

  @TestFactory
  Stream<DynamicTest> aLineMeansWhatItMeans() throws IOException {
    return Files.readAllLines(LINES).stream()
        .filter(l -> !l.startsWith("#"))
        .map(l -> l.split("\t", 4))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c[3],
                    () -> {
                      LogLine line = read(Integer.parseInt(c[1]), c[3]);
                      assertThat(line.kind()).isEqualTo(LogKind.valueOf(c[0]));
                      if (!c[2].equals("-")) {
                        assertThat(line.text()).isEqualTo(c[2]);
                      }
                    }));
  }

  @Test
  void noSignatureHasACpuATaskAnAddressOrALineNumber() throws IOException {
    List<String> places =
        Files.readAllLines(LINES).stream()
            .filter(l -> l.startsWith("WARN\t") || l.startsWith("TROUBLE\t"))
            .map(l -> l.split("\t", 4))
            .map(c -> read(Integer.parseInt(c[1]), c[3]).text())
            .toList();
    assertThat(places)
        .hasSizeGreaterThan(40)
        .noneMatch(
            p -> p.matches(".*(CPU#\\d|PID: \\d|kworker|swapper|0x[0-9a-f]{5}|\\.c:\\d+).*"));
  }

  @Test
  void withoutAnEventOfIwEveryPhyMayBeOurs() {
    Repetition r = new TinyRepetition().kmsg(List.of(CARD)).build();
    String text = "ieee80211 phy7: Firmware exception.";
    assertThat(LogReader.of(r).read(new KmsgRecord(2, 3, 2, 2, text)).kind())
        .isEqualTo(LogKind.DEATH);
  }

  @Test
  void aCardOfAHostNobodyKnowsToBeOursIsAskedAbout() {
    Repetition r = new TinyRepetition().kmsg("1 wlan0: associated").build();
    assertThat(LogReader.of(r).read(new KmsgRecord(2, 6, 2, 2, "mmc2: card 0001 removed")).kind())
        .isEqualTo(LogKind.UNKNOWN);
  }
}
