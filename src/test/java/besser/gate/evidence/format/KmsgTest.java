package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KmsgTest {
  private static Part<List<KmsgRecord>> read(String text) throws IOException {
    return Kmsg.read(
        "device/kmsg.log", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void continuationLinesBelongToTheRecordAbove() throws IOException {
    assertThat(
            read(
                "4,812,120000000,-;bes2600_wlan mmc2:0001:1: [RX] Receive failure: 4.\n"
                    + " SUBSYSTEM=sdio\n DEVICE=+sdio:mmc2:0001:1\n"
                    + "6,813,120500000,-,caller=T12;a;b\n"))
        .isEqualTo(
            Part.present(
                "device/kmsg.log",
                List.of(
                    new KmsgRecord(
                        1, 4, 812, 120, "bes2600_wlan mmc2:0001:1: [RX] Receive failure: 4."),
                    new KmsgRecord(4, 6, 813, 120.5, "a;b"))));
  }

  @Test
  void anEmptyLogWasNotRead() throws IOException {
    assertThat(read("").why())
        .isEqualTo("device/kmsg.log is empty; a kernel log that was read is not.");
  }

  @Test
  void aRecordThatWasCutOffIsNotUsedAndSaid() throws IOException {
    assertThat(read("4,1,5,-;a\n4,2,6,-;link bre"))
        .isEqualTo(
            new Part.Present<>(
                "device/kmsg.log",
                List.of(new KmsgRecord(1, 4, 1, 5e-6, "a")),
                "Line 2 was cut off (it has no line end) and is not used."));
  }

  @Test
  void aLineThatIsNoRecordIsNamed() throws IOException {
    assertThat(read("4,1,5,-;a\nkilled\n").why())
        .isEqualTo("device/kmsg.log line 2: \"killed\" is no prio,seq,usec,flags;text.");
    assertThat(read("4,1,5,-;a\n\n").why())
        .isEqualTo("device/kmsg.log line 2: \"\" is no prio,seq,usec,flags;text.");
    assertThat(read("4,x,5,-;a\n").why()).startsWith("device/kmsg.log line 1: ");
  }
}
