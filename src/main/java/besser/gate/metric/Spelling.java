package besser.gate.metric;

import besser.gate.evidence.Driver;
import besser.gate.evidence.Driver.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a name is that of a reading. Names that end in one of the driver's own, {@code
 * workqueue.execute.WORK}, are held against those it has.
 *
 * @param driver whose names they are; empty where it is not known, and any will do
 */
public record Spelling(Optional<Driver> driver) {
  /** Nearest names told where one is unknown. */
  private static final int NEAREST = 3;

  public Spelling {
    driver = driver.filter(d -> !d.names().isEmpty());
  }

  /**
   * The name, which there is.
   *
   * @throws IllegalArgumentException with the nearest ones, where there is none
   */
  public String known(String reading) {
    Optional<Catalogue.Entry> entry = Catalogue.of(reading);
    if (entry.filter(e -> ofDriver(e).isEmpty() || names(e).anyMatch(reading::equals)).isEmpty()) {
      throw new IllegalArgumentException(
          "There is no reading %s; the nearest are %s. All of them: reports/README.md."
              .formatted(reading, nearest(reading)));
    }
    return reading;
  }

  private String nearest(String reading) {
    return Catalogue.all().stream()
        .flatMap(this::names)
        .sorted(
            Comparator.comparingInt((String name) -> distance(reading, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(NEAREST)
        .collect(Collectors.joining(", "));
  }

  /** What an entry stands for: itself, or a name for each the driver has. */
  private Stream<String> names(Catalogue.Entry entry) {
    return ofDriver(entry)
        .map(all -> all.stream().map(own -> entry.name().replaceFirst("[A-Z]+$", own)))
        .orElseGet(() -> Stream.of(entry.name()));
  }

  /** The driver's names that may stand at its end; empty where anything may, or nothing. */
  private Optional<List<String>> ofDriver(Catalogue.Entry entry) {
    String placeholder = entry.name().substring(entry.name().lastIndexOf('.') + 1);
    return switch (placeholder) {
      case "WORK" -> driver.map(Driver::works);
      case "QUEUE" -> driver.map(d -> d.all(Role.WORKQUEUE));
      case "DOOR" -> driver.map(Driver::doors);
      default -> Optional.empty();
    };
  }

  /** Letters to change, add or leave out to make one of the other. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
