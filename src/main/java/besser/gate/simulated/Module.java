package besser.gate.simulated;

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
 */
record Module(String srcversion, String model) {
  static final String KERNEL = "6.19.10-danctnix1-simulated";
  static final String PATH = "lib/modules/" + KERNEL + "/updates/bes2600.ko";

  /** Reads the file again; what it does not say is as in {@code loaded}. */
  static Module read(String text, Module loaded) {
    Map<String, String> said = new TreeMap<>();
    text.lines()
        .map(l -> l.split("=", 2))
        .filter(kv -> kv.length == 2)
        .forEach(kv -> said.put(kv[0], kv[1]));
    return new Module(
        said.getOrDefault("srcversion", loaded.srcversion()),
        said.getOrDefault("model", loaded.model()));
  }

  /** The file. */
  String text() {
    return "stand-in module of the simulated rig; no kernel would load it\nsrcversion="
        + srcversion
        + "\nmodel="
        + model
        + "\n";
  }

  /** 40 hex digits. */
  String buildId() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-1.", e);
    }
  }

  /** The ELF note {@code .note.gnu.build-id}: sizes, type, name, id. */
  byte[] buildIdNote() {
    byte[] id = HexFormat.of().parseHex(buildId());
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
