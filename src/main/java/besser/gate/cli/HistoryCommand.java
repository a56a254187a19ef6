package besser.gate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code gate history}: the trend over campaigns. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description =
        "One line a campaign below reports/campaigns, oldest first: verdict, judgement, and RX and link of each repetition, as derived/verdict.json has them.")
final class HistoryCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    Path campaigns = Home.here().campaigns();
    if (!Files.isDirectory(campaigns)) {
      throw new UsageException(
          "There is no campaign below " + campaigns + " yet. Record one: ./gate run");
    }
    System.out.println("campaign\tverdict\tjudgement\trx.mean\tlink.lived");
    try (Stream<Path> folders = Files.list(campaigns)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        System.out.println(line(folder));
      }
    }
    return Exit.HOLDS.status();
  }

  private static String line(Path folder) throws IOException {
    Path verdict = folder.resolve("derived").resolve("verdict.json");
    if (!Files.isRegularFile(verdict)) {
      return folder.getFileName() + "\tnot judged\t-\t-\t-";
    }
    JsonNode root = new ObjectMapper().readTree(Files.readString(verdict));
    return String.join(
        "\t",
        List.of(
            String.valueOf(folder.getFileName()),
            root.path("verdict").asText("-"),
            root.path("judgement").asText("-"),
            values(root, "rx.mean", 1e-6, "MB/s"),
            values(root, "link.lived", 1, "s")));
  }

  private static String values(JsonNode root, String name, double scale, String unit) {
    StringBuilder out = new StringBuilder();
    root.path("readings")
        .forEach(
            repetition ->
                repetition.forEach(
                    r -> {
                      if (r.path("name").asText().equals(name)) {
                        out.append(out.isEmpty() ? "" : ", ");
                        out.append(
                            r.has("value")
                                ? String.format(
                                    Locale.ROOT, "%.2f", r.path("value").asDouble() * scale)
                                : "-");
                      }
                    }));
    return out.isEmpty() ? "-" : out + " " + unit;
  }
}
