package besser.gate.evidence.store;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Facts;
import besser.gate.evidence.JournalEvent;
import besser.gate.evidence.Part;
import besser.gate.evidence.Provenance;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.format.JournalText;
import besser.gate.evidence.format.JsonFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opens campaigns. Whatever is wrong with the evidence is in the result, never an exception. */
public final class Evidence {
  private static final String JOURNAL = "journal.tsv";

  private Evidence() {}

  /**
   * Opens a campaign's folder, repetitions in parallel.
   *
   * @throws NoCampaignException where the folder has nothing of a campaign, or cannot be listed
   * @throws NewerSchemaException where a newer gate recorded it
   */
  public static Campaign open(Path campaign) {
    return open(campaign, false);
  }

  /**
   * The same of a campaign that is still recorded: that it is not sealed yet and has not all its
   * repetitions is no fault of it.
   */
  public static Campaign soFar(Path campaign) {
    return open(campaign, true);
  }

  private static Campaign open(Path campaign, boolean running) {
    CampaignFolder folder = new CampaignFolder(campaign);
    List<RepetitionFolder> repetitions;
    SealCheck check;
    try {
      if (!Files.isDirectory(campaign)) {
        throw new NoCampaignException(campaign, "there is no such folder");
      }
      repetitions = folder.repetitions();
      check = Seal.check(campaign, folder.evidence());
    } catch (IOException fault) {
      throw new NoCampaignException(campaign, "it cannot be listed (" + fault.getMessage() + ")");
    }
    if (repetitions.isEmpty() && !check.exists() && !Files.exists(folder.campaignJson())) {
      throw new NoCampaignException(campaign, "it has no campaign.json and no repetition");
    }
    SealedFolder sealed = new SealedFolder(campaign, check, Map.of(), "");
    Part<Map<String, String>> header = sealed.text("campaign.json", JsonFacts::read);
    header.value().ifPresent(facts -> refuseNewer(campaign, facts));
    DriverDescription driver = SealedDriver.of(sealed, header.value().orElse(Map.of()));
    List<Repetition> read =
        repetitions.parallelStream()
            .map(
                r ->
                    RepetitionReader.read(
                        r, driver.driver(), distrust(r.id() + "/" + RepetitionFolder.SEAL, check)))
            .toList();
    Part<List<JournalEvent>> journal = sealed.text(JOURNAL, JournalText::read);
    return campaign(campaign, check, header, journal, driver.faults(), read, running);
  }

  private static void refuseNewer(Path campaign, Map<String, String> facts) {
    String schema = facts.getOrDefault("schema", "");
    if (Schemas.isNewer(schema)) {
      throw new NewerSchemaException(
          campaign, schema, facts.getOrDefault("gate_revision", "unknown"));
    }
  }

  /** Why a repetition's own seal cannot be believed, empty where it can. */
  private static String distrust(String seal, SealCheck check) {
    if (check.lost(seal)) {
      return seal + " was sealed and is missing; nothing is judged on this repetition.";
    }
    if (check.exists() && !check.found().containsKey(seal)) {
      return """
      %s is missing, though the campaign is sealed; nothing is judged on this repetition.\
      """
          .formatted(seal);
    }
    return check.refused(seal).orElse("");
  }

  private static Campaign campaign(
      Path root,
      SealCheck check,
      Part<Map<String, String>> header,
      Part<List<JournalEvent>> journal,
      List<String> ofDriver,
      List<Repetition> repetitions,
      boolean running) {
    Map<String, String> facts = header.value().orElse(Map.of());
    PlanFacts plan =
        header.value().isPresent()
            ? PlanFacts.of(facts, repetitions.size())
            : PlanFacts.unknown(repetitions.size(), header.why());
    Map<String, String> claims = new TreeMap<>();
    facts.forEach(
        (key, value) -> {
          if (key.startsWith("claims.")) {
            claims.put(key.substring("claims.".length()), value);
          }
        });
    List<String> faults = new ArrayList<>();
    if (header.value().isPresent() && !Schemas.fault("campaign.json", facts).isEmpty()) {
      faults.add(Schemas.fault("campaign.json", facts));
    }
    if (header.value().isPresent() && Facts.text(facts, "gate").isEmpty()) {
      faults.add("campaign.json does not say which claims gate.");
    }
    if (!plan.fault().isEmpty()) {
      faults.add(plan.fault());
    }
    if (check.exists() || !running) {
      faults.addAll(
          check.faults(
              "The campaign is open: it has no SHA256SUMS, so it was cut off or is still"
                  + " running."));
    }
    faults.addAll(ofDriver);
    Campaign campaign =
        new Campaign(
            facts.getOrDefault("id", name(root)),
            provenance(facts),
            facts.getOrDefault("environment.name", "-"),
            Facts.text(facts, "model"),
            Facts.text(facts, "patch"),
            Facts.text(facts, "gate").orElse(""),
            plan.plan(),
            facts,
            Map.copyOf(claims),
            repetitions,
            List.copyOf(faults),
            journal);
    boolean mayBeShort = running || campaign.ended().isPresent();
    List<String> ofSet =
        new ArrayList<>(
            new SetFaults(plan.plan(), claims, check.found(), mayBeShort).of(repetitions));
    ofSet.addAll(SetFaults.foreign(check));
    Path rig = new CampaignFolder(root).environment();
    if (Files.exists(rig)) {
      ofSet.addAll(RigFile.faults(rig, facts));
    }
    if (check.found().containsKey(JOURNAL)) {
      ofSet.addAll(
          JournalFaults.of(
              root.resolve(JOURNAL), repetitions, check.exists(), Facts.text(facts, "created")));
      ofSet.addAll(
          JournalCourse.faults(journal.value().orElse(List.of()), campaign.ended().isPresent()));
    } else if (check.exists() && !check.lost(JOURNAL)) {
      ofSet.add("journal.tsv is not there, so nobody knows which repetitions there were.");
    }
    return campaign.with(ofSet);
  }

  /** Only a text that says it of itself without a doubt is real. */
  private static Provenance provenance(Map<String, String> facts) {
    if (facts.getOrDefault("synthetic", "").equals("true")) {
      return Provenance.SYNTHETIC;
    }
    return facts.getOrDefault("synthetic", "").equals("false")
            && facts.getOrDefault("environment.kind", "").equals("lab")
        ? Provenance.REAL
        : Provenance.STAND_IN;
  }

  private static String name(Path root) {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return name == null ? "-" : name.toString();
  }
}
