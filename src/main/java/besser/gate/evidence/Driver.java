package besser.gate.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the driver under test: the folder {@code drivers/<module>} as it was sealed with
 * a campaign.
 *
 * @param module name of its module
 * @param names of its functions, queues, files and fields, in the order they were written
 * @param log lines of the kernel log it is known by; the first that fits decides
 */
public record Driver(String module, Map<Role, List<String>> names, List<LogSignature> log) {
  /** What a name is the name of. */
  public enum Role {
    PATH_WORK("path-work"),
    PATH_THREAD("path-thread"),
    WORK("work"),
    WORKQUEUE("workqueue"),
    LOCK("lock"),
    SIBLING("sibling"),
    PROBE("probe"),
    LAST_PROBE("last-probe"),
    TIMED("timed"),
    WAITED("waited"),
    COUNTED("counted"),
    CALLED("called"),
    HELD("held"),
    QUEUE_CALL("queue-call"),
    OTHER_QUEUE("other-queue"),
    WAKE("wake"),
    WAKE_CALL("wake-call"),
    WAIT_CALL("wait-call"),
    OTHER_WAKE("other-wake"),
    LOG_PREFIX("log-prefix"),
    FUNCTION_PREFIX("function-prefix"),
    STATUS_FILE("status-file"),
    ASSOC_FIELD("assoc-field"),
    ASSOC_LOST("assoc-lost"),
    RECOVERIES_FIELD("recoveries-field"),
    LOSS_LIMIT("loss-limit"),
    BH_FILE("bh-file"),
    BH_FIELD("bh-field"),
    BH_ALIVE("bh-alive");

    private final String word;

    Role(String word) {
      this.word = word;
    }

    /** The role of a word of {@code driver.tsv}. */
    public static Optional<Role> of(String word) {
      return Stream.of(values()).filter(r -> r.word.equals(word)).findFirst();
    }
  }

  /** A driver nobody described: nothing is known to be its own. */
  public static Driver unknown(String module) {
    return new Driver(module, Map.of(), List.of());
  }

  /** Functions that are the driver path. */
  public Set<String> path() {
    return all(Role.PATH_WORK, Role.PATH_THREAD).collect(Collectors.toUnmodifiableSet());
  }

  /** Functions of all its workers, the driver path among them. */
  public Set<String> workers() {
    return all(Role.WORK, Role.PATH_WORK, Role.PATH_THREAD).collect(Collectors.toUnmodifiableSet());
  }

  /** Its work functions. */
  public List<String> works() {
    return all(Role.WORK, Role.PATH_WORK).toList();
  }

  /** The doors its frames cross into the network stack by: what its probes' names end in. */
  public List<String> doors() {
    return all(Role.LAST_PROBE, Role.PROBE).map(Driver::door).toList();
  }

  /** The door a probe stands at: {@code list} of {@code ieee80211_rx_list}. */
  public static String door(String probe) {
    return probe.substring(probe.lastIndexOf('_') + 1);
  }

  /** All names of one role, in the order they were written. */
  public List<String> all(Role role) {
    return names.getOrDefault(role, List.of());
  }

  /** The one name of a role that has one; empty where it was not written. */
  public Optional<String> the(Role role) {
    return all(role).stream().findFirst();
  }

  /** Whether a function is the leaf that stands for lock cycling. */
  public boolean isLock(String function) {
    return all(Role.LOCK).contains(function);
  }

  private Stream<String> all(Role... roles) {
    return Stream.of(roles).flatMap(role -> all(role).stream());
  }
}
