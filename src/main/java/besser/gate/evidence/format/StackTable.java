package besser.gate.evidence.format;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of distinct call chains, each a run of symbol numbers in one pool. A folded String is made
 * once a distinct chain, at the end.
 */
final class StackTable {
  /** Frames of all distinct chains: an hour of samples at 199 Hz on four CPUs has fewer. */
  private static final int MOST_FRAMES = 200_000_000;

  private int[] pool = new int[1 << 12];
  private int poolUsed;
  private int[] offsets = new int[1 << 8];
  private int[] lengths = new int[1 << 8];
  private int[] hashes = new int[1 << 8];
  private long[] counts = new long[1 << 8];
  private int stacks;
  private int[] slots = new int[1 << 9];

  /**
   * Nothing perf wrote has as much in it; what does would only fill this machine.
   *
   * @throws ParseFault where there are more names or distinct chains than any recording has
   */
  void bounded(SymbolTable symbols, int line) throws ParseFault {
    if (symbols.tooMany()) {
      throw ParseFault.at(
          line,
          "more than %s names of functions; no kernel has as many, so perf did not write this."
              .formatted(SymbolTable.MOST));
    }
    if (poolUsed > MOST_FRAMES) {
      throw ParseFault.at(
          line,
          "more than %s frames of distinct call chains; no recording has as many."
              .formatted(MOST_FRAMES));
    }
  }

  /** Counts one sample whose chain is {@code frames[0, depth)}, leaf first. */
  void count(int[] frames, int depth) {
    int hash = depth;
    for (int i = 0; i < depth; i++) {
      hash = 31 * hash + frames[i];
    }
    int mask = slots.length - 1;
    int slot = spread(hash) & mask;
    while (slots[slot] != 0) {
      int s = slots[slot] - 1;
      if (hashes[s] == hash
          && Arrays.equals(pool, offsets[s], offsets[s] + lengths[s], frames, 0, depth)) {
        counts[s]++;
        return;
      }
      slot = slot + 1 & mask;
    }
    slots[slot] = stacks + 1;
    add(frames, depth, hash);
  }

  /** Folded chains, root first, with their counts, in the order of their text. */
  SortedMap<String, Long> folded(SymbolTable symbols) {
    SortedMap<String, Long> out = new TreeMap<>();
    StringBuilder line = new StringBuilder();
    for (int s = 0; s < stacks; s++) {
      line.setLength(0);
      for (int i = offsets[s] + lengths[s] - 1; i >= offsets[s]; i--) {
        line.append(symbols.name(pool[i])).append(i > offsets[s] ? ";" : "");
      }
      out.merge(line.toString(), counts[s], Long::sum);
    }
    return Collections.unmodifiableSortedMap(out);
  }

  private void add(int[] frames, int depth, int hash) {
    if (stacks == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * stacks);
      lengths = Arrays.copyOf(lengths, 2 * stacks);
      hashes = Arrays.copyOf(hashes, 2 * stacks);
      counts = Arrays.copyOf(counts, 2 * stacks);
    }
    if (poolUsed + depth > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(2 * pool.length, poolUsed + depth));
    }
    System.arraycopy(frames, 0, pool, poolUsed, depth);
    offsets[stacks] = poolUsed;
    lengths[stacks] = depth;
    hashes[stacks] = hash;
    counts[stacks] = 1;
    poolUsed += depth;
    stacks++;
    if (2 * stacks > slots.length) {
      rehash();
    }
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int s = 0; s < stacks; s++) {
      int slot = spread(hashes[s]) & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = s + 1;
    }
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 15;
  }
}
