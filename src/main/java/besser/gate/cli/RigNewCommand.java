package besser.gate.cli;

import besser.gate.environment.Environment;
import besser.gate.environment.EnvironmentException;
import besser.gate.environment.EnvironmentFile;
import besser.gate.quantity.Span;
import besser.gate.remote.LossWatch;
import besser.gate.rig.NewRig;
import besser.gate.rig.Rig;
import besser.gate.rig.RigDraft;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gate rig new}: the file of a rig that has none yet. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        """
            Ask two hosts what they are and write environments/NAME.yaml, with a line above each \
            value that says where it came from. What they do not tell is asked at the terminal, \
            or left marked; a file that is there is never written over. Both need a key that is \
            let in, a line in known_hosts, and the gate's scripts: gate rig install.""")
final class RigNewCommand implements Callable<Integer> {
  private static final Span PATIENCE = new Span(10);

  @Parameters(index = "0", paramLabel = "NAME", description = "Name of the rig, for --env.")
  private String name = "";

  @Mixin private TwoHosts twoHosts = new TwoHosts();

  @Override
  public Integer call() throws IOException {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
      throw new UsageException(
          "\"%s\" cannot name a rig. Use letters, digits, - and _, for example my-lab."
              .formatted(name));
    }
    Home home = Home.here();
    Path file = home.environments().resolve(name + ".yaml");
    if (Files.exists(file)) {
      throw new UsageException(
          "%s is there already and is not written over. Edit it, or choose another name."
              .formatted(file));
    }
    RigDraft draft;
    Environment reached = twoHosts.rig(name, file);
    try (Rig rig = Rig.over(reached, Caller.passphrase(), PATIENCE, LossWatch.NONE)) {
      draft = new NewRig(name, rig, reached.module(), questions(System.console())).draft();
    }
    write(file, draft.text());
    System.out.println(file);
    return told(home, draft);
  }

  private static NewRig.Questions questions(@Nullable Console console) {
    return console == null
        ? NewRig.Questions.NOBODY
        : (key, what) ->
            Optional.ofNullable(console.readLine("%s: %s (Enter leaves it open): ", key, what));
  }

  private static void write(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw new UsageException(
          file + " came to be there meanwhile; it is not written over.", there);
    }
  }

  private int told(Home home, RigDraft draft) {
    try {
      new EnvironmentFile(home.environments(), Path.of(System.getProperty("user.home", "")))
          .read(name);
    } catch (EnvironmentException open) {
      System.err.println("gate: it cannot be used yet. " + open.getMessage());
      return Exit.USAGE.status();
    }
    draft.values().stream()
        .filter(v -> v.text().isEmpty())
        .forEach(v -> System.err.println("gate: %s is not told: %s".formatted(v.key(), v.from())));
    System.err.println("gate: next: ./gate doctor --env " + name);
    return Exit.HOLDS.status();
  }
}
