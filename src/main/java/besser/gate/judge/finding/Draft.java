package besser.gate.judge.finding;

import besser.gate.judge.Finding;
import java.util.List;

/**
 * A finding before it is known who answered it.
 *
 * @param id from what it is about, see {@link Finding}
 * @param kind of the finding
 * @param title of the finding
 * @param receipt of the finding
 * @param parts what was asked about one by one before findings of one thing were put together; an
 *     answer to each of them answers the whole
 */
record Draft(String id, String kind, String title, String receipt, List<Finding.Asked> parts) {
  Draft(String id, String kind, String title, String receipt) {
    this(id, kind, title, receipt, List.of());
  }

  /**
   * The same under a name of its own, where another finding has this one; stable like its words.
   */
  Draft apart() {
    String own = "%s-%04x".formatted(id, (title + receipt).hashCode() & 0xffff);
    return new Draft(own, kind, title, receipt, parts);
  }

  Finding.Asked asked() {
    return new Finding.Asked(title, receipt);
  }
}
