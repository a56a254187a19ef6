package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One member of gzip, and nothing after it. */
class GzipMemberTest {
  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] read(byte[] packed) throws IOException {
    try (GzipMember in = new GzipMember(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 300_000})
  void whatGzipPackedIsReadWholeWhereverItsTrailerFalls(int size) throws IOException {
    byte[] noise = new byte[size];
    new Random(size).nextBytes(noise);
    assertThat(read(packed(noise))).isEqualTo(noise);
  }

  /** {@code printf hello | gzip -n}, and with a name as gzip puts it where it packs a file. */
  @Test
  void whatGzipItselfWroteIsRead() throws IOException {
    String body = "cb48cdc9c9070086a6103605000000";
    for (String head : new String[] {"1f8b0800000000000003", "1f8b0808000000000003782e74787400"}) {
      assertThat(read(HexFormat.of().parseHex(head + body)))
          .isEqualTo("hello".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void whatFollowsTheEndIsRefusedInWords() throws IOException {
    byte[] member = packed("a sample\n\n".getBytes(StandardCharsets.US_ASCII));
    for (byte[] more : new byte[][] {{0}, {'x'}, member, new byte[100_000]}) {
      assertThatThrownBy(() -> read(joined(member, more)))
          .isInstanceOf(ZipException.class)
          .hasMessage(
              "data follow its end; gzip writes one member, and what follows it was put there");
    }
  }

  @Test
  void whatIsCutOffOrChangedIsRefusedInWords() throws IOException {
    byte[] member = packed("a sample\n\n".getBytes(StandardCharsets.US_ASCII));
    for (int length = 0; length < member.length; length++) {
      byte[] cut = Arrays.copyOf(member, length);
      assertThatThrownBy(() -> read(cut)).as("%s bytes", length).isInstanceOf(EOFException.class);
    }
    member[member.length - 5] ^= 1;
    assertThatThrownBy(() -> read(member)).hasMessageContaining("CRC or length differ");
    assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4}))
        .hasMessage("it is not in gzip format");
  }
}
