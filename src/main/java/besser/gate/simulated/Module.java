package besser.gate.simulated;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A stand-in kernel module: a text file that says what it claims to be and how the driver then
 * behaves. No kernel would load it.
 *
 * @param srcversion 23 upper-case hex digits
 * @param model name of the driver model that is in force once it is loaded
 * @param buildId 40 hex digits; the stand-in make takes the headers into it, and leaves them out of
 *     the srcversion, as a kernel of 6.13 and newer does
 */
record Module(String srcversion, String model, String buildId) {
  static final String KERNEL = "6.19.10-danctnix1-simulated";
  static final String PATH = "lib/modules/" + KERNEL + "/updates/" + DriverNames.MODULE + ".ko";

  /** One that nobody built: its build-id is made of what it says. */
  static Module of(String srcversion, String model) {
    return new Module(srcversion, model, sha1(srcversion + model));
  }

  /** Reads the file again; what it does not say is as in {@code loaded}. */
  static Module read(String text, Module loaded) {
    Map<String, String> said = new TreeMap<>();
    text.lines()
        .map(l -> l.split("=", 2))
        .filter(kv -> kv.length == 2)
        .forEach(kv -> said.put(kv[0], kv[1]));
    return new Module(
        said.getOrDefault("srcversion", loaded.srcversion()),
        said.getOrDefault("model", loaded.model()),
        said.getOrDefault("build_id", loaded.buildId()));
  }

  /** The file: what it says, then its note as any ELF file has it. */
  byte[] file() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        """
        stand-in module of the simulated rig; no kernel would load it
        srcversion=%s
        model=%s
        build_id=%s
        """
            .formatted(srcversion, model, buildId)
            .getBytes(StandardCharsets.UTF_8));
    file.writeBytes(buildIdNote());
    return file.toByteArray();
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-1.", e);
    }
  }

  /** The ELF note {@code .note.gnu.build-id}: sizes, type, name, id. */
  byte[] buildIdNote() {
    byte[] id = HexFormat.of().parseHex(buildId);
    return ByteBuffer.allocate(16 + id.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(4)
        .putInt(id.length)
        .putInt(3)
        .put("GNU\0".getBytes(StandardCharsets.US_ASCII))
        .put(id)
        .array();
  }
}
