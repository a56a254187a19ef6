package besser.gate.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file of a new rig, value by value.
 *
 * @param name of the rig
 * @param values in the order of the file
 */
public record RigDraft(String name, List<Value> values) {
  /** What stands for a value nobody knows: no key takes it, so the file is refused until then. */
  private static final String UNKNOWN = "\"?\"";

  public RigDraft {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param key dotted, {@code link.bssid}
   * @param text as YAML; empty where it is not known
   * @param from where it came from; of one that is not known, what would tell it
   * @param needed whether the file cannot do without
   */
  public record Value(String key, Optional<String> text, String from, boolean needed) {}

  /** What somebody has to say before the rig can be used. */
  public List<Value> open() {
    return values.stream().filter(v -> v.needed() && v.text().isEmpty()).toList();
  }

  /** The same, with a value that somebody gave. */
  RigDraft with(String key, String text, String from) {
    return new RigDraft(
        name,
        values.stream()
            .map(v -> v.key().equals(key) ? new Value(key, Optional.of(text), from, v.needed()) : v)
            .toList());
  }

  /** The file's text: above each value a line that says where it came from. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Rig %s, written by gate rig new. Above each value stands who said it.".formatted(name));
    lines.add(
        "# gate doctor --env %s holds all of it against the rig before anything is recorded."
            .formatted(name));
    String block = "";
    for (Value value : values) {
      int dot = value.key().indexOf('.');
      String own = dot < 0 ? "" : value.key().substring(0, dot);
      if (!own.isEmpty() && !own.equals(block)) {
        lines.add(own + ":");
      }
      block = own;
      String indent = own.isEmpty() ? "" : "  ";
      String key = value.key().substring(dot + 1);
      if (value.text().isPresent()) {
        lines.add("%s# %s".formatted(indent, value.from()));
        lines.add("%s%s: %s".formatted(indent, key, value.text().get()));
      } else if (value.needed()) {
        lines.add("%s# TO BE GIVEN: %s".formatted(indent, value.from()));
        lines.add("%s%s: %s".formatted(indent, key, UNKNOWN));
      } else {
        lines.add("%s# %s is not told: %s".formatted(indent, key, value.from()));
      }
    }
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }
}
