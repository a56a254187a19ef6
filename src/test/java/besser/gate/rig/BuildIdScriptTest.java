package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.quantity.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What build-id.sh tells of a module's file. */
class BuildIdScriptTest {
  @TempDir Path folder;
  private TestRig rig;

  @BeforeEach
  void aHost() throws IOException {
    rig = new TestRig(folder);
  }

  @Test
  void aToolThatIsMissingToUnpackAModuleIsNamed() throws IOException {
    assertThat(
            said("PATH=; for f in a.ko a.ko.zst a.ko.xz a.ko.gz; do unpacker $f; echo $? $U; done"))
        .isEqualTo("0\n1 zstd\n1 xz\n1 gzip\n");
  }

  @Test
  void theBuildIdIsFoundAnywhereInAFileAndEndsWhereItsNoteDoes() throws IOException {
    Files.writeString(
        rig.device.home().resolve("a.ko"),
        "ELF\1\2" + TestRig.note("the id of a build...") + "and more");
    assertThat(said("note_id <a.ko")).isEqualTo("746865206964206f662061206275696c642e2e2e\n");
  }

  @Test
  void aFileWithoutANoteHasNone() throws IOException {
    Files.writeString(rig.device.home().resolve("a.ko"), "ELF GNU\0 no note");
    assertThat(said("content_of a.ko; echo $B")).isEqualTo("-\n");
  }

  private String said(String words) throws IOException {
    try (InputStream in = BuildIdScriptTest.class.getResourceAsStream("/rig/build-id.sh")) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return rig.device.sh(script + "\n" + words, new Span(5)).out();
    }
  }
}
