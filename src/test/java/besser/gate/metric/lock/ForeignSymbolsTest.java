package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.Part;
import besser.gate.evidence.PerfWindow;
import besser.gate.evidence.store.KnownDrivers;
import besser.gate.metric.Reading;
import besser.gate.metric.Source;
import besser.gate.metric.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignSymbolsTest {
  private static final Source PERF = Source.of("device/perf.tsv");
  private static final LockReadings NAMES =
      new LockReadings(
          "",
          "two windows",
          PERF,
          "",
          "no window lies in the stage.",
          KnownDrivers.today("bes2600"));

  private static PerfWindow window(int n, String dso, String buildId) {
    return new TinyPerf(n).buildIds(Map.of(dso, buildId)).build();
  }

  private static Reading of(Part<Map<String, String>> start, PerfWindow... windows) {
    return ForeignSymbols.of(start, List.of(windows), NAMES);
  }

  private static Part<Map<String, String>> loaded(String buildId) {
    return Part.present("device/start.txt", Map.of("build_id", buildId));
  }

  private static Reading foreign(int count, String note) {
    return new Reading.Measured(
        "lock.foreign_symbols", count, Unit.COUNT, "two windows", PERF, note);
  }

  private static Reading absent(String why) {
    return new Reading.Absent("lock.foreign_symbols", why, PERF);
  }

  @Test
  void everyWindowOfAnotherBuildIsCountedAndTheLastNamed() {
    assertThat(of(loaded("abc"), window(1, "[bes2600]", "ABC"), window(2, "bes2600.ko", "abc")))
        .isEqualTo(foreign(0, ""));
    assertThat(
            of(
                loaded("abc"),
                window(1, "[bes2600]", "def"),
                window(2, "[bes2600]", "abc"),
                window(3, "[bes2600]", "123")))
        .isEqualTo(foreign(2, "Window 3 has 123, loaded is abc."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[bes2600]",
        "bes2600",
        "bes2600.ko",
        "/lib/modules/6.19/extra/bes2600.ko",
        "/lib/modules/6.19/extra/bes2600.ko.zst"
      })
  void aModuleIsKnownByItsNameWhereverItLies(String dso) {
    assertThat(of(loaded("abc"), window(1, dso, "abc"))).isEqualTo(foreign(0, ""));
  }

  @Test
  void aModuleOfAnotherNameIsLookedForByThatName() {
    Part<Map<String, String>> start =
        Part.present(
            "device/start.txt",
            Map.of("build_id", "abc", "module_path", "/lib/modules/6.19/bes-sdio.ko.xz"));
    assertThat(of(start, window(1, "[bes_sdio]", "abc"))).isEqualTo(foreign(0, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[bes2600x]", "[kernel.kallsyms]", "/", "bes2600.ko/x"})
  void whereNoBuildIdIsTheModulesNothingTiesItsSymbolsToIt(String dso) {
    assertThat(of(loaded("abc"), window(1, dso, "abc")))
        .isEqualTo(
            absent(
                "The build-ids of perf window 1 do not name bes2600; nothing ties its symbols to"
                    + " the loaded module."));
  }

  private static PerfWindow beside(int n, String dso, String buildId) {
    return new TinyPerf(n).buildIds(Map.of("[bes2600]", "abc", dso, buildId)).build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[kernel.kallsyms]",
        "/lib/modules/6.19/kernel/net/mac80211/mac80211.ko.zst",
        "[mmc_core]"
      })
  void anotherBuildOfTheKernelOrOfAModuleBelowIsForeign(String dso) {
    String name =
        dso.contains("kernel.") ? "the kernel" : dso.replaceAll(".*/|[\\[\\]]|\\.ko.*", "");
    assertThat(of(loaded("abc"), beside(1, dso, "ABC1"), beside(2, dso, "abc1")))
        .isEqualTo(foreign(0, ""));
    assertThat(
            of(
                loaded("abc"),
                beside(1, dso, "abc1"),
                beside(2, dso, "abc2"),
                beside(3, dso, "abc1")))
        .isEqualTo(
            foreign(
                1,
                "Window 2 lists another build than those before it: "
                    + name
                    + " is abc1 and abc2 (device/perf-2.buildids.txt)."));
    assertThat(of(loaded("abc"), beside(1, dso, "abc1 abc2")).measured().orElseThrow().value())
        .isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/usr/lib/libc.so.6", "[vdso]", "bpf_prog_6deef7357e7b4530", "[heap]"})
  void anotherBuildOfWhatNoWorkerRunsInIsNot(String dso) {
    assertThat(of(loaded("abc"), beside(1, dso, "abc1"), beside(2, dso, "abc2")))
        .isEqualTo(foreign(0, ""));
  }

  @Test
  void aModuleThatIsNotListedOrHasNoBuildIdIsNoOther() {
    assertThat(
            of(
                loaded("abc"),
                beside(1, "[mac80211]", ""),
                beside(2, "[mac80211]", "abc1"),
                window(3, "[bes2600]", "abc")))
        .isEqualTo(foreign(0, ""));
  }

  @Test
  void theKernelIsTheSameByWhicheverNamePerfReadIt() {
    assertThat(
            of(
                loaded("abc"),
                window(1, "[bes2600]", "abc"),
                new TinyPerf(2)
                    .buildIds(
                        Map.of("[bes2600]", "abc", "[kernel.kallsyms]", "", "/proc/kcore", "5EED"))
                    .build()))
        .isEqualTo(foreign(0, ""));
  }

  @Test
  void aWindowThatDoesNotNameTheKernelIsTiedToNone() {
    assertThat(of(loaded("abc"), beside(1, "[kernel.kallsyms]", "")))
        .isEqualTo(
            absent(
                "The build-ids of perf window 1 do not name the kernel; nothing ties its symbols to"
                    + " the kernel that ran."));
  }

  @Test
  void withoutTheBuildIdsOfAWindowNothingIsMeasured() {
    PerfWindow clean = window(1, "[bes2600]", "abc");
    PerfWindow mute =
        new PerfWindow(
            2,
            "4M",
            100,
            110,
            clean.recordRc(),
            clean.hz(),
            clean.cpus(),
            clean.profile(),
            Part.missing("device/perf-2.buildids.txt", "perf-2.buildids.txt is not there."));
    assertThat(of(loaded("abc"), clean, mute))
        .isEqualTo(absent("perf-2.buildids.txt is not there."));
  }

  @Test
  void withoutTheLoadedModulesBuildIdNothingIsMeasured() {
    PerfWindow clean = window(1, "[bes2600]", "abc");
    String none = "device/start.txt has no build_id of the loaded module.";
    assertThat(of(loaded("-"), clean)).isEqualTo(absent(none));
    assertThat(of(loaded(""), clean)).isEqualTo(absent(none));
    assertThat(of(Part.present("device/start.txt", Map.of()), clean)).isEqualTo(absent(none));
    assertThat(of(Part.missing("device/start.txt", "It is not there."), clean))
        .isEqualTo(absent("It is not there."));
  }

  @Test
  void withoutAWindowNothingIsMeasured() {
    assertThat(of(loaded("abc"))).isEqualTo(absent("no window lies in the stage."));
  }
}
