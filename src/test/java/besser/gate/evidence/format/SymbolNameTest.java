package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SymbolNameTest {
  @Test
  void whatTheCompilerAddedIsTakenOff() {
    for (String suffix :
        List.of(
            "+0x1b5",
            "+0x1b5/0x200",
            ".isra.0",
            ".constprop.12",
            ".part.0",
            ".cold",
            ".cold.3",
            ".lto_priv.0",
            ".llvm.8142331",
            ".constprop.0.isra.3",
            ".part.0.isra.0.cold+0x1f")) {
      assertThat(SymbolName.strip("bes2600_bh" + suffix)).as(suffix).isEqualTo("bes2600_bh");
    }
  }

  @Test
  void anotherFunctionStaysAnotherFunction() {
    for (String name :
        List.of(
            "bes2600_bh_wakeup",
            "bes2600_bh.isra",
            "bes2600_bh.0",
            "bes2600_bh.clone.0",
            "bes2600_bh.isra.x",
            "bes2600_bh+0x",
            "bes2600_bh.colder",
            ".isra.0",
            "[unknown]",
            "")) {
      assertThat(SymbolName.strip(name)).isEqualTo(name);
    }
  }

  @Property
  void strippingTwiceIsStrippingOnce(@ForAll("names") String name) {
    assertThat(SymbolName.strip(SymbolName.strip(name))).isEqualTo(SymbolName.strip(name));
  }

  @Property
  void aStrippedNameBeginsTheOriginal(@ForAll("names") String name) {
    assertThat(name).startsWith(SymbolName.strip(name));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
            "a", "bh", ".", ".isra", ".part", ".cold", ".0", ".17", "+0x", "+0x1f", "/0x20", "_",
            "0")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
