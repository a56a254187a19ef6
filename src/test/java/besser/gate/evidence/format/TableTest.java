package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.CostTick;
import besser.gate.evidence.CpuTime;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.RxTick;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  private static final String RX =
      "t_s\tstage\trx_bytes\trx_packets\tpayload_bytes\trecv_q\tpeer\twire_rx_bytes\n";

  @Test
  void aDashIsAbsentAndNeverZero() {
    Part<List<RxTick>> rx =
        DeviceTables.rx("device/rx_bytes.tsv", RX + "12.34\t4M\t100\t2\t-\t-\t-\t0\n");

    assertThat(rx)
        .isEqualTo(
            Part.present(
                "device/rx_bytes.tsv",
                List.of(
                    new RxTick(
                        2,
                        12.34,
                        "4M",
                        OptionalLong.of(100),
                        OptionalLong.of(2),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        "-",
                        OptionalLong.of(0)))));
  }

  @Test
  void columnsAreFoundByNameAndUnknownOnesAreIgnored() {
    assertThat(DeviceTables.cost("device/cost.tsv", "cpu_s\tmood\tt_s\n0.5\tgood\t10\n"))
        .isEqualTo(Part.present("device/cost.tsv", List.of(new CostTick(2, 10, 0.5))));
  }

  @Test
  void aMissingColumnIsNamedWithThoseThatAreThere() {
    assertThat(DeviceTables.rx("device/rx_bytes.tsv", "t_s\tstage\trx_bytes\n1\t-\t2\n").why())
        .isEqualTo(
            "device/rx_bytes.tsv line 1: columns rx_packets, payload_bytes, recv_q, peer,"
                + " wire_rx_bytes are missing; there are t_s, stage, rx_bytes.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12a",
        "1e5",
        "NaN",
        "0x10",
        "+1",
        "-1",
        "1,5",
        "1.5",
        "",
        " 1",
        "٣",
        "1234567890123456789"
      })
  void aCounterThatIsNoCounterNamesLineAndColumn(String cell) {
    assertThat(
            DeviceTables.rx(
                    "device/rx_bytes.tsv",
                    RX + "1\t-\t1\t1\t-\t-\t-\t-\n2\t-\t" + cell + "\t1\t-\t-\t-\t-\n")
                .why())
        .isEqualTo(
            "device/rx_bytes.tsv line 3: rx_bytes is \""
                + cell
                + "\", a whole number from 0 up, or - where it was not measured, is needed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "1.", ".5", "1.2.3", "1e3", "Infinity", "1,5", "--1"})
  void aTimeThatIsNoNumberNamesLineAndColumn(String cell) {
    assertThat(DeviceTables.cost("device/cost.tsv", "t_s\tcpu_s\n" + cell + "\t1\n").why())
        .isEqualTo("device/cost.tsv line 2: t_s is \"" + cell + "\", a number is needed.");
  }

  @Test
  void aLastLineThatWasCutOffIsNotUsedAndSaid() {
    assertThat(DeviceTables.cost("device/cost.tsv", "t_s\tcpu_s\n10\t0.5\n20\t1"))
        .isEqualTo(
            new Part.Present<>(
                "device/cost.tsv",
                List.of(new CostTick(2, 10, 0.5)),
                "Line 3 was cut off (it has no line end) and is not used."));
  }

  @Test
  void aTableCutOffInItsHeaderIsMissing() {
    assertThat(DeviceTables.cost("device/cost.tsv", "t_s\tcp").why())
        .isEqualTo("device/cost.tsv line 1: the header was cut off.");
  }

  @Test
  void anEmptyFileIsMissing() {
    assertThat(DeviceTables.cost("device/cost.tsv", "").why())
        .isEqualTo("device/cost.tsv is empty.");
  }

  @Test
  void aHeaderWithNothingBelowItIsMissing() {
    assertThat(DeviceTables.cost("device/cost.tsv", "t_s\tcpu_s\n").why())
        .isEqualTo("device/cost.tsv line 1: there is a header and no line below it.");
  }

  @Test
  void aLineWithMissingCellsIsNamed() {
    assertThat(DeviceTables.cost("device/cost.tsv", "t_s\tcpu_s\n1\t0\n2\n3\t0\n").why())
        .isEqualTo("device/cost.tsv line 3: it has 1 columns, the header has 2.");
  }

  @Test
  void aColumnThatIsThereTwiceIsNamed() {
    assertThat(DeviceTables.cost("device/cost.tsv", "t_s\tcpu_s\tcpu_s\n1\t0\t9\n").why())
        .isEqualTo("device/cost.tsv line 1: column cpu_s is there twice.");
  }

  @Test
  void aTimeThatRunsBackwardsIsNamed() {
    assertThat(DeviceTables.cost("device/cost.tsv", "t_s\tcpu_s\n20\t0\n10\t1\n").why())
        .isEqualTo(
            "device/cost.tsv line 3: t_s is \"10\", but the line above is later; this clock does"
                + " not run backwards.");
  }

  @Test
  void windowsLineEndsAreNotTheRecorders() {
    assertThat(DeviceTables.cost("device/cost.tsv", "t_s\tcpu_s\r\n1\t0\r\n").why())
        .startsWith("device/cost.tsv line 1: column cpu_s is missing");
  }

  @Test
  void aStateNobodyDefinedIsNamed() {
    String header =
        "t_s\tstate\tbssid\tfreq_mhz\tsignal_dbm\trx_mbit\trx_mcs\ttx_mbit\ttx_mcs\tifindex"
            + "\toperstate\tassoc\n";
    assertThat(
            DeviceTables.link("device/link.tsv", header + "1\tUp\t-\t-\t-\t-\t-\t-\t-\t-\t-\t-\n")
                .why())
        .isEqualTo(
            "device/link.tsv line 2: state is \"Up\", one of up, down, gone and - is needed.");

    LinkTick tick =
        DeviceTables.link(
                "device/link.tsv",
                header + "1\tup\tC0:25:06:E6:5B:32\t2437\t-60\t65.0\t7\t-\t-\t3\tup\tstation\n")
            .value()
            .orElseThrow()
            .get(0);
    assertThat(tick.bssid()).isEqualTo("c0:25:06:e6:5b:32");
    assertThat(tick.signalDbm()).isEqualTo(OptionalInt.of(-60));
    assertThat(tick.txMbit()).isEmpty();
  }

  @Test
  void aWindowThatIsListedTwiceIsNotCountedTwice() {
    String header = "window\tstage\tstart_s\tend_s\trecord_rc\tscript_rc\tperiod_hz\tcpus\n";
    assertThat(
            CaptureTables.perf(
                    "device/perf.tsv",
                    header + "1\t4M\t1\t2\t0\t0\t99\t4\n1\t4M\t1\t2\t0\t0\t99\t4\n")
                .why())
        .isEqualTo("device/perf.tsv line 3: window is \"1\", but a line above has it already.");
  }

  @Test
  void appLimitedIsYesOrNo() {
    String header =
        "t_s\tstage\toffered_bytes\tsend_q\tnotsent\tbytes_sent\tbytes_acked\tbusy_ms"
            + "\trwnd_limited_ms\tsndbuf_limited_ms\tapp_limited\tretrans\tlocal\n";
    assertThat(
            SenderTables.offered(
                    "sender/offered.tsv", header + "1\t4M\t1\t1\t1\t1\t1\t1\t1\t1\t2\t0\t-\n")
                .why())
        .isEqualTo("sender/offered.tsv line 2: app_limited is \"2\", 0, 1 or - is needed.");
  }

  @Test
  void whatWasSentAgainIsThereWhereItWasWrittenDown() {
    String header =
        "t_s\tstage\toffered_bytes\tsend_q\tnotsent\tbytes_sent\tbytes_acked\tbusy_ms"
            + "\trwnd_limited_ms\tsndbuf_limited_ms\tapp_limited\tretrans\tlocal\n";
    String earlier = header + "1\t4M\t1\t1\t1\t1\t1\t1\t1\t1\t1\t0\t-\n";
    assertThat(SenderTables.offered("o", earlier).value().orElseThrow().get(0).bytesRetrans())
        .isEmpty();
    String now =
        header.replace("\tlocal", "\tbytes_retrans\tlocal")
            + "1\t4M\t1\t1\t1\t1\t1\t1\t1\t1\t1\t2\t2896\t-\n";
    assertThat(SenderTables.offered("o", now).value().orElseThrow().get(0).bytesRetrans())
        .hasValue(2896);
  }

  @Test
  void whatAStageWasAskedForIsThereWhereItWasWrittenDown() {
    String header = "stage\tconnect_s\tstart_s\tend_s\texit_pv\texit_nc\tattempts";
    String row = "4M\t1.5\t2.5\t3.5\t124\t0\t1";
    assertThat(SenderTables.stages("s", header + "\n" + row + "\n").value().orElseThrow())
        .singleElement()
        .satisfies(
            stage -> {
              assertThat(stage.pvLimit()).isEqualTo("-");
              assertThat(stage.length()).isEmpty();
            });
    assertThat(
            SenderTables.stages("s", header + "\tpv_limit\tlength_s\n" + row + "\t4M\t1800\n")
                .value()
                .orElseThrow())
        .singleElement()
        .satisfies(
            stage -> {
              assertThat(stage.pvLimit()).isEqualTo("4M");
              assertThat(stage.length()).hasValue(1800);
            });
  }

  @Test
  void aCpuIsBusyWithAllThatIsNoIdleTime() {
    String table =
        "window\tt_s\tcpu\tuser\tnice\tsystem\tidle\tiowait\tirq\tsoftirq\tsteal\n"
            + "1\t568.44\tcpu3\t100\t20\t3\t1000\t50\t4\t5\t6\n";
    assertThat(CaptureTables.cpus("device/cpu.tsv", table).value().orElseThrow())
        .containsExactly(new CpuTime(2, 1, 568.44, "cpu3", 138, 1050));
    assertThat(CaptureTables.cpus("device/cpu.tsv", table.replace("\t100\t", "\t-\t")).why())
        .isEqualTo("device/cpu.tsv line 2: user is \"-\", a count is needed.");
  }
}
