package besser.gate.judge.check;

import besser.gate.evidence.format.FactRule;
import besser.gate.evidence.format.FactRule.Where;
import besser.gate.plan.Plan;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What both recorders were told ({@code config.txt}), held against the plan: its stages, its tick,
 * the stage that is judged, and windows of samples all over that stage; else a recorder that was
 * told less looks whole. What an order does not say is not held against it here.
 */
final class OrdersOfPlan {
  /** Orders are written in hundredths. */
  private static final double SLACK = 0.011;

  private final JudgedStage judgedStage;
  private final Plan plan;

  private OrdersOfPlan(JudgedStage judgedStage) {
    this.judgedStage = judgedStage;
    plan = judgedStage.campaign().plan();
  }

  /** Orders that are not the plan's. */
  static List<FactTable.Unlike> unlike(JudgedStage judgedStage) {
    OrdersOfPlan orders = new OrdersOfPlan(judgedStage);
    List<FactTable.Unlike> unlike = new ArrayList<>();
    for (Where where : List.of(Where.DEVICE_ORDER, Where.SENDER_ORDER)) {
      String stages = orders.stages();
      String tick = plain(orders.plan.tick().seconds());
      orders.order(where, "stages", stages, told -> alike(told, stages)).ifPresent(unlike::add);
      orders
          .order(where, "tick_s", tick, told -> alike("tick:" + told, "tick:" + tick))
          .ifPresent(unlike::add);
      String stage = orders.plan.sampled().id();
      orders.order(where, "judged_stage", stage, stage::equals).ifPresent(unlike::add);
      orders
          .order(where, "perf_windows", orders.spread(), w -> allOver(orders.plan, w))
          .ifPresent(unlike::add);
    }
    return unlike;
  }

  private Optional<FactTable.Unlike> order(
      Where where, String key, String due, Predicate<String> asDue) {
    Optional<Map<String, String>> told = FactTable.start(judgedStage.repetition(), where).value();
    String file = FactTable.start(judgedStage.repetition(), where).file();
    return told.map(keys -> keys.getOrDefault(key, "").strip())
        .filter(value -> !value.isEmpty() && !asDue.test(value))
        .map(
            value ->
                new FactTable.Unlike(
                    FactRule.of(where, key).orElseThrow(),
                    true,
                    "%s is %s in %s and should be %s".formatted(key, value, file, due)));
  }

  private String stages() {
    return plan.stages().stream()
        .map(s -> s.id() + ":" + plain(plan.length(s).seconds()))
        .collect(Collectors.joining(" "));
  }

  /** Whether two lists of {@code name:seconds} are one, but for the rounding. */
  private static boolean alike(String told, String due) {
    String[] one = told.split(" +", -1);
    String[] other = due.split(" +", -1);
    boolean same = one.length == other.length;
    for (int i = 0; same && i < one.length; i++) {
      same =
          one[i].replaceFirst(":.*", "").equals(other[i].replaceFirst(":.*", ""))
              && Math.abs(seconds(one[i]) - seconds(other[i])) <= SLACK;
    }
    return same;
  }

  private String spread() {
    return "windows at most %s apart"
        .formatted(new Span(plan.scale().real(Plan.UNSAMPLED).seconds()));
  }

  /** Whether windows of {@code from:length} leave no long part of the sampled stage without one. */
  static boolean allOver(Plan plan, String told) {
    double length = plan.length(plan.sampled()).seconds();
    double most = plan.scale().real(Plan.UNSAMPLED).seconds() + SLACK;
    double over = 0;
    for (String window : told.split(" +", -1)) {
      double from = from(window);
      if (!(from - over <= most)) {
        return isOne(plan, told, length);
      }
      over = from + seconds(window);
    }
    return length - over <= most || isOne(plan, told, length);
  }

  /** A rehearsal that is too short for them is given one window, from a tenth of the stage on. */
  private static boolean isOne(Plan plan, String told, double length) {
    return !plan.scale().isRealTime()
        && !told.contains(" ")
        && Math.abs(from(told) - length / 10) <= SLACK
        && seconds(told) >= Math.min(0.8 * length, 20) - SLACK;
  }

  private static double from(String window) {
    return seconds("from:" + window.replaceFirst(":.*", ""));
  }

  /** What stands behind the colon; nothing that is one where it is no number. */
  private static double seconds(String pair) {
    String number = pair.replaceFirst("^[^:]*:", "");
    return number.matches("\\d{1,9}(\\.\\d+)?") ? Double.parseDouble(number) : Double.NaN;
  }

  private static String plain(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds).replaceFirst("\\.?0+$", "");
  }
}
