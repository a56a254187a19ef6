package besser.gate.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;

/** The gate's scripts in a folder, as an operator would have installed them. */
public final class WrittenScripts {
  private WrittenScripts() {}

  /** Writes them, and answers the folder. */
  public static Path in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (Map.Entry<String, byte[]> script : ScriptFiles.all().entrySet()) {
      Path file = Files.write(folder.resolve(script.getKey()), script.getValue());
      boolean named =
          Arrays.stream(GateScript.values()).anyMatch(s -> s.file().equals(script.getKey()));
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(named ? "rwxr-xr-x" : "rw-r--r--"));
    }
    return folder;
  }
}
