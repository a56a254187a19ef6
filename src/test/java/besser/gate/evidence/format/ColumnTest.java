package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The columns of {@code tables.tsv} are those that are written, read and specified. */
class ColumnTest {
  private static final Path README = Path.of("reports/README.md");
  private static final Pattern HEADER =
      Pattern.compile("printf '([a-z_0-9]+(?:\\\\t[a-z_0-9]+)+)\\\\n' >\"\\$out/([a-z_]+\\.tsv)\"");

  @Test
  void theRecordersWriteTheHeadersThatStandHereAndNoOthers() throws IOException {
    Set<String> written = new TreeSet<>();
    for (Path script : files("src/main/resources/recorder")) {
      Matcher header = HEADER.matcher(Files.readString(script));
      while (header.find()) {
        written.add(header.group(2) + " " + header.group(1).replace("\\t", "\t"));
      }
    }
    assertThat(written)
        .isEqualTo(
            tables()
                .filter(file -> file.contains("/"))
                .map(file -> file.replaceFirst(".*/", "") + " " + Column.header(file))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void noTableIsWrittenWhoseHeaderIsNotFound() throws IOException {
    Pattern table = Pattern.compile("\\$out/([a-z_]+\\.tsv)\"");
    Set<String> named = new TreeSet<>();
    for (Path script : files("src/main/resources/recorder")) {
      Matcher file = table.matcher(Files.readString(script));
      while (file.find()) {
        named.add(file.group(1));
      }
    }
    assertThat(named)
        .isEqualTo(
            tables()
                .filter(file -> file.contains("/"))
                .map(file -> file.replaceFirst(".*/", ""))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void theSpecificationShowsEachTablesHeader() throws IOException {
    String readme = Files.readString(README);
    Map<String, String> specified = new TreeMap<>();
    String host = "";
    for (String line : readme.split("\n")) {
      if (line.startsWith("## ")) {
        host = line.substring(3).strip();
      }
      Matcher row = Pattern.compile("\\| `([a-z_]+\\.tsv)` \\|[^|]*\\| `([^`]*)`.*").matcher(line);
      if (row.matches()) {
        specified.put(host + row.group(1), row.group(2));
      }
    }
    assertThat(specified)
        .isEqualTo(
            tables()
                .filter(file -> file.contains("/"))
                .collect(
                    Collectors.toMap(file -> file, Column::header, (a, b) -> a, TreeMap::new)));
    assertThat(readme).contains("`journal.tsv` has the columns `" + Column.header("journal.tsv"));
  }

  @Test
  void whatAColumnIsReadByIsAClaimOrSaidInWords() throws IOException {
    Set<String> known = new TreeSet<>(Set.of("findings", "comparison", "report", "nobody"));
    Pattern id = Pattern.compile("@([A-Z]+-[A-Z]+)");
    for (Path feature : files("features")) {
      Matcher tag = id.matcher(Files.readString(feature));
      while (tag.find()) {
        known.add(tag.group(1));
      }
    }
    assertThat(Column.written()).hasSizeGreaterThan(70);
    assertThat(known).contains("TGT-RX", "VAL-COUNTERS");
    assertThat(Column.written())
        .allSatisfy(
            column -> {
              assertThat(known).as(column.toString()).containsAll(column.readBy());
              assertThat(column.meaning()).isNotBlank();
              assertThat(column.unit()).isNotBlank();
            });
  }

  @Test
  void noColumnStandsHereTwice() {
    assertThat(Column.written().stream().map(c -> c.file() + " " + c.name()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aTableNobodyWritesIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> Column.of("device/rx.tsv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("device/rx.tsv is no table of a campaign; there are device/stages")
        .hasMessageContaining("sender/offered.tsv");
  }

  @Test
  void whatALaterEditionAddedWasNotMeasuredBeforeAndCostsNoTable() {
    List<Column> columns =
        List.of(
            new Column("x", "t_s", "s", 1, List.of("nobody"), "time"),
            new Column("x", "heat", "K", 2, List.of("nobody"), "added later"));
    assertThat(
            Table.read("x", "t_s\n1.5\n", columns, row -> row.optionalNumber("heat"))
                .value()
                .orElseThrow())
        .allMatch(heat -> heat.isEmpty());
    assertThat(Table.read("x", "heat\n1.5\n", columns, row -> row.optionalNumber("heat")).why())
        .isEqualTo("x line 1: column t_s is missing; there are heat.");
  }

  private static Stream<String> tables() {
    return Column.written().stream().map(Column::file).distinct();
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(f -> f.toString().matches(".*\\.(sh|feature)")).toList();
    }
  }
}
