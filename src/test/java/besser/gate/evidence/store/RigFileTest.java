package besser.gate.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RigFileTest {
  private static final Map<String, String> LAB =
      Map.of(
          "environment.kind", "lab",
          "environment.module", "bes2600",
          "environment.link.bssid", "c0:25:06:e6:5b:32");

  @TempDir Path folder;

  private List<String> faults(String yaml, Map<String, String> campaign) throws IOException {
    return RigFile.faults(Files.writeString(folder.resolve("environment.yaml"), yaml), campaign);
  }

  @Test
  void aFileThatSaysTheSameOrNothingIsNoFault() throws IOException {
    String yaml = "kind: lab # ours\nlink:\n  bssid: \"C0:25:06:E6:5B:32\"\nmodule: bes2600\n";
    assertThat(faults(yaml, LAB)).isEmpty();
    assertThat(faults("port: 12345\n", LAB)).isEmpty();
    assertThat(faults("module: x\n", Map.of("environment.kind", "virtual"))).isEmpty();
  }

  @Test
  void aFileOfAnotherRigIsAFault() throws IOException {
    assertThat(faults("kind: lab\nmodule: rtw88\nlink:\n  bssid: aa:bb\n", LAB))
        .containsExactly(
            "environment.yaml has module rtw88, campaign.json has bes2600.",
            "environment.yaml has link.bssid aa:bb, campaign.json has c0:25:06:e6:5b:32.");
  }

  @Test
  void aFileNobodyCanReadIsAFaultAndAKeyOfAnotherBlockIsNone() throws IOException {
    assertThat(faults("kind: [lab\n", LAB)).containsExactly("environment.yaml cannot be read.");
    assertThat(faults("kind: lab\ninstall:\n  module: other\n", LAB)).isEmpty();
  }
}
