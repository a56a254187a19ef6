package besser.gate.evidence.store;

import besser.gate.evidence.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The drivers this build describes: a folder each below {@code drivers/}, named after its module. A
 * campaign seals the files of its driver, so that it can be judged as it was recorded.
 */
public final class KnownDrivers {
  private static final String ROOT = "drivers";

  private KnownDrivers() {}

  /** Modules that are described, sorted. */
  static SortedSet<String> modules() {
    SortedSet<String> modules = new TreeSet<>();
    try {
      for (URL root : Collections.list(KnownDrivers.class.getClassLoader().getResources(ROOT))) {
        modules.addAll(folders(root.toURI()));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("The folder of drivers cannot be listed", fault);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("A class path has a root that is no URI.", impossible);
    }
    return modules;
  }

  /**
   * Today's description of a driver: file name to text.
   *
   * @throws UnknownDriverException where nobody described it
   */
  public static SortedMap<String, String> files(String module) {
    SortedSet<String> known = modules();
    if (!known.contains(module)) {
      throw new UnknownDriverException(module, known);
    }
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : List.of(DriverDescription.NAMES, DriverDescription.LOG)) {
      files.put(name, text(module + "/" + name));
    }
    files.put(DriverDescription.LINUX_LOG, text(DriverDescription.LINUX_LOG));
    return files;
  }

  /**
   * A driver as described today.
   *
   * @throws UnknownDriverException where nobody described it
   */
  public static Driver today(String module) {
    return DriverDescription.of(module, files(module)).driver();
  }

  private static List<String> folders(URI root) throws IOException {
    if (!root.getScheme().equals("jar")) {
      return foldersBelow(Path.of(root));
    }
    URI jar = URI.create(root.toString().replaceFirst("^jar:", "").replaceFirst("!.*", ""));
    try (FileSystem inside = FileSystems.newFileSystem(Path.of(jar))) {
      return foldersBelow(inside.getPath(ROOT));
    }
  }

  private static List<String> foldersBelow(Path root) throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> child.getFileName().toString().replace("/", ""))
          .toList();
    }
  }

  private static String text(String name) {
    String resource = "/" + ROOT + "/" + name;
    try (InputStream in = KnownDrivers.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is not in this build; build the gate from a whole checkout.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(resource + " cannot be read", fault);
    }
  }
}
