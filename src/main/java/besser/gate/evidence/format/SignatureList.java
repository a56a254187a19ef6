package besser.gate.evidence.format;

import besser.gate.evidence.LogSignature;
import java.util.List;
import java.util.stream.Stream;

/**
 * The written list of what the kernel log is known to say: {@code drivers/}. It is a file of the
 * gate and not of a campaign, so that noise is a decision with a reason and a source and never a
 * pattern somebody added in passing.
 */
public final class SignatureList {
  private static final String GAP = " … ";

  private SignatureList() {}

  /** The list as it stands in this build, in the order in which it decides. */
  public static List<LogSignature> written() {
    return Stream.of("/drivers/bes2600/kernel-log.tsv", "/drivers/linux-log.tsv")
        .flatMap(f -> WrittenList.read(f, 4, SignatureList::of).stream())
        .toList();
  }

  private static LogSignature of(String[] c) {
    return new LogSignature(c[0], List.of(c[1].split(GAP, -1)), c[2], c[3]);
  }
}
