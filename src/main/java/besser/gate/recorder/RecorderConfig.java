package besser.gate.recorder;

import besser.gate.quantity.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What a recorder is told, as its file {@code config}. All times are real ones, already compressed
 * where the plan is.
 *
 * @param runId unique; letters, digits, dot, dash, underscore
 * @param role which of the two hosts
 * @param iface interface that carries the load
 * @param wire control interface, if it is another
 * @param port TCP port of the load
 * @param module driver module
 * @param watched what is known of that driver and is worth a look
 * @param tick between two rows
 * @param stages the ramp
 * @param judgedStage id of the stage that counters and CPU samples belong to
 * @param perfHz samples per second and CPU
 * @param perfWindows where in the judged stage CPU samples are taken
 * @param perfKeep whether perf's own recordings are collected beside their text
 * @param times the recorder's other times
 * @param dataAddress address of the device that the load is sent to
 * @param sourceAddress address the load is sent from, where it is pinned
 */
public record RecorderConfig(
    String runId,
    Role role,
    String iface,
    Optional<String> wire,
    int port,
    String module,
    Watched watched,
    Span tick,
    List<Step> stages,
    String judgedStage,
    int perfHz,
    List<Stretch> perfWindows,
    boolean perfKeep,
    Times times,
    String dataAddress,
    Optional<String> sourceAddress) {

  /**
   * One stage of the ramp.
   *
   * @param id names rows, and is what {@code pv -L} is given
   * @param length real time
   */
  public record Step(String id, Span length) {}

  /**
   * A stretch of a stage.
   *
   * @param from after the stage's start
   * @param length how long
   */
  public record Stretch(Span from, Span length) {}

  /**
   * Where a driver can be watched. A name the driver has not is {@code -}.
   *
   * @param probes functions its frames pass on their way into the network stack
   * @param timed its functions whose time from enter to exit is told
   * @param waited functions it waits in
   * @param counted its functions whose calls are counted
   * @param costly what only a campaign of its own may be burdened with
   * @param statusFile its debugfs file on the association, below {@code PHY/MODULE}
   * @param assocField there: whether it is associated
   * @param recoveriesField there: how often it forced a new association
   * @param bhFile its debugfs file on its bottom half
   * @param bhField there: how that is
   */
  public record Watched(
      List<String> probes,
      List<String> timed,
      List<String> waited,
      List<String> counted,
      Costly costly,
      String statusFile,
      String assocField,
      String recoveriesField,
      String bhFile,
      String bhField) {}

  /**
   * Probes on functions the whole kernel calls all the time: each call costs, whoever makes it.
   *
   * @param called functions whose calls out of the driver are counted by caller
   * @param held a pair each that takes and lets go a lock, a colon between
   */
  public record Costly(List<String> called, List<String> held) {
    /** None of them. */
    public static final Costly NONE = new Costly(List.of(), List.of());
  }

  /**
   * The recorder's own times.
   *
   * @param deadline after which it ends whatever happens
   * @param condition between two readings of temperature, disk and own cost
   * @param connectWait how long a stage waits for its connection
   * @param drain what is left to the sender's buffers after a stage
   * @param postMortem what is recorded after it was asked to stop
   */
  public record Times(
      Span deadline, Span condition, Span connectWait, Span drain, Span postMortem) {}

  /** The file's text. */
  public String text() {
    return String.join(
        "\n",
        "run_id=" + runId,
        "role=" + role.word(),
        "iface=" + iface,
        "wire_iface=" + wire.orElse("-"),
        "port=" + port,
        "module=" + module,
        "probes=" + String.join(" ", watched.probes()),
        "timed=" + String.join(" ", watched.timed()),
        "waited=" + String.join(" ", watched.waited()),
        "counted=" + String.join(" ", watched.counted()),
        "called=" + String.join(" ", watched.costly().called()),
        "held=" + String.join(" ", watched.costly().held()),
        "status_file=" + watched.statusFile(),
        "assoc_field=" + watched.assocField(),
        "recoveries_field=" + watched.recoveriesField(),
        "bh_file=" + watched.bhFile(),
        "bh_field=" + watched.bhField(),
        "tick_s=" + number(tick),
        "stages=" + stages.stream().map(s -> s.id() + ":" + number(s.length())).collect(words()),
        "judged_stage=" + judgedStage,
        "deadline_s=" + number(times.deadline()),
        "perf_hz=" + perfHz,
        "perf_windows=%s"
            .formatted(
                perfWindows.stream()
                    .map(w -> number(w.from()) + ":" + number(w.length()))
                    .collect(words())),
        "perf_keep=" + (perfKeep ? "yes" : "no"),
        "condition_s=" + number(times.condition()),
        "connect_wait_s=" + number(times.connectWait()),
        "drain_s=" + number(times.drain()),
        "post_mortem_s=" + number(times.postMortem()),
        "data_address=" + dataAddress,
        "source_address=" + sourceAddress.orElse("-"),
        "");
  }

  private static Collector<CharSequence, ?, String> words() {
    return Collectors.joining(" ");
  }

  /** Hundredths are the finest a shell computes with. */
  private static String number(Span span) {
    return BigDecimal.valueOf(span.seconds())
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
