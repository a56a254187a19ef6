package besser.gate.report.flame;

import besser.gate.report.escape.Html;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.WorkerStacks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import one.convert.Arguments;
import one.convert.FlameGraph;

/** Interactive flame graphs, self-contained HTML with the lock symbol highlighted. */
public final class FlamePage {
  private FlamePage() {}

  /** One arm. */
  public static String of(WorkerStacks stacks, String title) {
    Arguments arguments = arguments(title);
    arguments.highlight = "^" + stacks.lock() + "$";
    return dump(parse(stacks, arguments));
  }

  /**
   * What a patch changed: red frames grew against the baseline, blue ones shrank. Nothing is
   * highlighted, because that would paint over the difference.
   */
  public static String difference(WorkerStacks baseline, WorkerStacks patched, String title) {
    Arguments arguments = arguments(title);
    arguments.diff = true;
    arguments.norm = true;
    FlameGraph graph = parse(patched, arguments);
    graph.diff(parse(baseline, arguments));
    return dump(graph);
  }

  private static Arguments arguments(String title) {
    Arguments arguments = new Arguments();
    arguments.title = new Html(Redaction.none()).text(title);
    return arguments;
  }

  private static FlameGraph parse(WorkerStacks stacks, Arguments arguments) {
    FlameGraph graph = new FlameGraph(arguments);
    try {
      graph.parseCollapsed(new StringReader(stacks.collapsed()));
    } catch (IOException e) {
      throw new UncheckedIOException("Folded stacks in memory could not be read.", e);
    }
    return graph;
  }

  private static String dump(FlameGraph graph) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      graph.dump(print);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
