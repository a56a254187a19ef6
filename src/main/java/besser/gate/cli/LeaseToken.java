package besser.gate.cli;

import besser.gate.evidence.store.CampaignFolder;
import besser.gate.rig.HeldException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the leases of a campaign are recognised by, in a file of its folder that no seal lists:
 * whoever resumes a campaign holds its rig at once, however its conductor ended. The file is locked
 * as long as a campaign is conducted, because two conductors would both hold the rig.
 */
final class LeaseToken implements AutoCloseable {
  private final FileChannel file;
  private final String text;

  private LeaseToken(FileChannel file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * The token of a campaign, made where it has none yet.
   *
   * @throws HeldException where another process conducts the campaign right now
   */
  static LeaseToken of(CampaignFolder campaign) throws IOException {
    Path path = campaign.lease();
    FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      if (lock(file) == null) {
        throw new HeldException(
            "%s is conducted by another process on this machine. Wait until that has ended."
                .formatted(campaign.root()));
      }
      ByteBuffer read = ByteBuffer.allocate(64);
      file.read(read, 0);
      String text = new String(read.array(), 0, read.position(), StandardCharsets.US_ASCII).strip();
      if (!text.matches("[0-9a-f-]{36}")) {
        text = UUID.randomUUID().toString();
        file.truncate(0).write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
        file.force(true);
      }
      return new LeaseToken(file, text);
    } catch (IOException | RuntimeException fault) {
      file.close();
      throw fault;
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException thisProcess) {
      return null;
    }
  }

  String text() {
    return text;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
