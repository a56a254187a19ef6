package besser.gate.evidence.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.plan.LockedPlan;
import java.util.List;
import java.util.Map;
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
                    "-",
                    "-",
                    "-",
                    new LockedPlan(),
                    "-",
                    false))
        .hasMessage("\"../x\" cannot name a campaign. Use letters, digits, dots, - and _ only.");
  }
}
