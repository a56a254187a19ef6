package besser.gate.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rig's file that somebody else wrote. */
class HostileFileTest {
  @TempDir Path folder;

  private Environment read(String text) throws IOException {
    Files.writeString(folder.resolve("x.yaml"), text);
    return new EnvironmentFile(folder, Path.of("/home/me")).read("x");
  }

  private static String lab(String key, String value) throws IOException {
    String lab = Files.readString(Path.of("environments/lab.yaml")).replaceAll(" +#.*", "");
    return lab.replaceFirst(
        "(?m)(^ *)" + key + ": .*", "$1" + key + ": \"" + value.replace("\\", "\\\\") + "\"");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "control, -oProxyCommand=x",
    "control, '10.0.0.1\\n'",
    "user, '-l'",
    "user, 'root\\n'",
    "data, '-x'",
    "iface, '-x'",
    "iface, '..'",
    "iface, 'a..b'",
    "iface, 'wlan0\\n'",
    "wire, '../x'",
    "workdir, '-rf'",
    "workdir, 'a/../b'",
    "workdir, 'a/-b'",
    "workdir, '..'",
    "workdir, 'gate\\n'",
    "sandbox, '../../etc'",
    "sandbox, '-x'",
    "module, '../x'",
    "module, 'bes2600\\n'"
  })
  void aValueThatLeadsElsewhereIsAnOptionOrEndsInALineFeedIsAFault(String key, String value)
      throws IOException {
    String text = lab(key, value);
    assertThat(text).contains(key + ": \"");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining(key);
  }

  @Test
  void theSameFileWithoutThemIsRead() throws IOException {
    assertThat(read(lab("workdir", "gate")).device().workdir()).isEqualTo("gate");
  }

  /** Some 60 MB: it is refused before anything reads it. */
  @Test
  void aTextOfManyMegabytesIsRefusedByItsLength() throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.writeString(file, "kind: \"");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(62_914_569);
    }
    assertThatThrownBy(() -> new EnvironmentFile(folder, folder).read("x"))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("the file has 62914569 bytes, at most 100000 are read");
  }

  @Test
  void aFileOfManyLevelsIsRefusedInWords() {
    assertThatThrownBy(() -> read("kind: " + "[".repeat(40_000)))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("this is not YAML that can be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "-x", "a/b", "x\n", "."})
  void aNameThatIsNoNameIsNoEnvironment(String name) throws IOException {
    Files.writeString(folder.resolve("x.yaml"), "");
    Path below = Files.createDirectories(folder.resolve("below"));
    assertThatThrownBy(() -> new EnvironmentFile(below, below).read(name))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("There is no environment");
  }

  @Test
  void aBandWithoutItsUnitIsAFaultWithItsPlace() throws IOException {
    String text = lab("band", "2.4").replace("\"2.4\"", "2.4");
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("column 9: link.band is \"2.4\"; give the band, 2.4 GHz or 5 GHz");
  }

  @Test
  void aSecondDocumentIsAFaultForNobodyWouldReadIt() throws IOException {
    String text = lab("workdir", "gate");
    assertThatThrownBy(() -> read(text + "---\nkind: virtual\n"))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("a second document begins");
    assertThat(read("---\n" + text + "...\n").port()).isEqualTo(12345);
  }

  @Test
  void aFileInAnotherEncodingIsNamed() throws IOException {
    Files.write(folder.resolve("y.yaml"), new byte[] {'#', (byte) 0xf6, '\n'});
    assertThatThrownBy(() -> new EnvironmentFile(folder, folder).read("y"))
        .isInstanceOf(EnvironmentException.class)
        .hasMessageContaining("y.yaml has 1 fault")
        .hasMessageContaining("no text in UTF-8");
  }
}
