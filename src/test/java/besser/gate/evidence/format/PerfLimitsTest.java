package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Text that perf did not write, which would only fill the machine that judges it. */
class PerfLimitsTest {
  /** Samples without an end, each with names of its own. */
  private static InputStream samples(int frames) {
    return new InputStream() {
      private byte[] sample = new byte[0];
      private int at;
      private int n;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
      }

      @Override
      public int read(byte[] into, int from, int length) {
        if (at == sample.length) {
          StringBuilder text = new StringBuilder("sh 1 [000]  10.300000:   1 cpu-clock: \n");
          for (int i = 0; i < frames; i++) {
            text.append("\tffffffc0091a4f3a n").append(n++).append("+0x1 (x)\n");
          }
          sample = text.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
          at = 0;
        }
        int taken = Math.min(length, sample.length - at);
        System.arraycopy(sample, at, into, from, taken);
        at += taken;
        return taken;
      }
    };
  }

  @Test
  void millionsOfNamesAreRefusedInWords() {
    assertThatThrownBy(() -> PerfScript.read(samples(4000), ""))
        .isInstanceOf(ParseFault.class)
        .hasMessageMatching(
            "line \\d+: more than 300000 names of functions; no kernel has as many, so perf did not"
                + " write this\\.");
  }

  @Test
  void aChainWithoutAnEndIsRefusedInWords() {
    assertThatThrownBy(() -> PerfScript.read(samples(9000), ""))
        .isInstanceOf(ParseFault.class)
        .hasMessage(
            "line 8194: a call chain of more than 8192 frames; the kernel cuts them far below.");
  }

  @Test
  void aLineWithoutAnEndIsRefusedInWords() {
    byte[] line = "x".repeat(3 << 20).getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> PerfScript.read(new ByteArrayInputStream(line), ""))
        .isInstanceOf(ParseFault.class)
        .hasMessageContaining("no tool writes such a line");
  }
}
