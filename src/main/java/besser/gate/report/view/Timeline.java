package besser.gate.report.view;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.Repetition;
import besser.gate.evidence.RxTick;
import besser.gate.evidence.Trailer;
import besser.gate.metric.log.LogKind;
import besser.gate.metric.log.LogSignatures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The campaign on one axis, the tablet's boot-time clock, one line a boot:
 *
 * <pre>
 * boot 72f13cf9: 24 s to 8381 s, 87 s a character
 * |11122222224444444444444444444444.11122222224444444444444444444444.1112222222444444444444444444444|
 * rep-1 24 s to 2771 s: 1M from 27 s to 331 s, 2M from 338 s to 936 s, 4M from 937 s to 2738 s
 * 76 s later, rep-2 2848 s to 5580 s: …
 * </pre>
 */
public final class Timeline {
  /** What the characters of the axis are. */
  public static final String LEGEND =
      """
          A stage by the first letter of its name; - recorded, but no stage; ? no tick; ! driver \
          died or was loaded; . not recorded.""";

  private static final int WIDTH = 96;
  private static final Set<LogKind> ANEW = Set.of(LogKind.DEATH, LogKind.REREGISTERED);

  private final Campaign campaign;
  private final List<String> lines = new ArrayList<>();

  private Timeline(Campaign campaign) {
    this.campaign = campaign;
  }

  /** Its lines; none where no repetition says when it began and ended. */
  public static List<String> of(Campaign campaign) {
    Timeline timeline = new Timeline(campaign);
    Map<String, List<Shown>> boots = new LinkedHashMap<>();
    for (Repetition r : campaign.repetitions()) {
      timeline
          .shown(r)
          .ifPresent(s -> boots.computeIfAbsent(s.boot, b -> new ArrayList<>()).add(s));
    }
    boots.forEach(timeline::boot);
    return List.copyOf(timeline.lines);
  }

  private record Shown(
      Repetition repetition, String boot, double from, double to, List<Double> anew) {}

  private Optional<Shown> shown(Repetition r) {
    String begun = r.told("t_s").orElse("");
    Optional<Double> over =
        r.deviceTrailer()
            .value()
            .map(Trailer::t)
            .or(() -> r.rx().value().filter(t -> !t.isEmpty()).map(t -> t.get(t.size() - 1).t()));
    if (!begun.matches("\\d{1,12}(\\.\\d{1,6})?") || over.isEmpty()) {
      return Optional.empty();
    }
    List<Double> anew =
        LogSignatures.of(r, campaign.plan().scale()).signatures().value().orElse(List.of()).stream()
            .filter(s -> ANEW.contains(s.kind()))
            .map(s -> s.first())
            .toList();
    String boot = r.told("boot_id").orElse("-");
    return Optional.of(new Shown(r, boot, Double.parseDouble(begun), over.get(), anew));
  }

  private void boot(String id, List<Shown> all) {
    double from = all.stream().mapToDouble(Shown::from).min().orElse(0);
    double to = all.stream().mapToDouble(Shown::to).max().orElse(from);
    double slot = Math.max((to - from) / WIDTH, 1e-3);
    lines.add(
        "boot %s: %s to %s, %s a character"
            .formatted(id.length() > 8 ? id.substring(0, 8) : id, s(from), s(to), s(slot)));
    StringBuilder axis = new StringBuilder("|");
    for (int i = 0; i < WIDTH; i++) {
      axis.append(at(all, from + i * slot, from + (i + 1) * slot));
    }
    lines.add(axis.append('|').toString());
    for (int i = 0; i < all.size(); i++) {
      Shown own = all.get(i);
      String after = i == 0 ? "" : s(own.from - all.get(i - 1).to) + " later, ";
      lines.add(
          "%s%s %s to %s: %s%s"
              .formatted(
                  after,
                  own.repetition.id(),
                  s(own.from),
                  s(own.to),
                  stages(own.repetition).stream()
                      .map(Timeline::words)
                      .collect(Collectors.joining(", ")),
                  own.anew.stream()
                      .map(t -> "; driver died or was loaded at " + s(t))
                      .distinct()
                      .collect(Collectors.joining())));
    }
  }

  private char at(List<Shown> all, double from, double to) {
    char shown = '.';
    for (Shown own : all) {
      if (own.from >= to || own.to <= from) {
        continue;
      }
      if (own.anew.stream().anyMatch(t -> t >= from && t < to)) {
        return '!';
      }
      double middle = Math.min(Math.max((from + to) / 2, own.from), own.to);
      boolean seen =
          to - from < 2 * campaign.plan().tick().seconds()
              || own.repetition.rx().value().stream()
                  .flatMap(List::stream)
                  .mapToDouble(RxTick::t)
                  .anyMatch(t -> t >= Math.max(from, own.from) && t < to);
      shown =
          stages(own.repetition).stream()
              .filter(s -> within(s, middle))
              .findFirst()
              .map(s -> seen ? s.stage().charAt(0) : '?')
              .orElse('-');
    }
    return shown;
  }

  private static List<DeviceStage> stages(Repetition r) {
    return r.deviceStages().value().orElse(List.of()).stream()
        .filter(s -> !s.stage().isEmpty())
        .toList();
  }

  private static boolean within(DeviceStage stage, double t) {
    return stage.start().orElse(Double.MAX_VALUE) <= t && t < stage.end().orElse(Double.MAX_VALUE);
  }

  private static String words(DeviceStage stage) {
    return stage.start().isEmpty()
        ? stage.stage() + " without a byte"
        : "%s from %s to %s"
            .formatted(
                stage.stage(),
                s(stage.start().getAsDouble()),
                stage.end().isPresent() ? s(stage.end().getAsDouble()) : "?");
  }

  private static String s(double seconds) {
    return seconds < 100 ? Math.round(seconds * 10) / 10.0 + " s" : Math.round(seconds) + " s";
  }
}
