package besser.gate.metric.log;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Part;
import besser.gate.evidence.Repetition;
import besser.gate.metric.Reading;
import besser.gate.metric.Readings;
import besser.gate.metric.Source;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.Unit;
import besser.gate.plan.TimeScale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counts of the kernel log, whole: value, lines and what stands beside them. */
class LogCountsTest {
  private static final String FILE = "device/kmsg.log";
  private static final String DECRYPT = " bes2600_wlan mmc2:0001:1: [RX] Receive failure: 4.";
  private static final String LOST = " wlan0: Connection to AP c0:25:06:e6:5b:32 lost";

  private static Map<String, Reading> of(Repetition repetition) {
    return Readings.byName(LogSignatures.of(repetition, new TimeScale(1)).readings());
  }

  private static Map<String, Reading> of(String... rows) {
    return of(new TinyRepetition().kmsg(rows).build());
  }

  private static Reading count(String name, double value, Source source, String note) {
    return new Reading.Measured(name, value, Unit.COUNT, "repetition", source, note);
  }

  @Test
  void severalSignaturesOfAKindAreCountedTogetherAndTheFirstIsShown() {
    assertThat(of("1 foo new", "2" + DECRYPT, "3 bar new", "4 foo new", "5" + DECRYPT))
        .extractingByKeys("log.unknown", "log.decrypt", "log.death")
        .containsExactly(
            count("log.unknown", 3, new Source(FILE, 1, 4), "2 signatures, the first: foo new"),
            count("log.decrypt", 2, new Source(FILE, 2, 5), DECRYPT.strip()),
            count("log.death", 0, Source.of(FILE), ""));
  }

  @Test
  void everyCountOfAMissingLogIsAbsentWithTheReason() {
    Map<String, Reading> got = of(new TinyRepetition().build());
    assertThat(got).hasSize(18);
    got.forEach(
        (name, reading) -> {
          String file = name.equals("log.iw_scans") ? "device/iw_event.log" : FILE;
          assertThat(reading)
              .isEqualTo(new Reading.Absent(name, file + " is not there.", Source.of(file)));
        });
  }

  @Test
  void burstsAreCountedByTheirOwnNumberOfLines() {
    Map<String, Reading> got =
        of("1" + DECRYPT, "2" + DECRYPT, "3" + DECRYPT, "4" + LOST, "5" + LOST, "6" + LOST);
    assertThat(got)
        .extractingByKeys("log.decrypt_bursts", "log.connection_loss_bursts")
        .containsExactly(
            count("log.decrypt_bursts", 0, Source.of(FILE), "4 or more in 1 min."),
            count("log.connection_loss_bursts", 1, Source.of(FILE), "3 or more in 1 min."));
  }

  @Test
  void scansAreCountedInTheirOwnFile() {
    assertThat(of(new TinyRepetition().iwEvents("1 scan started", "2 scan finished").build()))
        .extractingByKey("log.iw_scans")
        .isEqualTo(count("log.iw_scans", 1, Source.of("device/iw_event.log"), ""));
  }

  @Test
  void lostRecordsAreThoseTheSequenceMissesAndThoseARateLimitLeftOut() {
    List<KmsgRecord> log =
        List.of(
            new KmsgRecord(1, 6, 500, 1, "x"),
            new KmsgRecord(2, 6, 501, 2, "x"),
            new KmsgRecord(3, 6, 505, 3, "x"),
            new KmsgRecord(4, 6, 506, 4, "3 callbacks suppressed"),
            new KmsgRecord(5, 6, 507, 5, "x"));
    assertThat(of(new TinyRepetition().kmsg(log).build()).get("log.lost_records"))
        .isEqualTo(
            count(
                "log.lost_records",
                6,
                new Source(FILE, 3, 4),
                "3 missing in the sequence, 3 left out by rate limits."));
  }

  @Test
  void aLogWithoutAGapLostNothing() {
    assertThat(of("1 x", "2 x").get("log.lost_records"))
        .isEqualTo(count("log.lost_records", 0, Source.of(FILE), ""));
  }

  @Test
  void aRecordThatComesAgainIsNoCount() {
    List<KmsgRecord> log =
        List.of(
            new KmsgRecord(1, 6, 500, 1, "x"),
            new KmsgRecord(2, 6, 501, 2, "x"),
            new KmsgRecord(3, 6, 499, 3, "x"));
    assertThat(of(new TinyRepetition().kmsg(log).build()).get("log.lost_records"))
        .isEqualTo(
            new Reading.Absent(
                "log.lost_records",
                "Record 499 follows record 501: two logs were put together, or one was read twice.",
                new Source(FILE, 3, 3)));
  }

  @Test
  void aFlawOfTheLogStandsBesideWhatWasLost() {
    Part.Present<List<KmsgRecord>> flawed =
        new Part.Present<>(
            FILE,
            List.of(new KmsgRecord(1, 6, 500, 1, "x"), new KmsgRecord(2, 6, 501, 2, "x")),
            "Its last line is cut off.");
    Repetition repetition = new TinyRepetition().build().withKmsg(flawed);
    assertThat(of(repetition).get("log.lost_records"))
        .isEqualTo(count("log.lost_records", 0, Source.of(FILE), "Its last line is cut off."));
    assertThat(LogSignatures.of(repetition, new TimeScale(1)).signatures())
        .isInstanceOfSatisfying(
            Part.Present.class, p -> assertThat(p.flaw()).isEqualTo("Its last line is cut off."));
  }
}
