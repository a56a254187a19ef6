package besser.gate.metric.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import besser.gate.evidence.KmsgRecord;
import besser.gate.metric.TinyRepetition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatures of a whole log, with their times, lines and reasons. */
class SignatureOrderTest {
  private static final String DEATH = "ieee80211 phy0: [BH] Fatal error, exiting.";
  private static final String DECRYPT = "bes2600_wlan mmc2:0001:1: [RX] Receive failure: 4.";
  private static final List<KmsgRecord> LOG =
      List.of(
          new KmsgRecord(3, 6, 100, 1.5, "foo: something new 1"),
          new KmsgRecord(4, 6, 101, 2.5, DECRYPT),
          new KmsgRecord(5, 6, 102, 3.5, "bar: something else"),
          new KmsgRecord(6, 6, 103, 4.5, DEATH),
          new KmsgRecord(8, 6, 104, 5.5, "foo: something new 2"),
          new KmsgRecord(9, 6, 105, 6.5, DECRYPT),
          new KmsgRecord(11, 6, 106, 7.5, "foo: something new 1"));

  @Test
  void signaturesComeByKindAndThenInTheOrderOfTheLog() {
    assertThat(Signatures.of(LOG, LogReader.of(new TinyRepetition().kmsg(LOG).build())).all())
        .containsExactly(
            new Signature(
                LogKind.DEATH,
                "ieee80211 phy#: [BH] Fatal error, exiting.",
                1,
                4.5,
                4.5,
                6,
                6,
                DEATH,
                "the bottom half has ended and takes the interface with it (bes2600 driver source,"
                    + " bh.c)"),
            new Signature(
                LogKind.DECRYPT,
                "bes2600_wlan mmc#:#:#: [RX] Receive failure: #.",
                2,
                2.5,
                6.5,
                4,
                9,
                DECRYPT,
                "a frame that could not be decrypted; 4 is the firmware's word for it (Bug #5"
                    + " campaign notes)"),
            new Signature(
                LogKind.UNKNOWN,
                "foo: something new #",
                3,
                1.5,
                7.5,
                3,
                11,
                "foo: something new 1",
                ""),
            new Signature(
                LogKind.UNKNOWN,
                "bar: something else",
                1,
                3.5,
                3.5,
                5,
                5,
                "bar: something else",
                ""));
  }

  @Test
  void everyLineOfAKindHasItsTime() {
    Signatures log = Signatures.of(LOG, LogReader.of(new TinyRepetition().kmsg(LOG).build()));
    assertThat(log.times(LogKind.UNKNOWN)).containsExactly(1.5, 3.5, 5.5, 7.5);
    assertThat(log.times(LogKind.DECRYPT)).containsExactly(2.5, 6.5);
    assertThat(log.times(LogKind.SCAN)).isEmpty();
  }

  @Test
  void aWarnBeginsADumpThoughTheLineAboveItWasLeftOut() {
    List<KmsgRecord> log =
        List.of(
            new KmsgRecord(1, 4, 100, 1, "Modules linked in: bes2600"),
            new KmsgRecord(2, 4, 101, 2, "WARNING: at foo+0x1/0x2, CPU#1: x/1"),
            new KmsgRecord(3, 4, 102, 3, "Modules linked in: bes2600"));
    assertThat(Signatures.of(log, LogReader.of(new TinyRepetition().kmsg(log).build())).all())
        .extracting(Signature::kind, Signature::text, Signature::firstLine)
        .containsExactly(
            tuple(LogKind.NOISE, "(lines of a dump)", 3),
            tuple(LogKind.WARN, "WARNING at foo", 2),
            tuple(LogKind.UNKNOWN, "Modules linked in: bes2600", 1));
  }
}
