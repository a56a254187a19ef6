package besser.gate.corpus;

import besser.gate.evidence.Provenance;
import besser.gate.evidence.store.CampaignHeader;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.evidence.store.RepetitionFolder;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Plan;
import besser.gate.quantity.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A whole campaign that never was: a model for each repetition, a plan, a seed. The same value
 * writes the same bytes.
 *
 * @param id name of its folder
 * @param seed of all that varies
 * @param plan what was to be run
 * @param repetitions one model for each, in order
 * @param provenance what the campaign says of itself. SYNTHETIC is the truth and the default. REAL
 *     is "what if this were real", to prove that the judge accepts and rejects as it should; its
 *     folder's name then starts with {@code what-if-}
 * @param model name of the driver model
 * @param patch patch under test; empty for none
 * @param gate claims that gate
 * @param features name below {@code features/} to the file; copied and hashed
 */
public record SyntheticCampaign(
    String id,
    long seed,
    Plan plan,
    List<RepetitionModel> repetitions,
    Provenance provenance,
    String model,
    Optional<String> patch,
    String gate,
    Map<String, Path> features) {
  private static final Instant CREATED = Instant.parse("2026-05-07T08:00:00Z");

  public SyntheticCampaign {
    repetitions = List.copyOf(repetitions);
    features = Map.copyOf(features);
  }

  /** Three healthy repetitions of the locked plan: meets Phase 1 in every point. */
  public static SyntheticCampaign healthy(long seed) {
    return of(new LockedPlan(), RepetitionModel.healthy(), seed);
  }

  /** As many repetitions as the plan has, all of one model; uptimes follow one another. */
  public static SyntheticCampaign of(Plan plan, RepetitionModel each, long seed) {
    List<RepetitionModel> repetitions = new ArrayList<>();
    for (int i = 0; i < plan.repetitions(); i++) {
      repetitions.add(
          each.withUptime(
              each.uptime() + i * (plan.length().seconds() + plan.cooldown().seconds() + 30)));
    }
    return new SyntheticCampaign(
        "synthetic-" + seed,
        seed,
        plan,
        repetitions,
        Provenance.SYNTHETIC,
        "synthetic",
        Optional.empty(),
        "phase-1",
        Map.of());
  }

  /** With another name. */
  public SyntheticCampaign named(String name) {
    return new SyntheticCampaign(
        name, seed, plan, repetitions, provenance, model, patch, gate, features);
  }

  /** With another model in repetition {@code n}, from 1; its uptime is kept. */
  public SyntheticCampaign with(int n, RepetitionModel other) {
    List<RepetitionModel> changed = new ArrayList<>(repetitions);
    changed.set(n - 1, other.withUptime(changed.get(n - 1).uptime()));
    return with(changed);
  }

  /** With these repetitions, which may be fewer or more than the plan has. */
  public SyntheticCampaign with(List<RepetitionModel> others) {
    return new SyntheticCampaign(id, seed, plan, others, provenance, model, patch, gate, features);
  }

  /** What if this came from there? See the knob's warning above. */
  public SyntheticCampaign as(Provenance claimed) {
    return new SyntheticCampaign(
        id, seed, plan, repetitions, claimed, model, patch, gate, features);
  }

  /** Under a patch and the claims that gate it. */
  public SyntheticCampaign of(String patchName, String gateName) {
    return new SyntheticCampaign(
        id, seed, plan, repetitions, provenance, model, Optional.of(patchName), gateName, features);
  }

  /** With the features locked in it. */
  public SyntheticCampaign locking(Map<String, Path> claims) {
    return new SyntheticCampaign(
        id, seed, plan, repetitions, provenance, model, patch, gate, claims);
  }

  /** Writes and seals it below a folder; answers where. */
  public Path writeTo(Path parent) throws IOException {
    return write(parent, true);
  }

  /** Writes and seals it under a header of another's making, for example of a rig's own file. */
  public Path writeTo(Path parent, CampaignHeader header) throws IOException {
    return write(parent, header, true);
  }

  /** Writes it and leaves the campaign open, as a run that was cut off does. */
  public Path writeOpenTo(Path parent) throws IOException {
    return write(parent, false);
  }

  /** Name of its folder. */
  String folderName() {
    return provenance == Provenance.SYNTHETIC ? id : "what-if-" + id;
  }

  private Path write(Path parent, boolean seal) throws IOException {
    return write(parent, header(folderName()), seal);
  }

  private Path write(Path parent, CampaignHeader header, boolean seal) throws IOException {
    String name = header.id();
    AtomicReference<Instant> now = new AtomicReference<>(CREATED);
    CampaignWriter writer = CampaignWriter.create(parent, header, features, now::get);
    for (int n = 1; n <= repetitions.size(); n++) {
      writer.journal("run", "rep-%s run_id=%s-rep-%s".formatted(n, name, n));
      RepetitionFolder folder = writer.startRepetition(n);
      writer.describe(
          n,
          new SyntheticRepetition(plan, loaded(repetitions.get(n - 1)), seed * 31 + n)
              .writeTo(folder, name + "-" + folder.id()));
      now.updateAndGet(t -> t.plusMillis(Math.round(plan.length().seconds() * 1000)));
      writer.sealRepetition(n);
    }
    if (seal) {
      writer.sealCampaign();
    }
    return writer.folder().root();
  }

  /** A patch is another module than none, and the next patch another one again. */
  private RepetitionModel loaded(RepetitionModel each) {
    return patch
        .filter(p -> !each.deviceFacts().containsKey("build_id"))
        .map(
            p ->
                each.withDeviceFact("build_id", "%040x".formatted(p.hashCode() & 0xffffffffL))
                    .withDeviceFact("module_sha256", Sha256.hex(p)))
        .orElse(each);
  }

  private CampaignHeader header(String name) {
    return new CampaignHeader(
        name,
        CREATED.toString(),
        "-",
        Collections.emptyList(),
        provenance == Provenance.STAND_IN ? "simulated" : "lab",
        provenance == Provenance.STAND_IN ? "simulated" : "lab",
        environment(),
        provenance == Provenance.REAL ? Optional.empty() : Optional.of(model),
        patch,
        gate,
        plan,
        Optional.empty(),
        provenance == Provenance.SYNTHETIC);
  }

  /** As the lab's file would say it. */
  private static Map<String, String> environment() {
    Map<String, String> facts =
        new TreeMap<>(
            Map.of(
                "link.bssid", "c0:25:06:e6:5b:32",
                "link.freq_mhz", "2437",
                "link.band", "2.4 GHz",
                "link.signal_min_dbm", "-65",
                "link.signal_max_dbm", "-55",
                "module", "bes2600",
                "srcversion", "1B3B3ED096AAD7217FEDE11"));
    facts.putAll(
        Map.of(
            "device.iface", "wlan0",
            "device.wire", "enu1",
            "sender.iface", "eth0",
            "needs.driver", "bes2600_wlan"));
    return facts;
  }
}
