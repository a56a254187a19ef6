package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.PerfWindow.Profile;
import besser.gate.evidence.PerfWindow.Sampling;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PerfScriptTest {
  private static final Sampling NOT_LOOKED_AT = new Sampling("", new TreeMap<>(), new TreeMap<>());

  private static final String WORKER =
      """
      kworker/0:1H-be   123 [000]  1042.500000:   10101010 cpu-clock:\s
      \tffffffc0091a4f3a _raw_spin_unlock_irqrestore+0x1c ([kernel.kallsyms])
      \tffffffc0012ac205 bes2600_bh.isra.0+0x1b5 ([bes2600])
      \tffffffc0010c5c54 process_one_work+0x1c4 ([kernel.kallsyms])

      """;

  @Test
  void aChainIsFoldedRootFirstWithoutOffsetsAndSuffixes() throws Exception {
    assertThat(counts(read(WORKER + WORKER)))
        .isEqualTo(
            new Profile(
                2,
                Optional.empty(),
                0,
                6,
                0,
                Map.of("process_one_work;bes2600_bh;_raw_spin_unlock_irqrestore", 2L),
                OptionalDouble.of(0.02020202),
                NOT_LOOKED_AT));
  }

  private static Profile counts(Profile p) {
    return new Profile(
        p.samples(),
        p.lost(),
        p.throttled(),
        p.kernelFrames(),
        p.unresolvedFrames(),
        p.stacks(),
        p.sampledSeconds(),
        NOT_LOOKED_AT);
  }

  @Test
  void theHeaderIsReadFromTheRightWhateverTheCommandIsCalled() throws Exception {
    for (String head :
        new String[] {
          "kworker/0:1H-be   123 [000]  1042.500000:   10101010 cpu-clock: ",
          "Web Content 12 [7]   77/123 [003]  1042.500000:   10101010 cpu-clock: ",
          "a: 1.5: 7 b/c:d     5/5     [120]  1042.500000:   1 cycles:ppp: ",
          "sh 13632  1644.856677:   10101010 armv8_pmuv3/cpu_cycles/k: ",
          "                sh 13632  1644.856677: cpu-clock:u:",
          ":-1    -1 [000]     0.000000:          1 task-clock: "
        }) {
      assertThat(read(head + "\n\tffffffc0091a4f3a foo+0x1 ([kernel.kallsyms])\n\n").stacks())
          .as(head)
          .isEqualTo(Map.of("foo", 1L));
    }
  }

  @Test
  void everyWayPerfWritesAFileIsRead() throws Exception {
    String text =
        """
        kworker/0:1H-be   123 [000]  1042.500000:   1 cpu-clock:\s
        \tffffffc0091a4f3a a+0x1c ([kernel.kallsyms])
        \tffffffc0091a4f3b b.constprop.0.isra.3+0x1c ([bes2600])
        \tffffffc0091a4f3c c.part.1.cold+0x1c (/lib/modules/6.19.10-danctnix1/extra/bes2600.ko)
        \tffffffc0091a4f3d d.llvm.8142331+0x1c (/lib/modules/with space (deleted))
        \tffffffc0091a4f3d e (inlined)
        \tffffffc0091a4f3e [unknown] ([unknown])
        \tffffffc0091a4f3f [unknown] ([kernel.kallsyms])

        """;
    assertThat(counts(read(text)))
        .isEqualTo(
            new Profile(
                1,
                Optional.empty(),
                0,
                6,
                2,
                Map.of("[unknown];[unknown];d;c;b;a", 1L),
                OptionalDouble.of(1e-9),
                NOT_LOOKED_AT));
  }

  @Test
  void userFramesAreOneFrameAndNeverCountAsUnresolvedKernelFrames() throws Exception {
    String text =
        """
        nc   170 [000]    70.607063:    5025125 cpu-clock:\s
        \tffffffff81372ee7 pipe_read+0x3f7 ([kernel.kallsyms])
        \t           f82ad read+0xd (/usr/lib/x86_64-linux-gnu/libc.so.6)
        \tffffffffffffffff [unknown] ([unknown])
        \t    564592584530 [unknown] ([unknown])

        nc   170 [000]    70.617063:    5025125 cpu-clock:\s
        \tffffffffff600000 gettimeofday+0x0 ([vsyscall])

        nc   170 [000]    70.627063:    5025125 cpu-clock:\s

        """;
    assertThat(counts(read(text)))
        .isEqualTo(
            new Profile(
                3,
                Optional.empty(),
                0,
                1,
                0,
                Map.of("[user];pipe_read", 1L, "[user]", 1L, "[no chain]", 1L),
                OptionalDouble.of(0.015075375),
                NOT_LOOKED_AT));
  }

  @Test
  void cyclesAreNoTime() throws Exception {
    assertThat(read(WORKER.replace("cpu-clock", "cycles")).sampledSeconds()).isEmpty();
  }

  @Test
  void textThatEndsInsideASampleIsNoProfile() {
    for (int cut = 1; cut < WORKER.length(); cut++) {
      String text = WORKER + WORKER.substring(0, cut);
      assertThatThrownBy(() -> read(text)).as("cut at %s", cut).isInstanceOf(ParseFault.class);
    }
    assertThatThrownBy(() -> read(WORKER.stripTrailing() + "\n"))
        .hasMessage(
            "line 4: the text ends inside a sample; the text of a whole recording ends with an"
                + " empty line.");
  }

  @Test
  void textCutBetweenSamplesIsNoticedByTheCountPerfKept() throws Exception {
    String stats = "Aggregated stats:\n   SAMPLE events:     2  ( 90.0%)\n";
    assertThat(PerfScript.read(bytes(WORKER + WORKER), stats).samples()).isEqualTo(2);
    assertThatThrownBy(() -> PerfScript.read(bytes(WORKER), stats))
        .hasMessage(
            "holds 1 samples, perf counted 2 in the recording; the text is cut off or belongs to"
                + " another one.");
  }

  @Test
  void linesCutOutOfTheMiddleAreNoticed() {
    String[] lines = (WORKER + WORKER).split("\n", -1);
    assertThatThrownBy(() -> read(without(lines, 4)))
        .hasMessageStartingWith("line 5: a header stands inside the sample of line 1;");
    assertThatThrownBy(() -> read(without(lines, 0)))
        .hasMessage("line 1: a frame without a header above it; something was cut out.");
    assertThatThrownBy(() -> read(WORKER + "garbage\n"))
        .hasMessageStartingWith("line 6: \"garbage\" is no header of perf script;");
  }

  @Test
  void aHeaderLikeTheOneBeforeIsReadAsStrictly() throws Exception {
    String head = WORKER.substring(0, WORKER.indexOf('\n'));
    String chain = WORKER.substring(WORKER.indexOf('\n'));
    for (String good :
        new String[] {
          "x 1 [000]  1.5:          7 cpu-clock: ", "Web: 1.5: 3 cpu-clock: 9 1.5: 7 cpu-clock: "
        }) {
      assertThat(read(WORKER + good + chain).sampledSeconds()).as(good).hasValue(0.010101017);
    }
    for (String bad :
        new String[] {
          "x 1 [000]  1.5:          7x cpu-clock: ",
          "x 1 [000]  15:          7 cpu-clock: ",
          "x 1 [000]  1.:          7 cpu-clock: ",
          "x 1 [000]  .5:          7 cpu-clock: ",
          "x 1 [000]  1.5          7 cpu-clock: ",
          "x 1 [000]  1.5:7 cpu-clock: ",
          "7 cpu-clock: ",
          "cpu-clock: ",
          head.replace("cpu-clock", "xcpu-clock")
        }) {
      assertThatThrownBy(() -> read(WORKER + bad + chain)).as(bad).isInstanceOf(ParseFault.class);
    }
  }

  @Test
  void twoEventsInOneRecordingAreRefused() {
    assertThatThrownBy(() -> read(WORKER + WORKER.replace("cpu-clock", "cycles")))
        .hasMessage(
            "line 6: a sample of cycles after samples of cpu-clock; one event is needed, or time"
                + " is counted twice.");
  }

  @Test
  void lostAndThrottleRecordsAmongTheSamplesAreCounted() throws Exception {
    String text =
        WORKER
            + "perf 13802 [000]  1680.781003: PERF_RECORD_LOST lost 18\n"
            + WORKER
            + "perf: x 13802 [000]  1680.781003: PERF_RECORD_LOST lost 4\n"
            + "perf 13802 [000]  1680.781004: PERF_RECORD_THROTTLE\n"
            + "perf 13802 [000]  1680.781005: PERF_RECORD_UNTHROTTLE\n"
            + "perf 13802 [000]  1680.781005: PERF_RECORD_LOST_SAMPLES lost 9 (BPF)\n";
    Profile profile = read(text);
    assertThat(profile.lost()).contains(22L);
    assertThat(profile.throttled()).isEqualTo(1);
    assertThat(profile.samples()).isEqualTo(2);
  }

  @Test
  void aTextLargerThanAnyBufferIsReadLikeASmallOne() throws Exception {
    Profile profile = read(WORKER.repeat(5000));
    assertThat(profile.samples()).isEqualTo(5000);
    assertThat(profile.stacks()).hasSize(1);
  }

  static Profile read(String text) throws IOException, ParseFault {
    return PerfScript.read(bytes(text), "");
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String without(String[] lines, int left) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.length - 1; i++) {
      out.append(i == left ? "" : lines[i] + "\n");
    }
    return out.toString();
  }

  static String resource(String name) throws IOException {
    try (InputStream in = PerfScriptTest.class.getResourceAsStream("/perf/" + name)) {
      assertThat(in).as(String.format(Locale.ROOT, "resource %s", name)).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
