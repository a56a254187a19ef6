package besser.gate.cli;

import besser.gate.evidence.store.CampaignFolder;
import besser.gate.night.Retention.Reasoned;
import besser.gate.night.Retention.Stored;
import besser.gate.night.Summary;
import besser.gate.rig.HeldException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Campaigns as files that take room.
 *
 * @param home where they are
 */
record StoredCampaigns(Home home) {
  /** All of them, oldest first. */
  List<Stored> all() throws IOException {
    List<Stored> all = new ArrayList<>();
    for (Path folder : home.recorded()) {
      PastCampaign past = PastCampaign.in(folder);
      all.add(
          new Stored(
              past.name(), past.summary(), baseline(folder), bytes(folder), bar(folder, past)));
    }
    return all;
  }

  /** What only its folder says: nobody knows what rests on a campaign that cannot be read. */
  private static Optional<String> bar(Path folder, PastCampaign past) throws IOException {
    CampaignFolder campaign = new CampaignFolder(folder);
    if (Files.exists(campaign.answers())) {
      return Optional.of("findings of it were answered");
    }
    if (past.fault().isPresent()) {
      return Optional.of("it cannot be read: " + past.fault().get());
    }
    if (header(folder).isEmpty()) {
      return Optional.of("it cannot be read: its campaign.json is no JSON");
    }
    return past.summary().isEmpty() && Files.exists(campaign.seal())
        ? Optional.of("it is sealed and was not judged: ./gate judge " + past.name())
        : Optional.empty();
  }

  private static String baseline(Path folder) throws IOException {
    return header(folder).map(json -> json.path("baseline").asText("-")).orElse("-");
  }

  /** Its campaign.json, of nothing where there is none; empty where nobody can read it. */
  private static Optional<JsonNode> header(Path folder) throws IOException {
    Path json = new CampaignFolder(folder).campaignJson();
    try {
      return Optional.of(
          Files.isRegularFile(json)
              ? new ObjectMapper().readTree(json.toFile())
              : MissingNode.getInstance());
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** Removes one, unless it is being recorded; half of it is no campaign that anybody lists. */
  void remove(Reasoned one, Instant now) throws IOException {
    Path folder = home.campaigns().resolve(one.stored().campaign());
    Path out = Files.createDirectories(home.campaigns().resolveSibling("removing"));
    try (LeaseToken conducted = LeaseToken.of(new CampaignFolder(folder))) {
      note(one, now);
      Path gone =
          Files.move(folder, out.resolve(one.stored().campaign()), StandardCopyOption.ATOMIC_MOVE);
      try (Stream<Path> files = Files.walk(gone)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (HeldException recorded) {
      System.err.println("gate: it stays: " + recorded.getMessage());
    }
  }

  private void note(Reasoned one, Instant now) throws IOException {
    Files.createDirectories(home.history());
    Files.writeString(
        home.history().resolve("removed.tsv"),
        "%s\t%s\t%s\t%s\t%s\n"
            .formatted(
                now,
                one.stored().campaign(),
                one.stored().summary().map(Summary::verdict).orElse("-"),
                one.stored().summary().map(Summary::judgement).orElse("-"),
                one.why()),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
