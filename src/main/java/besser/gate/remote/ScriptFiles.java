package besser.gate.remote;

import besser.gate.quantity.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The gate's shell as it stands in this build: what an operator installs on both hosts. */
public final class ScriptFiles {
  private static final String[] RECORDER = {
    "boot-before",
    "children",
    "condition",
    "config",
    "counters",
    "device",
    "disk",
    "frame",
    "identity",
    "kernel-log",
    "link",
    "load",
    "mac80211",
    "netcat",
    "offered",
    "pause",
    "profile",
    "received",
    "recording",
    "run",
    "sender",
    "socket",
    "stage",
    "tablet",
    "timing",
    "window",
    "words"
  };
  private static final String[] RIG = {
    "await", "boot", "build-id", "chain", "doctor", "lease", "module", "survey", "try"
  };

  private ScriptFiles() {}

  /** File name to bytes, in the order of the names. */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> all = new TreeMap<>();
    for (String name : RECORDER) {
      all.put(name + ".sh", read("/recorder/" + name + ".sh"));
    }
    for (String name : RIG) {
      all.put(name + ".sh", read("/rig/" + name + ".sh"));
    }
    return Collections.unmodifiableMap(all);
  }

  /** What {@code recorder_sha256} in {@code start.txt} must be: the hash of all of them joined. */
  public static String sha256() {
    return Sha256.hex(all().values());
  }

  private static byte[] read(String resource) {
    try (InputStream in = ScriptFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("This build lacks " + resource + "; build it again.");
      }
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
