package besser.gate.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judgement;
import besser.gate.report.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text format of OpenMetrics 1.0 (prometheus/OpenMetrics, specification/OpenMetrics.md), as far
 * as gauges and state sets go: what its grammar and its prose demand of each line and of all.
 */
class OpenMetricsTest {
  private static final Pattern DESCRIPTOR =
      Pattern.compile("# (TYPE|HELP|UNIT) ([a-zA-Z_:][a-zA-Z0-9_:]*) (\\S.*)");
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)\\})? (\\S+)");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\\n]|\\\\[\\\\\"n])*)\"(,|$)");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  static List<Judgement> judgements() {
    return List.of(Samples.baseline(), Samples.rehearsal(), Samples.hostile(), Samples.faulty());
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new TreeMap<>();
    Matcher label = LABEL.matcher(text);
    int end = 0;
    while (label.find() && label.start() == end) {
      assertThat(labels.put(label.group(1), label.group(2))).as("label twice: " + text).isNull();
      end = label.end();
    }
    assertThat(end).as("labels of: " + text).isEqualTo(text.length());
    return labels;
  }

  @ParameterizedTest(name = "{index}") // A judgement written out is megabytes long.
  @MethodSource("judgements")
  void theTextIsOpenMetrics(Judgement judgement) {
    String text = OpenMetrics.write(judgement);
    assertThat(text).endsWith("\n# EOF\n");
    Map<String, String> types = new HashMap<>();
    Set<String> closed = new HashSet<>();
    Set<String> series = new HashSet<>();
    Map<String, Double> states = new HashMap<>();
    String family = "";
    for (String line : text.lines().filter(l -> !l.equals("# EOF")).toList()) {
      Matcher descriptor = DESCRIPTOR.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      assertThat(descriptor.matches() || sample.matches()).as(line).isTrue();
      String name = line.startsWith("#") ? descriptor.group(2) : sample.group(1);
      if (!name.equals(family)) {
        assertThat(closed.add(name)).as("one family, in one piece: " + line).isTrue();
        family = name;
      }
      if (line.startsWith("# TYPE")) {
        types.put(name, descriptor.group(3));
      } else if (!line.startsWith("#")) {
        Map<String, String> labels = labels(String.valueOf(sample.group(2)));
        assertThat(series.add(name + labels)).as("series twice: " + line).isTrue();
        assertThat(sample.group(3)).matches(NUMBER);
        if ("stateset".equals(types.get(name))) {
          assertThat(sample.group(3)).isIn("0", "1");
          assertThat(labels.remove(name)).as("its own label: " + line).isNotNull();
          states.merge(name + labels, Double.parseDouble(sample.group(3)), Double::sum);
        }
      }
    }
    assertThat(types.values()).containsOnly("stateset", "gauge");
    assertThat(new ArrayList<>(states.values())).isNotEmpty().containsOnly(1.0);
  }
}
