package besser.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleSourceTest {
  @TempDir Path repository;
  private Git git = new Git(Path.of(""));

  @BeforeEach
  void aDriverWithOneCommit() throws IOException {
    git = new Git(repository);
    git.line("init", "-q");
    Path driver = Files.createDirectories(repository.resolve("bes2600"));
    Files.writeString(driver.resolve("Makefile"), "all:\n");
    Files.writeString(driver.resolve("bh.c"), "int committed;\n");
    git.line("add", "-A");
    git.line("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "v3");
    git.line("tag", "v3");
    Files.writeString(driver.resolve("bh.c"), "int notYet;\n");
  }

  @Test
  void aCommitIsBuiltAsCommittedWhateverLiesInTheFolder() throws IOException {
    Path gone;
    try (ModuleSource source = ModuleSource.of("v3:bes2600", repository)) {
      assertThat(source.folder().resolve("bh.c")).hasContent("int committed;");
      assertThat(source.folder().resolve("Makefile")).exists();
      assertThat(source.commit()).isEqualTo(git.line("rev-parse", "HEAD")).hasSize(40);
      gone = source.folder();
    }
    assertThat(gone).doesNotExist();
  }

  @Test
  void aTagWithoutAFolderIsTheWholeTree() throws IOException {
    try (ModuleSource source = ModuleSource.of("v3", repository)) {
      assertThat(source.folder().resolve("bes2600").resolve("bh.c")).exists();
    }
  }

  @Test
  void aFolderThatDiffersFromItsCommitIsDirty() throws IOException {
    try (ModuleSource source =
        ModuleSource.of(repository.resolve("bes2600").toString(), Path.of(""))) {
      assertThat(source.commit()).matches("[0-9a-f]{40}-dirty");
    }
    assertThat(repository.resolve("bes2600").resolve("bh.c")).exists();
  }

  @Test
  void whatIsNeitherFolderNorCommitIsRefusedByName() {
    for (String given : new String[] {"v4", "v3:nowhere", "--upload-pack=x"}) {
      assertThatThrownBy(() -> ModuleSource.of(given, repository))
          .isInstanceOf(UsageException.class)
          .hasMessageStartingWith(
              "--source " + given + " is neither a folder nor a commit, tag or branch");
    }
  }
}
