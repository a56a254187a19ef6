package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Mac80211Event;
import besser.gate.evidence.Mac80211Trace;
import besser.gate.evidence.Part;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Mac80211LogTest {
  private static final String FILE = "device/mac80211.log";
  private static final String HEAD =
      """
      # from 61.20
      # events api_cqm_beacon_loss_notify drv_sta_state
      # lacks api_disconnect
      # tracer: nop
      #
      # entries-in-buffer/entries-written: 2/2   #P:2
      """;
  private static final String LOSS =
      "   kworker/u8:1-57      [001] .....   198.961234: api_cqm_beacon_loss_notify: phy0"
          + " vif:wlan0(2)\n";
  private static final String STATE =
      "              iw-691     [000] ..s1.   198.971234: drv_sta_state: phy0 vif:wlan0(2)"
          + " sta:02:00:00:00:01:00 state: 4->3\n";
  private static final Mac80211Event LOST =
      new Mac80211Event(
          7, 198.961234, "kworker/u8:1", "api_cqm_beacon_loss_notify", "phy0 vif:wlan0(2)");
  private static final Mac80211Event LET_GO =
      new Mac80211Event(
          8,
          198.971234,
          "",
          "drv_sta_state",
          "phy0 vif:wlan0(2) sta:02:00:00:00:01:00 state: 4->3");
  private static final Set<String> ARMED = Set.of("api_cqm_beacon_loss_notify", "drv_sta_state");

  private static final Set<String> LACKS = Set.of("api_disconnect");

  private static Part.Present<Mac80211Trace> read(String text) {
    return (Part.Present<Mac80211Trace>) Mac80211Log.read(FILE, text);
  }

  @Test
  void anEventIsWhoseTasksDoingItWasAndInAnInterruptNobodys() {
    assertThat(read(HEAD + LOSS + STATE + "# until 250.31\n"))
        .isEqualTo(
            Part.present(
                FILE, new Mac80211Trace("", ARMED, LACKS, 61.20, 250.31, List.of(LOST, LET_GO))));
  }

  @Test
  void whyNothingWasRecordedIsToldAndNoFlaw() {
    assertThat(read("# missing there is no tracefs\n"))
        .isEqualTo(Part.present(FILE, Mac80211Trace.none("there is no tracefs")));
  }

  @Test
  void aHeaderThatDoesNotSayWhatIsLackingOrLacksAnEventThatIsThereIsAFlaw() {
    assertThat(read(HEAD.replaceFirst("# lacks.*", "# lacks") + LOSS + "# until 250.31\n").flaw())
        .isEmpty();
    assertThat(read(HEAD.replaceFirst("# lacks.*\n", "") + LOSS + "# until 250.31\n").flaw())
        .contains("which events this kernel has not");
    assertThat(read(HEAD.replace(" drv_sta_state", "") + LOSS + STATE + "# until 250.31\n").flaw())
        .contains("Line 8 is an event");
  }

  @Test
  void whatIsCutOffTellsUpToItsLastEvent() {
    String flaw = "It was cut off: it does not end with when it was read.";
    assertThat(read(HEAD + LOSS))
        .isEqualTo(
            new Part.Present<>(
                FILE, new Mac80211Trace("", ARMED, LACKS, 61.20, 198.961234, List.of(LOST)), flaw));
    assertThat(read(HEAD + LOSS + STATE.stripTrailing() + "# until 250.31\n").flaw())
        .isEqualTo(flaw);
  }

  @Test
  void whereTheBufferWasTooSmallItTellsFromItsFirstEvent() {
    Part.Present<Mac80211Trace> few =
        read(HEAD.replace("2/2", "2/3") + LOSS + STATE + "# until 250.31\n");
    assertThat(few.flaw())
        .isEqualTo("The kernel wrote more events than its buffer holds: the oldest are not there.");
    assertThat(few.content().tells("drv_sta_state", 198.9, 199)).isFalse();
    assertThat(few.content().tells("drv_sta_state", 198.97, 250.31)).isTrue();
    assertThat(few.content().tells("drv_sta_state", 198.97, 250.32)).isFalse();
  }

  @Test
  void aLineNobodyWroteLikeThatEndsWhatIsTold() {
    Part.Present<Mac80211Trace> torn = read(HEAD + LOSS + "garbled\n" + STATE + "# until 250.31\n");
    assertThat(torn.flaw())
        .isEqualTo("Line 8 is no event of the kernel's, nor a line of the recorder's.");
    assertThat(torn.content().events()).containsExactly(LOST);
    assertThat(torn.content().until()).isEqualTo(198.961234);
  }

  @Test
  void aFileWithoutItsBeginningTellsNothing() {
    for (String text : List.of("", LOSS, "# until 250.31\n", HEAD.replace("61.20", "soon"))) {
      assertThat(read(text).flaw())
          .isEqualTo("It does not begin with what was recorded and since when.");
      assertThat(read(text).content().events()).isEmpty();
    }
  }
}
