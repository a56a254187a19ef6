package besser.gate.evidence.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Symbols of one perf text by number: a hash of their characters finds the number without making a
 * String, so that each distinct spelling is stripped once and not once a frame.
 */
final class SymbolTable {
  /** What perf prints where it knows no symbol; whatever else names no function reads the same. */
  static final String UNKNOWN = "[unknown]";

  /** A kernel has some 150 000 functions; with all modules and their copies far below this. */
  static final int MOST = 300_000;

  private final Map<String, Integer> byName = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private byte[][] spellings = new byte[1024][];
  private int[] ids = new int[1024];
  private int used;

  /** Whether there are more spellings than a kernel can have. */
  boolean tooMany() {
    return used > MOST;
  }

  /** Number of the symbol spelt in {@code b[from, to)}, suffixes stripped. */
  int id(byte[] b, int from, int to) {
    int mask = ids.length - 1;
    int slot = Octets.hash(b, from, to) & mask;
    while (true) {
      byte[] s = spellings[slot];
      if (s == null) {
        return add(slot, Arrays.copyOfRange(b, from, to));
      }
      if (Arrays.equals(s, 0, s.length, b, from, to)) {
        return ids[slot];
      }
      slot = slot + 1 & mask;
    }
  }

  /** Number of a symbol given as text. */
  int id(String name) {
    // ';' joins frames of a folded stack, so it may not be part of one.
    String stripped = SymbolName.strip(name).replace(';', ':');
    String safe = SymbolName.isNone(stripped) ? UNKNOWN : stripped;
    Integer known = byName.get(safe);
    if (known != null) {
      return known;
    }
    names.add(safe);
    byName.put(safe, names.size() - 1);
    return names.size() - 1;
  }

  /** Name of a number. */
  String name(int id) {
    return names.get(id);
  }

  private int add(int slot, byte[] spelling) {
    int id = id(new String(spelling, StandardCharsets.ISO_8859_1));
    spellings[slot] = spelling;
    ids[slot] = id;
    used++;
    if (2 * used > ids.length) {
      grow();
    }
    return id;
  }

  private void grow() {
    byte[][] oldSpellings = spellings;
    int[] oldIds = ids;
    spellings = new byte[2 * oldIds.length][];
    ids = new int[2 * oldIds.length];
    int mask = ids.length - 1;
    for (int i = 0; i < oldIds.length; i++) {
      byte[] s = oldSpellings[i];
      if (s == null) {
        continue;
      }
      int slot = Octets.hash(s, 0, s.length) & mask;
      while (spellings[slot] != null) {
        slot = slot + 1 & mask;
      }
      spellings[slot] = s;
      ids[slot] = oldIds[i];
    }
  }
}
