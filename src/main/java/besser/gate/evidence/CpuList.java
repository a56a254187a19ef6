package besser.gate.evidence;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A list of CPUs as the kernel prints it: {@code 0-2,4}. */
public final class CpuList {
  private CpuList() {}

  /** Their numbers, in its order; of a text of {@link FactForm#CPUS}. */
  public static List<Integer> of(String list) {
    return Stream.of(list.split(",", -1)).flatMapToInt(CpuList::range).boxed().toList();
  }

  private static IntStream range(String range) {
    String[] ends = range.split("-", -1);
    return IntStream.rangeClosed(
        Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }
}
