package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * iw may hang for seconds under load: the recorder writes that it did, and the answer comes late.
 */
class LateLinkTest {
  private static final String HEADER =
      "t_s\tstate\tbssid\tfreq_mhz\tsignal_dbm\trx_mbit\trx_mcs\ttx_mbit\ttx_mcs\tifindex"
          + "\toperstate\tassoc\n";

  private static String up(String t) {
    return t + "\tup\t02:00:00:00:01:00\t2437\t-58\t11.0\t-\t13.0\t8\t4\tup\tstation\n";
  }

  private static String silent(String t) {
    return t + "\t-\t-\t-\t-\t-\t-\t-\t-\t4\tup\t-\n";
  }

  private static Part<List<LinkTick>> read(String... rows) {
    return DeviceTables.link("device/link.tsv", HEADER + String.join("", rows));
  }

  private static List<String> told(Part<List<LinkTick>> part) {
    return part.value().orElseThrow().stream()
        .map(t -> t.t() + " " + t.state() + " line " + t.line())
        .toList();
  }

  @Test
  void anAnswerThatCameLateIsPutWhereItWasAsked() {
    // As recorded on the virtual rig, 2026-11-25: iw took six seconds on a busy machine.
    assertThat(
            told(
                read(up("141.75"), silent("146.47"), up("143.91"), silent("149.86"), up("150.77"))))
        .containsExactly(
            "141.75 UP line 2",
            "143.91 UP line 4",
            "146.47 UNKNOWN line 3",
            "149.86 UNKNOWN line 5",
            "150.77 UP line 6");
  }

  @Test
  void severalLinesMayStandAboveALateAnswer() {
    assertThat(told(read(up("1"), silent("5"), silent("6"), silent("7"), up("2"), up("3"))))
        .containsExactly(
            "1.0 UP line 2",
            "2.0 UP line 6",
            "3.0 UP line 7",
            "5.0 UNKNOWN line 3",
            "6.0 UNKNOWN line 4",
            "7.0 UNKNOWN line 5");
  }

  @Test
  void aClockThatRunsBackwardsForBothIsAFault() {
    assertThat(read(up("10"), silent("14"), up("11"), up("9")).why())
        .isEqualTo(
            "device/link.tsv line 5: t_s is \"9\", but the line above is later; this clock does"
                + " not run backwards.");
  }

  @Test
  void aThirdOrderIsAFault() {
    assertThat(read(silent("30"), up("20"), up("10")).why()).contains("line 4: t_s is \"10\"");
  }
}
