package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A module a person may install: the stand-in's source with one line changed. */
enum Variant {
  /** Changes a {@code .c} file, so that every kernel's srcversion is another. */
  PATCH_C("variant.c", "\"baseline\"", "\"patch-c\"", "stand-in (patch-c, revision 1) attached"),
  /** Changes a header, which srcversion does not see since kernel 6.13. */
  HEADER_ONLY(
      "variant.h",
      "BES2600_REVISION 1",
      "BES2600_REVISION 2",
      "stand-in (baseline, revision 2) attached");

  static final String BASELINE_SAYS = "stand-in (baseline, revision 1) attached";

  private static final Path SOURCE = Path.of("environments", "virtual", "driver");

  private final String file;
  private final String was;
  private final String is;
  private final String says;

  Variant(String file, String was, String is, String says) {
    this.file = file;
    this.was = was;
    this.is = is;
    this.says = says;
  }

  /** Its line in the kernel's log when it is loaded. */
  String says() {
    return says;
  }

  /** Its source in a new folder. */
  Path writtenTo(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(SOURCE)) {
      files = all.toList();
    }
    for (Path from : files) {
      Files.copy(from, folder.resolve(from.getFileName()));
    }
    String text = Files.readString(SOURCE.resolve(file));
    assertThat(text).contains(was);
    Files.writeString(folder.resolve(file), text.replace(was, is));
    return folder;
  }
}
