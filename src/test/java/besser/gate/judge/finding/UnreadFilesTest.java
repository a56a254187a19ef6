package besser.gate.judge.finding;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.MadeEvidence;
import besser.gate.evidence.Trailer;
import besser.gate.judge.Brevity;
import besser.gate.judge.check.JudgedStage;
import besser.gate.metric.Brief;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnreadFilesTest {
  private static Stream<String> of(String host, String... files) {
    Map<String, String> hashed = new TreeMap<>();
    Stream.of(files).forEach(file -> hashed.put(file, "0"));
    var r =
        new MadeEvidence()
            .named("rep-1")
            .with("sender/pv-4M.log", List.of(1L))
            .with(host + "/trailer.txt", new Trailer("complete", 1, hashed))
            .build();
    return UnreadFiles.of(
            JudgedStage.of(Brevity.campaign(Brief.PLAN, r), r, "4M", Brevity.TERMS, Brevity.FLOOR))
        .stream()
        .map(Seen::receipt);
  }

  @Test
  void whatIsJudgedOrBelongsToATableIsAskedNothing() {
    assertThat(of("device", "start.txt", "kmsg.log", "perf-1.data", "hist-x.txt", "pstore.txt"))
        .isEmpty();
    assertThat(of("sender", "pv-4M.log", "offered.tsv")).isEmpty();
  }

  @Test
  void whatNobodyReadsIsAFinding() {
    assertThat(of("device", "boot_before.log", "notes.txt"))
        .containsExactly("device/boot_before.log, device/notes.txt");
    assertThat(of("sender", "pv-8M.log", "kmsg.log"))
        .containsExactly("sender/kmsg.log, sender/pv-8M.log");
  }
}
