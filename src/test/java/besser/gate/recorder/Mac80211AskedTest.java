package besser.gate.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Mac80211Trace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class Mac80211AskedTest {
  private static final Pattern LIST = Pattern.compile("(?s)MAC80211_EVENTS='([^']*)'");

  @Test
  void theEventsTheJudgeExpectsInAHeaderAreThoseTheRecorderAsksFor() throws Exception {
    try (var in = Mac80211AskedTest.class.getResourceAsStream("/recorder/mac80211.sh")) {
      Matcher list = LIST.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(list.find()).isTrue();
      assertThat(List.of(list.group(1).split("\\s+")))
          .extracting(event -> event.replaceFirst(".*/", ""))
          .containsExactlyInAnyOrderElementsOf(Mac80211Trace.ASKED);
    }
  }
}
