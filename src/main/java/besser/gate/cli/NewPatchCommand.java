package besser.gate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gate new-patch}: the template of a patch's goal and predictions. */
@Command(
    name = "new-patch",
    mixinStandardHelpOptions = true,
    description =
        """
            Write features/NAME with a commented template of the patch's goal and predictions. \
            Write both before the code; gate plan --patch NAME checks them.""")
final class NewPatchCommand implements Callable<Integer> {
  /** Of a patch: its folder, its tag, and what {@code --patch} and {@code --gate} name. */
  static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  @Parameters(
      paramLabel = "NAME",
      description =
          """
              Lower-case name of the patch, for example patch-d. It becomes a folder, a tag and \
              --gate NAME.""")
  private String name = "";

  @Override
  public Integer call() throws IOException {
    if (!name.matches(NAME)) {
      throw new UsageException(
          """
              "%s" cannot name a patch. Use lower-case letters, digits and single dashes, for \
              example patch-d."""
              .formatted(name));
    }
    Path folder = Home.here().features().resolve(name);
    if (Files.exists(folder)) {
      throw new UsageException(folder + " is there already; edit its features.");
    }
    Files.createDirectories(folder);
    for (String file : List.of("goal.feature", "predictions.feature")) {
      Files.writeString(folder.resolve(file), template(name, file), StandardCharsets.UTF_8);
      System.out.println(folder.resolve(file));
    }
    System.err.println(
        """
            Replace every number and sentence that is not your patch's, then check: ./gate plan \
            --patch %s"""
            .formatted(name));
    return Exit.HOLDS.status();
  }

  /** Files of a patch that are still as the template wrote them: nobody has predicted anything. */
  static List<String> untouched(Path features, String name) throws IOException {
    List<String> untouched = new ArrayList<>();
    for (String file : List.of("goal.feature", "predictions.feature")) {
      Path own = features.resolve(name).resolve(file);
      if (Files.isRegularFile(own) && Files.readString(own).equals(template(name, file))) {
        untouched.add("features/" + name + "/" + file);
      }
    }
    return untouched;
  }

  private static String template(String name, String file) throws IOException {
    try (var in = NewPatchCommand.class.getResourceAsStream("/new-patch/" + file)) {
      if (in == null) {
        throw new IOException("The template " + file + " is not in the build; build again.");
      }
      String id = name.toUpperCase(Locale.ROOT);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${name}", name)
          .replace("${ID}", id);
    }
  }
}
