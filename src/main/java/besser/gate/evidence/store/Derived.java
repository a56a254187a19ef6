package besser.gate.evidence.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes into {@code derived/} of a campaign: may be deleted at any time, never evidence. */
public final class Derived {
  private final CampaignFolder folder;

  public Derived(CampaignFolder folder) {
    this.folder = folder;
  }

  /**
   * Writes one file whole.
   *
   * @param name below {@code derived/}, for example {@code charts/rep-1.svg}
   * @return where it was written
   */
  public Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.derived().resolve(name).normalize();
    if (!file.startsWith(folder.derived())) {
      throw new NotWrittenException(name + " leaves derived/; give a name below it.");
    }
    try {
      Path into = file.resolveSibling(".").normalize();
      Files.createDirectories(into);
      if (!into.toRealPath().startsWith(folder.root().toRealPath())) {
        throw new NotWrittenException(
            "%s leads out of the campaign; remove the link.".formatted(into));
      }
    } catch (NotWrittenException led) {
      throw led;
    } catch (IOException fault) {
      throw NotWrittenException.of(file, fault);
    }
    AtomicFile.write(file, bytes);
    return file;
  }

  /** Writes one UTF-8 text whole. */
  public Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
