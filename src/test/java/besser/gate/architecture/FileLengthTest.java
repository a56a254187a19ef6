package besser.gate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody reads at one sitting, and what every shell on every rig can read. */
class FileLengthTest {
  private static final int LINES = 250;

  /** Not written here, or not in this tree. */
  private static final Set<String> ELSEWHERE = Set.of("target", ".git");

  @Test
  void noSourceFileIsLongerThanItIsRead() throws IOException {
    List<String> tooLong = new ArrayList<>();
    List<Path> sources = sources(".java");
    sources.addAll(shells());
    for (Path source : sources) {
      long lines = text(source).lines().count();
      if (lines > LINES) {
        tooLong.add("%s has %s lines, %s are enough".formatted(source, lines, LINES));
      }
    }
    assertThat(sources).as("the whole tree").hasSizeGreaterThan(500);
    assertThat(tooLong).isEmpty();
  }

  @Test
  void shellIsWrittenInAscii() throws IOException {
    List<Path> shells = shells();
    assertThat(shells).as("the recorder is among them").hasSizeGreaterThan(25);
    assertThat(shells)
        .allSatisfy(
            script -> assertThat(text(script)).as(script.toString()).matches("\\p{ASCII}*"));
  }

  /** Scripts by name, and those without one that begin with an interpreter. */
  private static List<Path> shells() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path file : sources("")) {
      byte[] head = head(file);
      if (file.toString().endsWith(".sh")
          || new String(head, StandardCharsets.ISO_8859_1)
              .matches("(?s)#!\\S*(sh|env \\w*sh)\\s.*")) {
        all.add(file);
      }
    }
    return all;
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(24);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static List<Path> sources(String suffix) throws IOException {
    List<Path> all = new ArrayList<>();
    Files.walkFileTree(
        Path.of(""),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.getFileName() != null
                    && ELSEWHERE.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(suffix)) {
              all.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return all;
  }
}
