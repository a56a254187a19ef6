package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.MadeEvidence;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriverStatusRemarksTest {
  private final MadeEvidence made =
      new MadeEvidence()
          .named("rep-1")
          .with("device/start.txt", Map.of("bh_status", "alive"))
          .with("device/end.txt", Map.of("bh_status", "alive"));

  private static Map<String, String> status(String assoc, String limit) {
    return Map.of("Assoc", assoc, "Linkloss", limit, "RXed", limit + "123");
  }

  private List<String> seen(Map<String, String> start, Map<String, String> end) {
    made.with("device/driver_status-start.txt", start).with("device/driver_status-end.txt", end);
    return seen();
  }

  private List<String> seen() {
    var r = made.build();
    return DriverStatusRemarks.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .stream()
        .map(s -> s.id() + ": " + s.receipt())
        .toList();
  }

  @Test
  void aDriverThatSaysTheSameAtBothEndsOrNothingIsAskedNothing() {
    assertThat(seen()).isEmpty();
    assertThat(seen(status("station", "100"), status("station", "100"))).isEmpty();
    assertThat(seen(Map.of("RXed", "1"), Map.of("RXed", "912345"))).isEmpty();
  }

  @Test
  void aLimitThatMovedOrIsGoneIsAFinding() {
    assertThat(seen(status("station", "20"), status("station", "100")))
        .containsExactly(
            "F-driver-status: Linkloss is 20 in device/driver_status-start.txt and 100 in"
                + " device/driver_status-end.txt");
    assertThat(seen(status("station", "20"), Map.of("Assoc", "station")))
        .containsExactly("F-driver-status: Linkloss stands in device/driver_status-start.txt only");
  }

  @Test
  void aTabletThatIsNotAssociatedAtItsEndIsAFinding() {
    assertThat(seen(status("station", "20"), status("passive", "20")))
        .containsExactly(
            "F-driver-status: Assoc is station in device/driver_status-start.txt and passive in"
                + " device/driver_status-end.txt");
    assertThat(seen(status("passive", "20"), status("passive", "20"))).hasSize(1);
    assertThat(seen(status("monitor", "20"), status("monitor", "20"))).isEmpty();
  }

  @Test
  void aBottomHalfThatDoesNotRunIsAFindingAndOneOfWhichNothingIsSaidIsNot() {
    made.with("device/start.txt", Map.of("bh_status", "-"));
    assertThat(seen()).isEmpty();
    made.with("device/end.txt", Map.of("bh_status", "terminated"));
    assertThat(seen()).containsExactly("F-bottom-half: bh_status is terminated in device/end.txt");
  }
}
