package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.Counter.Histogram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistFileTest {
  private static final String QUEUED =
      """
      # event histogram
      #
      # trigger info: hist:keys=workqueue,function.sym:vals=hitcount:sort=hitcount:size=2048 [active]
      #

      { workqueue: bes_sdio                                          , function: [ffffffc001a8a1c0] sdio_rx_work [bes2600]                        } hitcount:        900
      { workqueue: bes_sdio                                          , function: [ffffffc001a8a2c0] sdio_tx_work.constprop.0 [bes2600]            } hitcount:        100
      { workqueue: events, unbound                                   , function: [ffffffc0081a8a2c] vmstat_update                                 } hitcount:          7

      Totals:
          Hits: 1007
          Entries: 3
          Dropped: 0
      """;
  private static final String MMC =
      """
      # event histogram
      #
      # trigger info: hist:name=besser:keys=name,cmd_opcode:vals=hitcount,bytes_xfered:sort=hitcount:size=2048 if name == "mmc2" [active]
      #

      { name: mmc2                                              , cmd_opcode:         53 } hitcount:       5793  bytes_xfered:    1000448
      { name: mmc2                                              , cmd_opcode:         52 } hitcount:         12  bytes_xfered:          0

      Totals:
          Hits: 5805
          Entries: 2
          Dropped: 3
      """;

  @Test
  void keysOfSeveralFieldsAreJoinedAndSymbolsAreBare() throws Exception {
    assertThat(HistFile.read(QUEUED))
        .isEqualTo(
            new Histogram(
                Map.of(
                    "bes_sdio,sdio_rx_work",
                    900L,
                    "bes_sdio,sdio_tx_work",
                    100L,
                    "events, unbound,vmstat_update",
                    7L),
                Map.of(),
                1007,
                0));
  }

  @Test
  void aValueColumnIsKeptBesideTheHits() throws Exception {
    assertThat(HistFile.read(MMC))
        .isEqualTo(
            new Histogram(
                Map.of("mmc2,53", 5793L, "mmc2,52", 12L),
                Map.of("mmc2,53", 1000448L, "mmc2,52", 0L),
                5805,
                3));
  }

  @Test
  void realFilesAreRead() throws Exception {
    assertThat(HistFile.read(resource("hist_mmc_request_start_opcode.txt")).hits())
        .isEqualTo(Map.of("18", 832L));
    assertThat(HistFile.read(resource("hist_synthetic_work_duration_log2.txt")).hits())
        .hasSize(17)
        .containsEntry("~ 2^11", 376L);
    assertThat(HistFile.read(resource("hist_lock_contention_begin.txt")).totalHits()).isEqualTo(1);
  }

  @Test
  void whichOfSeveralHistogramsIsMeantIsNeverGuessed() throws Exception {
    String text = resource("hist_workqueue_execute_start_function_sym.txt");
    assertThatThrownBy(() -> HistFile.read(text))
        .hasMessage(
            "holds 2 histograms (function.sym; work), 1 is needed; a trigger of another run was"
                + " left on the event, or none was set.");
  }

  @Test
  void anArmedTriggerThatNeverFiredHasZeroHits() throws Exception {
    String text = QUEUED.replaceAll("(?m)^\\{.*\n", "").replace("1007", "0").replace(": 3", ": 0");
    assertThat(HistFile.read(text)).isEqualTo(new Histogram(Map.of(), Map.of(), 0, 0));
  }

  @Test
  void aFileCutAnywhereIsNeverReadAsAWholeOne() throws Exception {
    Histogram whole = HistFile.read(MMC);
    int end = MMC.indexOf("Dropped: ") + "Dropped: 3".length();
    for (int cut = 0; cut < end; cut++) {
      String text = MMC.substring(0, cut);
      assertThatThrownBy(() -> HistFile.read(text)).as("%s", cut).isInstanceOf(ParseFault.class);
    }
    assertThat(HistFile.read(MMC.substring(0, end))).isEqualTo(whole);
  }

  @Test
  void whatIsNoHistogramIsRefusedWithItsLine() {
    assertThatThrownBy(() -> HistFile.read("No such file or directory\n"))
        .hasMessage("line 1: \"No such file or directory\" stands above the first trigger info.");
    assertThatThrownBy(() -> HistFile.read(MMC.replace("hitcount:       5793", "hitcount:  many")))
        .hasMessageStartingWith("line 6: the entry \"{ name: mmc2")
        .hasMessageEndingWith("ends without a hitcount; it is cut off.");
    assertThatThrownBy(() -> HistFile.read(MMC.replace("Hits: 5805", "Hits: 5804")))
        .hasMessage(
            "line 3: the entries of this trigger add up to 5805 hits, its totals say 5804; it was"
                + " altered.");
    assertThatThrownBy(() -> HistFile.read(MMC.replace("[active]", "[paused]")))
        .hasMessage(
            "has a histogram by name,cmd_opcode that is paused; what it missed is not known.");
    assertThatThrownBy(() -> HistFile.read(MMC.replace("cmd_opcode:  ", "opcode:  ")))
        .hasMessageContaining("has no key cmd_opcode");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HistFileTest.class.getResourceAsStream("/hist/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
