package besser.gate.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.IwEvent;
import besser.gate.evidence.Part;
import besser.gate.evidence.Trailer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextFormatsTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @Test
  void factsKeepEverythingBehindTheFirstEqualsSign() {
    assertThat(FactsFile.keyValue("device/start.txt", "charger=USB=1\nnmi=-\n"))
        .isEqualTo(Part.present("device/start.txt", Map.of("charger", "USB=1", "nmi", "-")));
  }

  @Test
  void aFactThatIsThereTwiceIsNoFact() {
    assertThat(FactsFile.keyValue("device/start.txt", "nmi=off\nnmi=pseudo\n").why())
        .isEqualTo("device/start.txt line 2: nmi is there a second time.");
  }

  @Test
  void aLineThatIsNoFactIsNamed() {
    assertThat(FactsFile.keyValue("device/start.txt", "nmi=off\nSegmentation fault\n").why())
        .isEqualTo("device/start.txt line 2: \"Segmentation fault\" is no key=value.");
  }

  @Test
  void theDriversStatusIsReadByKey() {
    assertThat(
            FactsFile.driverStatus(
                "device/driver_status-end.txt",
                "BSS\nAssoc:      passive\nDecryptStormRecoveries: 2\nQueue: 1\nQueue: 2\n"))
        .isEqualTo(
            Part.present(
                "device/driver_status-end.txt",
                Map.of(
                    "Assoc", "passive",
                    "DecryptStormRecoveries", "2",
                    "Queue", "1",
                    "Queue#2", "2")));
  }

  @Test
  void aTrailerProvesTheEndOnlyByItsLastLine() {
    String whole = "ended=complete\nt_s=12.50\nsha256 " + HASH + "  rx_bytes.tsv\nend\n";
    assertThat(TrailerText.read("device/trailer.txt", whole))
        .isEqualTo(
            Part.present(
                "device/trailer.txt", new Trailer("complete", 12.5, Map.of("rx_bytes.tsv", HASH))));
    assertThat(TrailerText.read("device/trailer.txt", whole.replace("end\n", "")).why())
        .isEqualTo("device/trailer.txt does not end with the line end: the recorder was cut off.");
    assertThat(TrailerText.read("device/trailer.txt", whole.replace("end\n", "end")).why())
        .isEqualTo("device/trailer.txt does not end with the line end: the recorder was cut off.");
    assertThat(TrailerText.read("device/trailer.txt", "ended=stopped\n" + whole).why())
        .isEqualTo("device/trailer.txt line 2: ended= is told a second time.");
    assertThat(TrailerText.read("device/trailer.txt", whole.replace("end\n", whole)).why())
        .isEqualTo("device/trailer.txt line 4: ended= is told a second time.");
    assertThat(TrailerText.read("device/trailer.txt", "t_s=1\nend\n").why())
        .isEqualTo("device/trailer.txt lacks ended=.");
    assertThat(TrailerText.read("device/trailer.txt", "ended=x\nsha256 12  a\nend\n").why())
        .isEqualTo(
            "device/trailer.txt line 2: \"sha256 12  a\" is none of ended=, t_s= and sha256 <hex>"
                + "  <file>.");
  }

  @Test
  void traceStatisticsAreCountsByCpu() {
    assertThat(
            TraceStats.read(
                "device/trace_stats.txt",
                "== cpu0\n"
                    + "entries: 0\n"
                    + "overrun: 3\n"
                    + "oldest event ts:     0.000\n"
                    + "== cpu1\n"
                    + "overrun: 0\n"))
        .isEqualTo(
            Part.present(
                "device/trace_stats.txt",
                Map.of("cpu0.entries", 0L, "cpu0.overrun", 3L, "cpu1.overrun", 0L)));
    assertThat(TraceStats.read("device/trace_stats.txt", "overrun: 0\n").why())
        .isEqualTo(
            "device/trace_stats.txt line 1: \"overrun: 0\" is neither == cpuN nor key: count.");
  }

  @Test
  void buildIdsAreReadByDso() {
    assertThat(
            BuildIds.read(
                "b", "5f1d2c3b4a596877 /lib/modules/x/bes2600.ko\n9d3c6f3f0e [kernel.kallsyms]\n"))
        .isEqualTo(
            Part.present(
                "b",
                Map.of(
                    "/lib/modules/x/bes2600.ko", "5f1d2c3b4a596877",
                    "[kernel.kallsyms]", "9d3c6f3f0e")));
    assertThat(BuildIds.read("b", "")).isEqualTo(Part.present("b", Map.of()));
    assertThat(BuildIds.read("b", "no such file\n").why())
        .isEqualTo("b line 1: \"no such file\" is no build-id and DSO.");
  }

  @Test
  void aDsoWithoutABuildIdIsNoFaultOfTheList() throws IOException {
    String real = resource("/perf/buildids-7.2-arm64-mmap.txt");
    assertThat(real).contains("\n" + " ".repeat(41) + "/tmp/perf-vdso.so-RhsCVb\n");
    assertThat(BuildIds.read("b", real).value().orElseThrow())
        .containsEntry("/proc/kcore", "9b35a8791c9b6edf03589633d03e671bd5d30cb7")
        .containsEntry("/tmp/perf-vdso.so-RhsCVb", "")
        .hasSize((int) real.lines().count());
    assertThat(BuildIds.read("b", "aaaaaaaaaa /x.ko\nbbbbbbbbbb /x.ko\n").value().orElseThrow())
        .containsEntry("/x.ko", "aaaaaaaaaa bbbbbbbbbb");
    assertThat(BuildIds.read("b", "   /tmp/perf-vdso.so-RhsCVb\n").why())
        .isEqualTo("b line 1: \"/tmp/perf-vdso.so-RhsCVb\" is no build-id and DSO.");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = TextFormatsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void eventsOfIwKeepTheirWallClock() {
    assertThat(
            IwEvents.read(
                "device/iw_event.log",
                "1795328160.553408: wlan0 (phy #0): CQM event: beacon loss\n\tmore of it\n"))
        .isEqualTo(
            Part.present(
                "device/iw_event.log",
                List.of(
                    new IwEvent(1, 1795328160.553408, "wlan0 (phy #0): CQM event: beacon loss"))));
  }

  @Test
  void aQuietLinkHasNoEventsAndIsNotMissing() {
    assertThat(IwEvents.read("device/iw_event.log", ""))
        .isEqualTo(Part.present("device/iw_event.log", List.of()));
  }

  @Test
  void jsonIsFlattenedByDottedKeyAndNullIsAbsent() {
    assertThat(
            JsonFacts.read(
                "repetition.json",
                "{\"id\":\"rep-1\",\"lost\":null,\"t\":30000000.5,\"n\":{\"a\":[{\"b\":true},2]}}"))
        .isEqualTo(
            Part.present(
                "repetition.json",
                Map.of("id", "rep-1", "t", "30000000.5", "n.a.0.b", "true", "n.a.1", "2")));
  }

  @Test
  void jsonThatSaysTwoThingsSaysNothing() {
    assertThat(JsonFacts.read("repetition.json", "{\n\"a\":1,\n\"a\":2}").why())
        .startsWith("repetition.json line 3: it is no JSON: Duplicate field 'a'");
    assertThat(JsonFacts.read("repetition.json", "{\"a.b\":1,\"a\":{\"b\":2}}").why())
        .isEqualTo("repetition.json line 1: a.b is there twice, once nested and once with dots.");
    assertThat(JsonFacts.read("repetition.json", "{} {}").why()).contains("it is no JSON");
    assertThat(JsonFacts.read("repetition.json", "[]").why())
        .isEqualTo("repetition.json holds no JSON object.");
    assertThat(JsonFacts.read("repetition.json", "").why())
        .isEqualTo("repetition.json holds no JSON object.");
  }
}
