package besser.gate.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.metric.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {
  @TempDir Path campaign;

  @BeforeEach
  void aTableOfAThousandRows() throws Exception {
    Path device = Files.createDirectories(campaign.resolve("rep-1/device"));
    String rows =
        IntStream.rangeClosed(2, 1000)
            .mapToObj(n -> "%s.0\t4M\t%s\n".formatted(n, n * 1000L))
            .collect(Collectors.joining());
    Files.writeString(device.resolve("rx_bytes.tsv"), "t_s\tstage\trx_bytes\n" + rows);
    Files.writeString(device.resolve("start.txt"), "kernel=6.19\nboot_id=1\n");
  }

  private List<String> lines(int first, int last, int most) {
    return Receipt.quote(campaign, "rep-1", new Source("device/rx_bytes.tsv", first, last), most)
        .orElseThrow()
        .text()
        .lines()
        .toList();
  }

  @Test
  void exactlyTheLinesThatAreNamedAreQuotedBelowTheHeaderInColumns() {
    assertThat(lines(73, 193, Receipt.WHOLE))
        .hasSize(122)
        .startsWith("  1  t_s    stage  rx_bytes", " 73  73.0   4M     73000")
        .endsWith("193  193.0  4M     193000");
  }

  @Test
  void aLongStretchIsQuotedAtItsEndsWithTheCommandThatPrintsTheRest() {
    assertThat(lines(100, 999, Receipt.EDGES))
        .containsExactly(
            "  1  t_s    stage  rx_bytes",
            "100  100.0  4M     100000",
            "101  101.0  4M     101000",
            "102  102.0  4M     102000",
            "… 894 lines left out: cat rep-1/device/rx_bytes.tsv | sed -n 103,996p",
            "997  997.0  4M     997000",
            "998  998.0  4M     998000",
            "999  999.0  4M     999000");
  }

  @Test
  void aShortFileOfFactsIsQuotedWhole() {
    assertThat(Receipt.quote(campaign, "rep-1", Source.of("device/start.txt"), Receipt.EDGES))
        .contains(new Receipt("rep-1/device/start.txt", "1  kernel=6.19\n2  boot_id=1"));
  }

  @Test
  void aShortTableIsQuotedWholeInColumns() throws Exception {
    Files.writeString(campaign.resolve("rep-1/device/perf.tsv"), "window\tstage\n1\t4M\n");
    assertThat(Receipt.quote(campaign, "rep-1", Source.of("device/perf.tsv"), Receipt.EDGES))
        .contains(new Receipt("rep-1/device/perf.tsv", "1  window  stage\n2  1       4M"));
  }

  @Test
  void nothingOutsideTheRepetitionIsQuotedAndNothingBeyondTheFile() {
    assertThat(Receipt.quote(campaign, "rep-1", new Source("../../x.tsv", 1, 2), 6)).isEmpty();
    assertThat(Receipt.quote(campaign, "rep-1", new Source("device/rx_bytes.tsv", 2000, 2001), 6))
        .isEmpty();
    assertThat(Receipt.quote(campaign, "rep-1", Source.of("device/rx_bytes.tsv"), 6)).isEmpty();
  }

  @Test
  void aSentenceNamesItsSources() {
    assertThat(
            Mention.in(
                "rep-1 received 1 MB/s (30 s; device/rx_bytes.tsv lines 73-193), sender/end.txt."))
        .extracting(Mention::source)
        .containsExactly(new Source("device/rx_bytes.tsv", 73, 193), Source.of("sender/end.txt"));
    assertThat(Mention.in("device/kmsg.log line 99999999999: x")).hasSize(1);
  }
}
