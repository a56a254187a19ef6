package besser.gate.evidence.store;

import besser.gate.evidence.EndedEarly;
import besser.gate.evidence.format.Column;
import besser.gate.quantity.Sha256;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a campaign's folder while it is recorded. {@code campaign.json} and {@code claims/} are
 * written first and, but for {@link #endEarly}, never again; a sealed repetition is never touched;
 * the campaign's seal comes last. Every write is whole or not there.
 */
public final class CampaignWriter {
  private final CampaignFolder folder;
  private final InstantSource clock;

  private CampaignWriter(CampaignFolder folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Starts a campaign in a fresh folder {@code parent/<id>}.
   *
   * @param features name below {@code features/} ({@code patch-c/goal.feature}) to the file; copied
   *     and hashed: lock before measure
   * @throws NotWrittenException where the folder is there already, or cannot be written
   * @throws UnknownDriverException where nobody described the environment's module
   */
  public static CampaignWriter create(
      Path parent, CampaignHeader header, Map<String, Path> features, InstantSource clock)
      throws IOException {
    CampaignFolder folder = new CampaignFolder(parent.resolve(header.id()));
    fresh(folder.root());
    Map<String, String> claims = new TreeMap<>();
    for (Map.Entry<String, Path> feature : new TreeMap<>(features).entrySet()) {
      Path copy = folder.claims().resolve(feature.getKey()).normalize();
      if (!copy.startsWith(folder.claims())) {
        throw new NotWrittenException(
            feature.getKey() + " leaves the campaign's folder; give a name below features/.");
      }
      makeFolder(copy.resolveSibling(".").normalize());
      AtomicFile.write(copy, Files.readAllBytes(feature.getValue()));
      claims.put(feature.getKey(), Seal.sha256(copy));
    }
    Map<String, String> driver = describeDriver(folder, header.environmentFacts().get("module"));
    AtomicFile.write(folder.campaignJson(), CampaignText.of(header, claims, driver));
    AtomicFile.write(folder.journal(), Column.header("journal.tsv") + "\n");
    return new CampaignWriter(folder, clock);
  }

  /** Copies and hashes what is known of a driver, as the features are. */
  private static Map<String, String> describeDriver(CampaignFolder folder, @Nullable String module)
      throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    if (module != null) {
      makeFolder(folder.driver());
      for (Map.Entry<String, String> file : KnownDrivers.files(module).entrySet()) {
        AtomicFile.write(folder.driver().resolve(file.getKey()), file.getValue());
        hashes.put(file.getKey(), Sha256.hex(file.getValue()));
      }
    }
    return hashes;
  }

  /**
   * Goes on with a campaign that was cut off.
   *
   * @throws NotWrittenException where it is sealed already, or no campaign
   */
  public static CampaignWriter resume(Path campaign, InstantSource clock) throws IOException {
    CampaignFolder folder = new CampaignFolder(campaign);
    if (!Files.isRegularFile(folder.campaignJson())) {
      throw new NotWrittenException(
          campaign + " has no campaign.json; there is nothing to resume.");
    }
    if (Files.exists(folder.seal())) {
      throw new NotWrittenException(
          campaign + " is sealed; a sealed campaign is never written to.");
    }
    return new CampaignWriter(folder, clock);
  }

  /** Where it writes. */
  public CampaignFolder folder() {
    return folder;
  }

  /** Keeps the rig's file, so that a campaign is resumed on the rig it was begun on. */
  public void keepEnvironment(Path file) throws IOException {
    open();
    AtomicFile.write(folder.environment(), Files.readAllBytes(file));
  }

  /** Makes fresh {@code rep-n/device} and {@code rep-n/sender}; refuses where rep-n is there. */
  public RepetitionFolder startRepetition(int n) throws IOException {
    open();
    RepetitionFolder repetition = folder.repetition(n);
    fresh(repetition.root());
    makeFolder(repetition.device());
    makeFolder(repetition.sender());
    journal("repetition-started", repetition.id());
    return repetition;
  }

  /** Writes {@code repetition.json}; may be called again until the repetition is sealed. */
  public void describe(int n, RepetitionHeader header) throws IOException {
    AtomicFile.write(unsealed(n).repetitionJson(), header.text());
  }

  /** Adds a line to {@code journal.tsv}: time of day in UTC, a short stable word, free text. */
  public void journal(String event, String detail) throws IOException {
    open();
    AtomicFile.append(
        folder.journal(),
        "%s\t%s\t%s\n"
            .formatted(
                clock.instant().truncatedTo(ChronoUnit.MILLIS), oneCell(event), oneCell(detail)));
  }

  /**
   * Says in {@code campaign.json} that no more repetitions are run because nothing they could show
   * would change that: the one thing that is written there after the start.
   */
  public void endEarly(EndedEarly ended) throws IOException {
    open();
    String text = Files.readString(folder.campaignJson());
    AtomicFile.write(folder.campaignJson(), CampaignText.ended(text, ended));
    journal("ended-early", ended.claim() + " " + ended.receipt());
  }

  /** Seals everything in {@code rep-n}. */
  public void sealRepetition(int n) throws IOException {
    RepetitionFolder repetition = unsealed(n);
    journal("repetition-sealed", repetition.id());
    Seal.of(repetition);
  }

  /** Seals the campaign; nothing can be written after it. Every repetition must be sealed. */
  public void sealCampaign() throws IOException {
    for (RepetitionFolder repetition : folder.repetitions()) {
      if (!Files.exists(repetition.seal())) {
        throw new NotWrittenException(
            repetition.root() + " is not sealed; seal it before the campaign.");
      }
    }
    journal("campaign-sealed", "-");
    Seal.of(folder);
  }

  private void open() throws NotWrittenException {
    if (Files.exists(folder.seal())) {
      throw new NotWrittenException(
          folder.root() + " is sealed; a sealed campaign is never written to.");
    }
  }

  private RepetitionFolder unsealed(int n) throws IOException {
    open();
    RepetitionFolder repetition = folder.repetition(n);
    if (Files.exists(repetition.seal())) {
      throw new NotWrittenException(
          repetition.root() + " is sealed; sealed evidence is never written to.");
    }
    return repetition;
  }

  private static void fresh(Path root) throws IOException {
    if (root.getParent() != null) {
      makeFolder(root.getParent());
    }
    try {
      Files.createDirectory(root);
    } catch (FileAlreadyExistsException there) {
      throw new NotWrittenException(
          root + " is there already. Evidence goes into a fresh folder; choose another name.");
    } catch (IOException fault) {
      throw NotWrittenException.of(root, fault);
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException fault) {
      throw NotWrittenException.of(folder, fault);
    }
  }

  private static String oneCell(String text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }
}
