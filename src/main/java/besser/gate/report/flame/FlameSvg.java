package besser.gate.report.flame;

import besser.gate.quantity.Share;
import besser.gate.report.escape.Html;
import besser.gate.report.view.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final class Node {
    final Map<String, Node> children = new TreeMap<>();
    long total;
  }

  private record Box(String name, int level, double x, double width, long samples) {}

  /** The picture, or a sentence where there is no sample of the driver's workers. */
  public String draw(WorkerStacks stacks, String title) {
    long all = stacks.samples();
    if (all == 0) {
      String why =
          stacks.why().isEmpty() ? "no sample of the driver's workers was taken." : stacks.why();
      return "<p class=\"mute\">No flame graph: " + html.text(why) + "</p>\n";
    }
    List<Box> boxes = new ArrayList<>();
    layout("all workers", tree(stacks), 0, 0, WIDTH / all, boxes);
    int depth = boxes.stream().mapToInt(Box::level).max().orElse(0) + 1;
    StringBuilder out = new StringBuilder(8192);
    out.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"flame\" role=\"img\" viewBox=\"0 0 ");
    out.append(Numbers.plain(WIDTH)).append(' ').append(depth * ROW).append("\">\n<title>");
    out.append(html.text(title)).append("</title>\n<style>").append(STYLE).append("</style>\n");
    boxes.forEach(b -> box(out, b, all));
    return out.append("</svg>\n").toString();
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
      String name, Node node, int level, double x, double scale, List<Box> boxes) {
    double width = node.total * scale;
    if (width < WIDTH / 1000) {
      return;
    }
    boxes.add(new Box(name, level, x, width, node.total));
    double left = x;
    for (Map.Entry<String, Node> child : new LinkedHashMap<>(node.children).entrySet()) {
      layout(child.getKey(), child.getValue(), level + 1, left, scale, boxes);
      left += child.getValue().total * scale;
    }
  }

  private void box(StringBuilder out, Box box, long all) {
    String kind =
        box.name().equals(WorkerStacks.LOCK)
            ? "lock"
            : "f" + Math.floorMod(box.name().hashCode(), 4);
    String share = new Share((double) box.samples() / all).toString();
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

  private static String n(double value) {
    return Numbers.rounded(value, 1);
  }

  private static final String STYLE =
      ".flame{width:100%;height:auto;font:11px ui-monospace,monospace}.flame"
          + " text{fill:#1f2328}.flame .f0 rect{fill:#ffd8a8}.flame .f1 rect{fill:#ffe3bd}.flame"
          + " .f2 rect{fill:#ffcf99}.flame .f3 rect{fill:#ffdfb5}.flame .lock"
          + " rect{fill:#cf222e}.flame .lock"
          + " text{fill:#fff}@media(prefers-color-scheme:dark){.flame text{fill:#e6edf3}.flame .f0"
          + " rect{fill:#5a3f1c}.flame .f1 rect{fill:#664822}.flame .f2 rect{fill:#533818}.flame"
          + " .f3 rect{fill:#6b4c26}.flame .lock rect{fill:#da3633}}";
}
