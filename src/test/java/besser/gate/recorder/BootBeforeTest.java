package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recording that died with its boot, asked about in the next one. */
class BootBeforeTest extends RecorderRun {
  private static final String BOOT = "0f2d1c3e-0000-4000-8000-000000000001";

  @BeforeEach
  void aRecordingOfAnotherBootWithoutATrailer() throws IOException {
    recorder(Role.DEVICE).upload(order(Role.DEVICE, times));
    Files.createDirectories(out(Role.DEVICE));
    Files.createDirectories(control(Role.DEVICE));
    Files.writeString(control(Role.DEVICE).resolve("pid"), "999999 " + BOOT + "\n");
    Files.writeString(
        control(Role.DEVICE).resolve("status"),
        "run_id=run-1234 role=device state=recording ended=- t=4712.10 deadline=9999.00\n");
    Files.writeString(
        out(Role.DEVICE).resolve("kmsg.log"),
        "6,10,4711000042,-;first\n SUBSYSTEM=sdio\n4,11,4712000000,-;second\n4,12,4712");
  }

  private void journal(String... lines) throws IOException {
    root.tool(
        "journalctl",
        "case $* in *'-k -b 0f2d1c3e000040008000000000000001 -o short-monotonic') ;; *) exit ;; esac",
        "cat <<'END'\n" + String.join("\n", lines) + "\nEND");
  }

  @Test
  void isGivenWhatTheJournalAndTheKernelKeptWithItsBootNamed() throws IOException {
    journal(
        "[ 4711.000042] ohm kernel: first",
        "[ 4712.000000] ohm kernel: second",
        "[ 4713.500000] ohm kernel: bes2600_wlan mmc2:0001:1: [BH] Fatal error, exiting.",
        "[ 4713.600000] ohm sshd[7]: not the kernel's");
    root.file("/sys/fs/pstore/dmesg-ramoops-0", "Oops#1\n");

    recorder(Role.DEVICE).addBootBefore();
    recorder(Role.DEVICE).addBootBefore();

    assertThat(lines(out(Role.DEVICE), "kmsg.log"))
        .containsExactly(
            "6,10,4711000042,-;first",
            " SUBSYSTEM=sdio",
            "4,11,4712000000,-;second",
            "6,12,4713500000,j;bes2600_wlan mmc2:0001:1: [BH] Fatal error, exiting.");
    assertThat(lines(out(Role.DEVICE), "boot_before.log"))
        .contains("== journal", "== dmesg-ramoops-0", "Oops#1")
        .first()
        .asString()
        .startsWith("== boot " + BOOT + ", read in boot ");
    assertThat(lines(out(Role.DEVICE), "messages.log"))
        .singleElement()
        .asString()
        .contains("Boot " + BOOT + " is over");
  }

  @Test
  void isLeftAsItIsWhereTheJournalIsNotKept() throws IOException {
    String before = Files.readString(out(Role.DEVICE).resolve("kmsg.log"));
    root.tool("journalctl", "exit 1");
    recorder(Role.DEVICE).addBootBefore();
    assertThat(Files.readString(out(Role.DEVICE).resolve("kmsg.log"))).isEqualTo(before);
    assertThat(lines(out(Role.DEVICE), "boot_before.log")).hasSize(2).contains("== journal");
  }

  @Test
  void isLeftAloneWhereItEndedByItselfBeforeTheBoot() throws IOException {
    journal("[ 4713.500000] ohm kernel: later");
    Files.writeString(out(Role.DEVICE).resolve("trailer.txt"), "ended=complete\nend\n");
    Files.writeString(
        control(Role.DEVICE).resolve("status"),
        "run_id=run-1234 role=device state=ended ended=complete t=4712.10\n");
    recorder(Role.DEVICE).addBootBefore();
    assertThat(out(Role.DEVICE).resolve("boot_before.log")).doesNotExist();
  }
}
