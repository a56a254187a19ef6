package besser.gate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No class needs, by whatever way, one that needs it. */
class CirclesTest {
  private static final Map<String, Set<String>> NEEDS = needs();

  /** A class with the classes nested in it counts as one: they are read together. */
  private static Map<String, Set<String>> needs() {
    Map<String, Set<String>> needs = new TreeMap<>();
    for (JavaClass from : House.CLASSES) {
      Set<String> all = needs.computeIfAbsent(top(from), c -> new TreeSet<>());
      from.getDirectDependenciesFromSelf().stream()
          .map(d -> top(d.getTargetClass().getBaseComponentType()))
          .filter(to -> to.startsWith("besser.gate.") && !to.equals(top(from)))
          .forEach(all::add);
    }
    return needs;
  }

  private static String top(JavaClass c) {
    return c.getName().replaceFirst("\\$.*", "");
  }

  @Test
  void noClassIsPartOfACircle() {
    assertThat(circles()).isEmpty();
  }

  /** Every set of classes that all reach one another, where there is more than one. */
  private static List<Set<String>> circles() {
    Set<String> classes = NEEDS.keySet();
    assertThat(classes).hasSizeGreaterThan(500);
    Map<String, Set<String>> reached = new TreeMap<>();
    classes.forEach(c -> reached.put(c, reached(c)));
    Set<Set<String>> circles = new LinkedHashSet<>();
    for (String one : classes) {
      Set<String> circle = new TreeSet<>();
      reached.getOrDefault(one, Set.of()).stream()
          .filter(other -> reached.getOrDefault(other, Set.of()).contains(one))
          .forEach(circle::add);
      if (circle.size() > 1) {
        circles.add(circle);
      }
    }
    return new ArrayList<>(circles);
  }

  private static Set<String> reached(String from) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (String to : NEEDS.getOrDefault(open.pop(), Set.of())) {
        if (seen.add(to)) {
          open.push(to);
        }
      }
    }
    return seen;
  }
}
