package besser.gate.evidence.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: a crash or a full disk leaves what was there before. */
final class AtomicFile {
  private AtomicFile() {}

  static void write(Path file, String text) throws NotWrittenException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** On the disk when this returns, so that a seal never outlives what it seals. */
  static void write(Path file, byte[] bytes) throws NotWrittenException {
    Path temp = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      // A campaign is other people's folder: what lies there under this name may be a link.
      Files.deleteIfExists(temp);
      try (FileChannel out =
          FileChannel.open(temp, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException fault) {
      throw abandoned(temp, file, fault);
    }
  }

  /** One write call, so that a reader sees a whole line or none. */
  static void append(Path file, String line) throws NotWrittenException {
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw NotWrittenException.of(file, fault);
    }
  }

  private static NotWrittenException abandoned(Path temp, Path file, IOException fault) {
    NotWrittenException told = NotWrittenException.of(file, fault);
    try {
      Files.deleteIfExists(temp);
    } catch (IOException second) {
      told.addSuppressed(second);
    }
    return told;
  }
}
