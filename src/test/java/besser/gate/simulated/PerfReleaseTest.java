package besser.gate.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.format.BuildIds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recorder's own words, spoken to each generation of perf. */
class PerfReleaseTest {
  private static final String RECORDED = "timeout 60 perf record %s -a -g -F 99 -o x -- true";

  @ParameterizedTest
  @CsvSource({
    "OF_5_10, --buildid-all -N",
    "OF_6_1, --no-buildid-mmap --buildid-all -N",
    "OF_7_2, --no-buildid-mmap --buildid-all -N"
  })
  void theRecorderAsksEachPerfForWhatItKnowsAndTheDriverIsNamed(PerfRelease release, String options)
      throws IOException {
    try (SimulatedRig rig = rig(release);
        Shell device = new Shell(rig.environment().device())) {
      device.run("cat >profile.sh <<'END'\n%sEND".formatted(script("profile.sh")));
      assertThat(
              device
                  .run(
                      """
                      control=. perf_options= ; say() { :; }
                      . ./profile.sh; probe_perf; echo "$perf_options"; ls perf-probe.data 2>/dev/null
                      %s\
                      """
                          .formatted(RECORDED.formatted("$perf_options 2>/dev/null")))
                  .out())
          .isEqualTo(options + "\n");
      assertThat(buildIds(device)).contains(" /" + Module.PATH);
      assertThat(device.run("perf --version").out())
          .isEqualTo("perf version %s-simulated\n".formatted(release.version()));
    }
  }

  @Test
  void whatWasEnoughForAnOlderPerfDoesNotNameTheDriverInANewOne() throws IOException {
    try (SimulatedRig rig = rig(PerfRelease.OF_7_2);
        Shell device = new Shell(rig.environment().device())) {
      Shell.Said recorded = device.run(RECORDED.formatted("--buildid-all"));
      assertThat(recorded.status()).as(recorded.out()).isZero();
      assertThat(buildIds(device)).contains("/proc/kcore").doesNotContain("bes2600");
      assertThat(BuildIds.read("b", buildIds(device)).value().orElseThrow())
          .containsOnlyKeys("/proc/kcore", "/tmp/perf-vdso.so-RhsCVb");
    }
  }

  @Test
  void anOptionThatPerfDoesNotKnowIsStatus129() throws IOException {
    try (SimulatedRig rig = rig(PerfRelease.OF_5_10);
        Shell device = new Shell(rig.environment().device())) {
      Shell.Said said = device.run(RECORDED.formatted("--no-buildid-mmap"));
      assertThat(said.status()).isEqualTo(129);
      assertThat(said.out()).isEqualTo("Error: unknown option `no-buildid-mmap'\n");
    }
  }

  @Test
  void aPerfThatIsAskedToEndLeavesNothingOfItsWindow() throws IOException {
    try (SimulatedRig rig = rig(PerfRelease.OF_7_2);
        Shell device = new Shell(rig.environment().device())) {
      device.run("cat >window.sh <<'END'\n%sEND".formatted(script("window.sh")));
      assertThat(
              device
                  .run(
                      """
                      perf record -a -g -F 99 -o x -- sh window.sh 1234 times cpus >said 2>&1 &
                      while [ ! -s cpus ]; do sleep 0.1; done
                      kill $!; wait $!; echo "status $?"
                      for left in 1 2 3 4 5 6 7 8 9 10; do
                        sleeping=$(ps -eo args | grep -c '^sleep 123[4]')
                        [ "$sleeping" != 0 ] || break
                        sleep 0.1
                      done
                      echo "left $sleeping"\
                      """)
                  .out())
          .isEqualTo("status 143\nleft 0\n");
    }
  }

  @Test
  void aWindowThatIsAskedToEndAsItBeginsLeavesNothingOfItself() throws IOException {
    try (SimulatedRig rig = rig(PerfRelease.OF_7_2);
        Shell device = new Shell(rig.environment().device())) {
      device.run("cat >window.sh <<'END'\n%sEND".formatted(script("window.sh")));
      assertThat(
              device
                  .run(
                      """
                      for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
                        rm -f cpus
                        sh window.sh 4321 times cpus &
                        while [ ! -s cpus ]; do :; done
                        kill $!; wait $!
                      done 2>said
                      echo "left $(ps -eo args | grep -c '^sleep 432[1]')"\
                      """)
                  .out())
          .isEqualTo("left 0\n");
    }
  }

  private static String buildIds(Shell device) throws IOException {
    return device.run("perf buildid-list -i x").out();
  }

  private static String script(String name) throws IOException {
    try (InputStream in = PerfReleaseTest.class.getResourceAsStream("/recorder/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static SimulatedRig rig(PerfRelease release) {
    DriverModel healthy = DriverModels.all().get("healthy");
    return new RigBuilder(Rigs.base(), healthy.with(healthy.instruments().with(release)), 180, 7)
        .built(rig -> ":");
  }
}
