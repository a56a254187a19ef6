package besser.gate.judge.check;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.campaign.RecorderConfigs;
import besser.gate.environment.Environment;
import besser.gate.environment.EnvironmentFile;
import besser.gate.plan.DeepPlan;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.OtherPlan;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.Span;
import besser.gate.recorder.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersOfPlanTest {
  private static String windows(Plan plan) {
    Environment lab = new EnvironmentFile(Path.of("environments"), Path.of("")).read("lab");
    return new RecorderConfigs(plan, lab)
        .of(Role.DEVICE, "run")
        .text()
        .lines()
        .filter(l -> l.startsWith("perf_windows="))
        .map(l -> l.replaceFirst(".*=", ""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatTheRecorderIsToldOfAnyPlanIsAllOverItsStage() {
    List<Plan> plans = new ArrayList<>(List.of(new LockedPlan(), DeepPlan.like(new LockedPlan())));
    for (int factor = 2; factor <= 120; factor++) {
      plans.add(RehearsalPlan.compressed(1, factor));
    }
    for (int length : List.of(60, 180, 299, 600, 1200, 3600)) {
      plans.add(
          new OtherPlan(
              "of one stage", List.of(Stage.ofMebibytes(4, new Span(length))), 1, new Span(10)));
    }
    for (Plan plan : plans) {
      assertThat(OrdersOfPlan.allOver(plan, windows(plan)))
          .as("%s, compressed %s times: %s", plan.name(), plan.compression(), windows(plan))
          .isTrue();
    }
  }

  @Test
  void lessThanThatIsNot() {
    Plan locked = new LockedPlan();
    assertThat(OrdersOfPlan.allOver(locked, "600:60 1260:60")).isTrue();
    assertThat(OrdersOfPlan.allOver(locked, "601:60 1260:60")).isFalse();
    assertThat(OrdersOfPlan.allOver(locked, "600:60 1261:60")).isFalse();
    assertThat(OrdersOfPlan.allOver(locked, "500:60 1130:60")).isFalse();
    assertThat(OrdersOfPlan.allOver(locked, "120:60")).isFalse();
    assertThat(OrdersOfPlan.allOver(locked, "180:60")).isFalse();
    assertThat(OrdersOfPlan.allOver(locked, "soon:60")).isFalse();
  }
}
