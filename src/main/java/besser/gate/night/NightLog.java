package besser.gate.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code reports/history/nights.jsonl}: a line when a night begins, a line when it is over, so that
 * one that was killed is seen. Lines are only ever added, each in one write under a lock.
 *
 * @param file the log
 */
public record NightLog(Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * What the log says.
   *
   * @param nights in the order they began
   * @param seals of the rule that was sealed last: more than one where a clock was wrong
   * @param faults a sentence for each line nobody can read
   */
  public record Content(List<Entry> nights, List<Rule> seals, List<String> faults) {
    public Content {
      nights = List.copyOf(nights);
      seals = List.copyOf(seals);
      faults = List.copyOf(faults);
    }

    /** Whether a campaign began after the rule was sealed: one chosen afterwards proves nothing. */
    public boolean counts(String campaign, Instant now) {
      return seals.stream().anyMatch(s -> !s.isAhead(now) && s.isBefore(campaign));
    }
  }

  /**
   * A night and the process that is or was at it.
   *
   * @param host and process that wrote its beginning
   */
  public record Entry(Night night, String host, long process) {}

  /**
   * A rule of endurance, written down before anything was counted under it.
   *
   * @param words see {@link EnduranceRule#words}
   * @param since campaigns that began later count
   * @param recorded campaigns that were there already, though they are dated later
   */
  public record Rule(String words, Instant since, List<String> recorded) {
    public Rule {
      recorded = List.copyOf(recorded);
    }

    /** Whether it was sealed under a clock that was ahead of this one: nobody knows when. */
    public boolean isAhead(Instant now) {
      return since.isAfter(now);
    }

    private boolean isBefore(String campaign) {
      return isDatedFrom(campaign, since) && !recorded.contains(campaign);
    }
  }

  private static boolean isDatedFrom(String campaign, Instant since) {
    return campaign.compareTo(STAMP.format(since)) >= 0;
  }

  /**
   * Writes the rule down, unless it is the one that was written last, at a time that has come.
   *
   * @param campaigns names of all that are there
   */
  public void seal(EnduranceRule rule, Instant now, List<String> campaigns) throws IOException {
    if (read().seals().stream().noneMatch(r -> r.words().equals(rule.words()) && !r.isAhead(now))) {
      ObjectNode line = JSON.createObjectNode();
      line.put("line", "rule");
      line.put("since", now.toString());
      line.put("words", rule.words());
      List<String> later = campaigns.stream().filter(c -> isDatedFrom(c, now)).toList();
      if (!later.isEmpty()) {
        line.set("recorded", JSON.valueToTree(later));
      }
      add(line);
    }
  }

  /** Writes that a night begins. */
  public void begin(Night night, String host, long process) throws IOException {
    ObjectNode line = head("begun", night);
    line.put("host", host);
    line.put("process", process);
    add(line);
  }

  /** Writes what a night came to. */
  public void end(Night night) throws IOException {
    Night.Outcome outcome = night.outcome().orElseThrow();
    ObjectNode line = head("over", night);
    line.put("ended", outcome.ended().toString());
    line.put("state", outcome.state().word());
    outcome.status().ifPresent(s -> line.put("status", s));
    line.put("reason", outcome.reason());
    outcome.campaign().ifPresent(c -> line.put("campaign", c));
    line.set("baseline", JSON.valueToTree(outcome.baseline()));
    line.set("worse", JSON.valueToTree(outcome.worse()));
    add(line);
  }

  private static ObjectNode head(String line, Night night) {
    ObjectNode out = JSON.createObjectNode();
    out.put("line", line);
    out.put("environment", night.environment());
    out.put("begun", night.begun().toString());
    return out;
  }

  private void add(ObjectNode line) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (FileChannel out =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = out.lock()) {
      // A line that was cut off by a crash stays one line that nobody can read.
      String before = endsMidLine(out) ? "\n" : "";
      out.position(out.size());
      out.write(StandardCharsets.UTF_8.encode(before + JSON.writeValueAsString(line) + "\n"));
      out.force(true);
    }
  }

  private static boolean endsMidLine(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
  }

  /** All nights; a log that is not there yet has none. */
  public Content read() throws IOException {
    Map<String, Entry> nights = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      return new Content(List.of(), List.of(), faults);
    }
    List<Rule> seals = new ArrayList<>();
    int number = 0;
    for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
      number++;
      try {
        JsonNode read = JSON.readTree(line);
        if (text(read, "line").equals("rule")) {
          Rule rule =
              new Rule(
                  text(read, "words"),
                  Instant.parse(text(read, "since")),
                  strings(read.path("recorded")));
          seals.removeIf(r -> !r.words().equals(rule.words()));
          seals.add(rule);
        } else {
          take(nights, read);
        }
      } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException bad) {
        faults.add(
            "%s line %s cannot be read and is left out.".formatted(file.getFileName(), number));
      }
    }
    return new Content(List.copyOf(nights.values()), seals, faults);
  }

  private static void take(Map<String, Entry> nights, JsonNode line) {
    Night night =
        new Night(text(line, "environment"), Instant.parse(text(line, "begun")), Optional.empty());
    String key = night.environment() + " " + night.begun();
    Entry known =
        nights.getOrDefault(
            key, new Entry(night, line.path("host").asText(""), line.path("process").asLong()));
    if (text(line, "line").equals("over")) {
      known = new Entry(night.over(outcome(line)), known.host(), known.process());
    }
    nights.put(key, known);
  }

  private static Night.Outcome outcome(JsonNode line) {
    return new Night.Outcome(
        Instant.parse(text(line, "ended")),
        NightState.valueOf(text(line, "state").toUpperCase(Locale.ROOT)),
        line.has("status") ? Optional.of(line.path("status").asInt()) : Optional.empty(),
        text(line, "reason"),
        Optional.ofNullable(line.get("campaign")).map(JsonNode::asText),
        strings(line.path("baseline")),
        strings(line.path("worse")));
  }

  private static List<String> strings(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(one -> all.add(one.asText()));
    return all;
  }

  private static String text(JsonNode line, String key) {
    if (!line.path(key).isTextual()) {
      throw new IllegalArgumentException("no " + key);
    }
    return line.path(key).asText();
  }
}
