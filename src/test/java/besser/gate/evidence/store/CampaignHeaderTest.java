package besser.gate.evidence.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.plan.LockedPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CampaignHeaderTest {
  @Test
  void aNameThatIsNoFolderNameIsRefused() {
    assertThatThrownBy(
            () ->
                new CampaignHeader(
                    "../x",
                    "-",
                    "-",
                    List.of(),
                    "-",
                    "-",
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    "-",
                    new LockedPlan(),
                    Optional.empty(),
                    false))
        .hasMessage("\"../x\" cannot name a campaign. Use letters, digits, dots, - and _ only.");
  }
}
