package besser.gate.evidence.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sealed copy of the rig's file beside {@code campaign.json}, which was made from it: the same
 * kind of rig, module and access point. A file that says nothing of them is not held against them.
 */
final class RigFile {
  private static final List<String> KEYS = List.of("kind", "module", "link.bssid");

  private RigFile() {}

  static List<String> faults(Path file, Map<String, String> campaign) {
    // A stand-in's file leaves out what its rig makes up.
    if (!campaign.getOrDefault("environment.kind", "").equals("lab")) {
      return List.of();
    }
    JsonNode told;
    try {
      told = new YAMLMapper().readTree(Files.readString(file));
    } catch (IOException unreadable) {
      return List.of("environment.yaml cannot be read.");
    }
    List<String> faults = new ArrayList<>();
    for (String key : KEYS) {
      String here = told.at("/" + key.replace('.', '/')).asText();
      String there = campaign.getOrDefault("environment." + key, "-");
      if (!here.isEmpty() && !here.equalsIgnoreCase(there)) {
        faults.add("environment.yaml has %s %s, campaign.json has %s.".formatted(key, here, there));
      }
    }
    return faults;
  }
}
