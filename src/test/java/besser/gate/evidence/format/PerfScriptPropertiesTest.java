package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PerfScriptPropertiesTest {
  @Property(tries = 20)
  void theOrderOfSamplesDoesNotMatter(@ForAll long seed) throws Exception {
    String text = PerfScriptTest.resource("locks1500.script.txt");
    List<String> samples = new ArrayList<>(List.of(text.split("(?<=\n)\n", -1)));
    samples.removeIf(String::isEmpty);
    java.util.Collections.shuffle(samples, new Random(seed));
    String shuffled = String.join("\n", samples) + "\n";
    assertThat(PerfScriptTest.read(shuffled))
        .usingRecursiveComparison()
        .ignoringFields("sampling.timed", "sampling.addresses")
        .isEqualTo(PerfScriptTest.read(text));
    assertThat(order(shuffled)).isNotEqualTo(order(text)).isEqualTo(order(shuffled));
  }

  private static long order(String text) throws Exception {
    return PerfScriptTest.read(text).sampling().timed().orElseThrow().order();
  }

  @Property(tries = 20)
  void twoHalvesAddUpToTheWhole(@ForAll long seed) throws Exception {
    String text = PerfScriptTest.resource("locks1500.script.txt");
    int at = text.indexOf("\n\n", new Random(seed).nextInt(text.length() - 200)) + 2;
    var first = PerfScriptTest.read(text.substring(0, at));
    var second = PerfScriptTest.read(text.substring(at));
    var whole = PerfScriptTest.read(text);
    assertThat(first.samples() + second.samples()).isEqualTo(whole.samples());
    assertThat(first.kernelFrames() + second.kernelFrames()).isEqualTo(whole.kernelFrames());
  }
}
