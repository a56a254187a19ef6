package besser.gate.environment;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Finds and reads environment files. */
public final class EnvironmentFile {
  /**
   * A whole one has some 2 000 bytes; a reader of YAML may make a hundred times of what it reads.
   */
  private static final int LARGEST = 100_000;

  private final Path folder;
  private final Path home;
  private final Schema schema = new Schema();
  private final ObjectMapper yaml =
      new ObjectMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  /**
   * Files of one folder.
   *
   * @param folder where names are looked up, {@code environments}
   * @param home what {@code ~} stands for
   */
  public EnvironmentFile(Path folder, Path home) {
    this.folder = folder;
    this.home = home;
  }

  /**
   * Reads one environment.
   *
   * @param nameOrFile {@code lab}, or a path ending in {@code .yaml}
   * @throws EnvironmentException with every fault, or with the candidates where there is no such
   *     file
   */
  public Environment read(String nameOrFile) {
    boolean path = nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml");
    Path file = path ? Path.of(nameOrFile) : folder.resolve(nameOrFile + ".yaml");
    boolean odd = !path && (nameOrFile.startsWith("-") || nameOrFile.matches("(?s).*[/\\p{Cc}].*"));
    if (odd || !Files.isRegularFile(file)) {
      throw new EnvironmentException(
          "There is no environment " + file + ". " + folder + " has: " + candidates() + ".");
    }
    return read(file);
  }

  /**
   * Reads one file.
   *
   * @throws EnvironmentException with every fault
   */
  public Environment read(Path file) {
    JsonNode root = parse(file);
    List<Fault> faults = schema.faults(root);
    if (faults.isEmpty()) {
      faults = Consistency.faults(root);
    }
    if (!faults.isEmpty()) {
      throw new EnvironmentException(file, faults);
    }
    return new Described(file, home, root).environment();
  }

  private JsonNode parse(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new EnvironmentException(
            file,
            List.of(
                new Fault(
                    1,
                    1,
                    "the file has %s bytes, at most %s are read; environments/lab.yaml is a model."
                        .formatted(Files.size(file), LARGEST))));
      }
      String text = Files.readString(file);
      if (text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
        throw new EnvironmentException(
            file, List.of(new Fault(1, 1, "the file is empty; environments/lab.yaml is a model.")));
      }
      refuseSecond(file, text);
      return JsonNodes.readTree(yaml, text, LocationJsonNodeFactoryFactory.getInstance());
    } catch (JsonProcessingException e) {
      throw broken(file, e);
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof JsonProcessingException cause) {
        throw broken(file, cause);
      }
      throw e;
    } catch (CharacterCodingException e) {
      throw new EnvironmentException(
          file,
          List.of(new Fault(1, 1, "the file is no text in UTF-8; save it as UTF-8 or ASCII.")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands behind a second {@code ---} would be read by nobody. */
  private void refuseSecond(Path file, String text) throws IOException {
    try (JsonParser parser = yaml.createParser(text)) {
      yaml.readTree(parser);
      if (parser.nextToken() != null) {
        throw new EnvironmentException(
            file,
            List.of(
                new Fault(
                    parser.currentTokenLocation().getLineNr(),
                    1,
                    "a second document begins, and a rig is one; take the line --- before it out.")));
      }
    }
  }

  private static EnvironmentException broken(Path file, JsonProcessingException e) {
    JsonLocation where = e.getLocation();
    int line = where == null ? 1 : where.getLineNr();
    int column = where == null ? 1 : where.getColumnNr();
    String why = e.getOriginalMessage().lines().findFirst().orElse("");
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      // Jackson gives the place of the last good token, this is the place of the bad one.
      line = marked.getProblemMark().getLine() + 1;
      column = marked.getProblemMark().getColumn() + 1;
      why = marked.getProblem();
    }
    return new EnvironmentException(
        file,
        List.of(
            new Fault(
                Math.max(1, line),
                Math.max(1, column),
                "this is not YAML that can be read: " + why + ".")));
  }

  private String candidates() {
    if (!Files.isDirectory(folder)) {
      return "nothing, it is not there";
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
