package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OctetsTest {
  @Property
  void aLineEndsWhereALoopSaysItDoes(
      @ForAll @Size(max = 80) byte[] b, @ForAll @IntRange(max = 80) int from) {
    int start = Math.min(from, b.length);
    int end = start;
    while (end < b.length && b[end] != '\n') {
      end++;
    }
    assertThat(Octets.newline(b, start, b.length)).isEqualTo(end);
  }

  @Property
  void aSymbolEndsWhereALoopSaysItDoes(
      @ForAll @Size(max = 80) byte[] raw, @ForAll @IntRange(max = 80) int from) {
    byte[] b = new byte[raw.length];
    for (int i = 0; i < raw.length; i++) {
      b[i] = (byte) (' ' + Math.floorMod(raw[i], 16)); // Neighbours of plus and space are likely.
    }
    int start = Math.min(from, b.length);
    int end = start;
    while (end < b.length && b[end] != '+' && b[end] != ' ') {
      end++;
    }
    assertThat(Octets.symbolEnd(b, start, b.length)).isEqualTo(end);
  }

  @Property
  void aHashIsOfTheBytesAndNotOfTheirPlace(@ForAll @Size(max = 40) byte[] b) {
    byte[] moved = new byte[b.length + 3];
    System.arraycopy(b, 0, moved, 3, b.length);
    assertThat(Octets.hash(moved, 3, moved.length)).isEqualTo(Octets.hash(b, 0, b.length));
  }
}
