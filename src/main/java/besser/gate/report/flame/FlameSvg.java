package besser.gate.report.flame;

import besser.gate.quantity.Share;
import besser.gate.report.escape.Html;
import besser.gate.report.view.PrintedNumbers;
import besser.gate.report.view.WorkerStacks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A flame graph as a still SVG: no script, prints, follows light and dark. Root on top, width is
 * samples, frames under a thousandth of the width are left out.
 *
 * @param html escapes symbols
 */
public record FlameSvg(Html html) {
  private static final double WIDTH = 1000;
  private static final int ROW = 17;
  private static final double NOTABLE = 0.005;

  private static final class Node {
    final Map<String, Node> children = new TreeMap<>();
    long total;
  }

  private record Box(String name, String chain, int level, double x, double width, long samples) {}

  /** The picture, or a sentence where there is no sample of the driver's workers. */
  public String draw(WorkerStacks stacks, String title) {
    return draw(stacks, title, Collections.emptySortedMap());
  }

  /**
   * The same.
   *
   * @param before part of all samples in the baseline by chain; empty where there is no baseline
   */
  private String draw(WorkerStacks stacks, String title, SortedMap<String, Double> before) {
    long all = stacks.samples();
    if (all == 0) {
      String why =
          stacks.why().isEmpty() ? "no sample of the driver's workers was taken." : stacks.why();
      return "<p class=\"mute\">No flame graph: " + html.text(why) + "</p>\n";
    }
    List<Box> boxes = new ArrayList<>();
    layout("all workers", "", tree(stacks), 0, 0, WIDTH / all, boxes);
    int depth = boxes.stream().mapToInt(Box::level).max().orElse(0) + 1;
    StringBuilder out = new StringBuilder(8192);
    out.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flame\" role=\"img\" viewBox=\"0 0 ");
    out.append(PrintedNumbers.plain(WIDTH)).append(' ').append(depth * ROW).append("\">\n<title>");
    out.append(html.text(title)).append("</title>\n<style>").append(STYLE).append("</style>\n");
    boxes.forEach(b -> box(out, b, all, before, stacks.lock()));
    return out.append("</svg>\n").toString();
  }

  /**
   * What a patch changed: the patched arm's graph, frames that take a greater part than in the
   * baseline red, a smaller part blue. Frames only the baseline has are named below it.
   */
  public String difference(WorkerStacks baseline, WorkerStacks patched, String title) {
    if (baseline.samples() == 0 || patched.samples() == 0) {
      String why = baseline.samples() == 0 ? "the baseline" : "this campaign";
      return "<p class=\"mute\">No difference flame graph: " + why + " has no stacks.</p>\n";
    }
    SortedMap<String, Double> before = shares(baseline);
    SortedMap<String, Double> after = shares(patched);
    StringBuilder out = new StringBuilder(draw(patched, title, before));
    List<String> gone =
        before.entrySet().stream()
            .filter(e -> !after.containsKey(e.getKey()) && e.getValue() >= NOTABLE)
            .map(
                e ->
                    "%s (%s)"
                        .formatted(
                            e.getKey().substring(e.getKey().lastIndexOf(';') + 1),
                            new Share(e.getValue())))
            .toList();
    if (!gone.isEmpty()) {
      out.append("<p class=\"mute\">Only in the baseline: ");
      out.append(html.text(String.join(", ", gone))).append(".</p>\n");
    }
    return out.toString();
  }

  /** Part of all samples whose chain begins so, by chain. */
  private static SortedMap<String, Double> shares(WorkerStacks stacks) {
    SortedMap<String, Double> shares = new TreeMap<>();
    double all = stacks.samples();
    stacks
        .counts()
        .forEach(
            (chain, n) -> {
              StringBuilder at = new StringBuilder();
              for (String frame : chain.split(";", -1)) {
                at.append(';').append(frame);
                shares.merge(at.toString(), n / all, Double::sum);
              }
            });
    return shares;
  }

  private static Node tree(WorkerStacks stacks) {
    Node root = new Node();
    stacks
        .counts()
        .forEach(
            (chain, n) -> {
              Node at = root;
              at.total += n;
              for (String frame : chain.split(";", -1)) {
                at = at.children.computeIfAbsent(frame, f -> new Node());
                at.total += n;
              }
            });
    return root;
  }

  private static void layout(
      String name, String chain, Node node, int level, double x, double scale, List<Box> boxes) {
    double width = node.total * scale;
    if (width < WIDTH / 1000) {
      return;
    }
    boxes.add(new Box(name, chain, level, x, width, node.total));
    double left = x;
    for (Map.Entry<String, Node> child : new LinkedHashMap<>(node.children).entrySet()) {
      String below = chain + ";" + child.getKey();
      layout(child.getKey(), below, child.getValue(), level + 1, left, scale, boxes);
      left += child.getValue().total * scale;
    }
  }

  private void box(
      StringBuilder out, Box box, long all, SortedMap<String, Double> before, String lock) {
    double part = (double) box.samples() / all;
    double was = before.getOrDefault(box.chain(), box.level() == 0 ? 1.0 : 0.0);
    String kind = before.isEmpty() ? kind(box, lock) : moved(part - was);
    String share =
        new Share(part) + (before.isEmpty() ? "" : ", " + new Share(was) + " in the baseline");
    out.append("<g class=\"").append(kind).append("\"><rect x=\"").append(n(box.x()));
    out.append("\" y=\"").append(box.level() * ROW).append("\" width=\"").append(n(box.width()));
    out.append("\" height=\"").append(ROW - 1).append("\"/>");
    int room = (int) (box.width() / 6.6);
    if (room >= 4) {
      String name =
          box.name().length() <= room ? box.name() : box.name().substring(0, room - 1) + "…";
      out.append("<text x=\"").append(n(box.x() + 3)).append("\" y=\"");
      out.append(box.level() * ROW + 12).append("\">").append(html.text(name)).append("</text>");
    }
    out.append("<title>").append(html.text(box.name())).append(", ").append(box.samples());
    out.append(" samples, ").append(share).append("</title></g>\n");
  }

  private static String kind(Box box, String lock) {
    return box.name().equals(lock) ? "lock" : "f" + Math.floorMod(box.name().hashCode(), 4);
  }

  /** Under half a percentage point nothing is said to have moved. */
  private static String moved(double change) {
    String size = Math.abs(change) >= 0.05 ? "2" : "1";
    return Math.abs(change) < NOTABLE ? "same" : (change > 0 ? "up" : "down") + size;
  }

  private static String n(double value) {
    return PrintedNumbers.rounded(value, 1);
  }

  /** The style sheet in every picture. */
  public static final String STYLE =
      """
          .flame{width:100%;height:auto;font:11px ui-monospace,monospace}.flame \
          text{fill:#1f2328}.flame .f0 rect{fill:#ffd8a8}.flame .f1 rect{fill:#ffe3bd}.flame .f2 \
          rect{fill:#ffcf99}.flame .f3 rect{fill:#ffdfb5}.flame .lock rect{fill:#cf222e}.flame \
          .lock text{fill:#fff}.flame .same rect{fill:#e6e8eb}.flame .up1 rect{fill:#ffc1ba}.flame \
          .up2 rect{fill:#ff8f84}.flame .down1 rect{fill:#b9d7ff}.flame .down2 \
          rect{fill:#7fb3ff}@media(prefers-color-scheme:dark){.flame .same \
          rect{fill:#30363d}.flame .up1 rect{fill:#67211d}.flame .up2 rect{fill:#a3302a}.flame \
          .down1 rect{fill:#1a3a66}.flame .down2 rect{fill:#1f5bb0}.flame text{fill:#e6edf3}.flame \
          .f0 rect{fill:#5a3f1c}.flame .f1 rect{fill:#664822}.flame .f2 rect{fill:#533818}.flame \
          .f3 rect{fill:#6b4c26}.flame .lock rect{fill:#da3633}}""";
}
