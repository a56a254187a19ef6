package besser.gate.recorder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The recorder's shell, as it stands in this build. */
public final class Scripts {
  private Scripts() {}

  /** File name to bytes, in the order of the names. */
  public static Map<String, byte[]> of(Role role) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (String name : role.files()) {
      all.put(name, read(name));
    }
    return all;
  }

  /** What {@code recorder_sha256} in {@code start.txt} must be: the hash of all of them joined. */
  public static String sha256(Role role) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      of(role).values().forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }

  private static byte[] read(String name) {
    // The lease is the rig's; a recorder only renews it.
    String folder = name.equals("lease.sh") ? "/rig/" : "/recorder/";
    try (InputStream in = Scripts.class.getResourceAsStream(folder + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "This build lacks the recorder script " + name + "; build it again.");
      }
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
