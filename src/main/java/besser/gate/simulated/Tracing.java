package besser.gate.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tracefs of the simulated tablet: plain files, looked at once a step. A new instance is filled
 * by the stand-in {@code mkdir} before it returns, as the kernel does.
 */
final class Tracing {
  private static final String TRACING = TraceInstances.TRACING;
  private static final List<String> EVENTS =
      List.of(
          "workqueue/workqueue_execute_start",
          "workqueue/workqueue_queue_work",
          "mmc/mmc_request_done",
          "lock/contention_begin");

  private final SystemRoot root;
  private final Tablet tablet;
  private final boolean events;
  private final Map<String, Histogram> armed = new ConcurrentHashMap<>();
  private final Set<String> probes = new LinkedHashSet<>();
  private String probesRead = "";

  /**
   * @param events whether this kernel has any
   */
  Tracing(SystemRoot root, Tablet tablet, boolean events) {
    this.root = root;
    this.tablet = tablet;
    this.events = events;
    boot();
  }

  /** Nothing is left of what was set up. */
  void boot() {
    armed.clear();
    probes.clear();
    probesRead = "";
    root.remove(TRACING);
    if (events) {
      root.put(TRACING + "/instances/.keep", "");
      root.put(TRACING + "/kprobe_events", "");
      root.put(TRACING + "/available_events", "");
      fill(TRACING);
    }
  }

  /** Serves {@code mkdir …/instances/NAME}. */
  void made(Request request) throws IOException {
    Path folder = Path.of(request.argument(0));
    Path inside = root.path(TRACING + "/instances");
    if (!events || !folder.startsWith(inside) || Files.exists(folder)) {
      request.reply("File exists");
      return;
    }
    String made = root.path().relativize(folder).toString();
    root.remove(made);
    fill(made);
    request.reply("ok");
  }

  private void fill(String folder) {
    for (String event : EVENTS) {
      root.put(folder + "/events/" + event + "/trigger", "");
      root.put(folder + "/events/" + event + "/hist", "");
    }
    for (String event : Mac80211Events.NAMES) {
      root.put(folder + "/events/" + event + "/enable", "0\n");
    }
    root.put(folder + "/trace_clock", "[local] global boot\n");
    root.put(folder + "/buffer_size_kb", "7 (expanded: 1408)\n");
    root.put(folder + "/trace", Mac80211Events.written("", ""));
    for (int cpu = 0; cpu < 4; cpu++) {
      root.put(
          folder + "/per_cpu/cpu" + cpu + "/stats",
          """
              entries: 0
              overrun: 0
              commit overrun: 0
              bytes: 0
              dropped events: 0
              read events: 0
              """);
    }
    root.put(folder + "/error_log", "");
    root.put(folder + "/tracing_on", "1\n");
    root.put(folder + "/current_tracer", "nop\n");
  }

  /** Looks at what was written to the triggers and probes since the last step. */
  void step(boolean refresh) {
    if (!events) {
      return;
    }
    readProbes();
    for (String instance : TraceInstances.in(root)) {
      EVENTS.forEach(e -> look(instance, "events/" + e, refresh));
      probes.forEach(p -> look(instance, "events/" + p, refresh));
    }
    armed.keySet().removeIf(k -> !Files.exists(root.path(k)));
  }

  private void look(String instance, String relative, boolean refresh) {
    String event = instance + "/" + relative;
    String trigger = root.read(event + "/trigger").strip();
    Optional<Histogram> before = Optional.ofNullable(armed.get(event));
    if (!trigger.startsWith("hist:")) {
      before.ifPresent(
          b -> {
            armed.remove(event);
            root.putBelow(instance, relative + "/hist", "");
          });
      return;
    }
    Optional<Histogram> same = before.filter(b -> b.trigger().equals(trigger));
    if (same.isEmpty() || refresh) {
      Histogram is = same.orElseGet(() -> fresh(event, trigger));
      armed.put(event, is);
      root.putBelow(instance, relative + "/hist", is.text(tablet.traffic(), tablet.clock().boot()));
    }
  }

  private Histogram fresh(String event, String trigger) {
    return new Histogram(
        event.substring(event.lastIndexOf('/') + 1),
        trigger,
        tablet.traffic(),
        tablet.clock().boot());
  }

  /**
   * {@code p:GROUP/EVENT FUNCTION} makes an event in every instance, {@code -:GROUP/EVENT} ends it.
   */
  private void readProbes() {
    String text = root.read(TRACING + "/kprobe_events");
    if (text.equals(probesRead)) {
      if (probes.isEmpty() && !text.isEmpty()) {
        probesRead = "";
        root.remove(TRACING + "/kprobe_events");
        root.put(TRACING + "/kprobe_events", "");
      }
    } else {
      probesRead = text;
      probes.clear();
      text.lines()
          .forEach(
              l -> {
                if (l.startsWith("p:")) {
                  probes.add(l.substring(2).split(" ", 2)[0]);
                } else if (l.startsWith("-:")) {
                  probes.remove(l.substring(2).strip());
                }
              });
    }
    for (String instance : TraceInstances.in(root)) {
      for (String p : probes) {
        String trigger = "events/" + p + "/trigger";
        if (!Files.exists(root.path(instance).resolve(trigger))) {
          root.putBelow(instance, trigger, "");
          root.putBelow(instance, "events/" + p + "/hist", "");
        }
      }
    }
  }
}
