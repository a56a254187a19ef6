package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.rig.DoctorCheck.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DoctorTest {
  @TempDir Path folder;
  private TestRig rig;

  @BeforeEach
  void everythingIsWell() throws IOException {
    rig = new TestRig(folder);
  }

  private Diagnosis examine() {
    return new Doctor(rig.rig).examine();
  }

  @Test
  void aRigInOrderIsWellInEveryPoint() {
    Diagnosis diagnosis = examine();
    assertThat(diagnosis.doctorChecks()).hasSizeGreaterThan(35);
    assertThat(diagnosis.bars(List.of())).as("this rig could accept").isEmpty();
    assertThat(diagnosis.text(true))
        .endsWith("All " + diagnosis.doctorChecks().size() + " checks are well.\n");
    assertThat(diagnosis.state()).isEqualTo(State.OK);
    assertThat(diagnosis.mayStart()).isTrue();
  }

  @Test
  void theBuildIdIsPrintedForTheEnvironmentThatNamesTheSrcversionAlone() {
    assertThat(examine().doctorChecks())
        .filteredOn(check -> check.name().equals("device.module.build-id"))
        .extracting(DoctorCheck::seen)
        .containsExactly(
            "746865206964206f662061206275696c642e2e2e (environments/test.yaml names the srcversion"
                + " alone, which tells less: write build_id:"
                + " 746865206964206f662061206275696c642e2e2e)");
  }

  @Test
  void nothingIsChangedByLooking() throws IOException {
    List<String> before = tree();
    examine();
    assertThat(tree()).isEqualTo(before);
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(
              path -> {
                try {
                  return path + " " + Files.getLastModifiedTime(path) + " " + Files.size(path);
                } catch (IOException e) {
                  return path + " " + e;
                }
              })
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @MethodSource("besser.gate.rig.DoctorFaults#faults")
  void oneFaultIsOneCheckWithWhatWasSeenAndHowToMendIt(
      String name, State state, String seen, Consumer<TestRig> mutation) {
    mutation.accept(rig);
    List<DoctorCheck> unwell =
        examine().doctorChecks().stream()
            .filter(doctorCheck -> doctorCheck.state() != State.OK)
            .toList();
    assertThat(unwell).extracting(DoctorCheck::name).containsExactly(name);
    assertThat(unwell.get(0).state()).isEqualTo(state);
    assertThat(unwell.get(0).seen()).contains(seen);
    assertThat(unwell.get(0).needed()).isNotBlank();
    assertThat(unwell.get(0).mend()).isNotBlank();
  }

  @Test
  void aLinkThatIsDownIsNoSignalAndNoChannelEither() {
    rig.device.tool("iw", "case $* in *power_save) echo off;; *) echo 'Not connected.';; esac");
    Diagnosis diagnosis = examine();
    assertThat(diagnosis.in(State.STOP))
        .extracting(DoctorCheck::seen)
        .containsExactly("not connected");
    assertThat(diagnosis.in(State.UNKNOWN))
        .extracting(DoctorCheck::name)
        .containsExactly("device.freq", "device.signal");
  }

  @Test
  void aHostThatDoesNotAnswerIsOneStopAndTheOtherIsStillLookedAt() {
    rig.device.goAway();
    Diagnosis diagnosis = examine();
    assertThat(diagnosis.mayStart()).isFalse();
    assertThat(diagnosis.in(State.STOP))
        .extracting(DoctorCheck::name)
        .containsExactly("device.ssh");
    assertThat(diagnosis.doctorChecks()).extracting(DoctorCheck::name).contains("sender.tools");
  }

  @Test
  void whatAnotherRunHasSetUpIsLeftAlone() {
    rig.device
        .file(
            "home/gate/lease/holder",
            "token=t\nwho=ann@x\nrun=r-7\nboot=" + TestRig.BOOT + "\nexpires=1060\n")
        .file("sys/kernel/tracing/instances/gate-x/y", "")
        .file("proc/77/comm", "perf\n")
        .tool("ss", "echo 'LISTEN 0 1 0.0.0.0:12345 0.0.0.0:*'");
    assertThat(examine().held()).as("all that stops is that run").isTrue();
    assertThat(examine().in(State.STOP))
        .filteredOn(check -> !check.name().equals("device.lease"))
        .hasSize(3)
        .allMatch(check -> check.mend().endsWith("see device.lease; leave it alone."));
  }

  @Test
  void whatALinkDoesNotTellStopsBeforeItCouldLeaveAClaimUndecided() {
    rig.device.tool(
        "iw",
        "case $* in *power_save) echo off;; *) echo 'Connected to c0:25:06:e6:5b:32 (on wlan0)';; esac");
    assertThat(examine().in(State.STOP))
        .extracting(DoctorCheck::name)
        .containsExactly("device.freq", "device.signal");
  }

  @Test
  void anExpiredLeaseOrOneOfAnEarlierBootIsNobodys() {
    rig.device.file(
        "home/gate/lease/holder",
        "token=t\nwho=ann@x\nrun=r-7\nboot=" + TestRig.BOOT + "\nexpires=1000\n");
    rig.sender.file(
        "home/gate/lease/holder", "token=t\nwho=ann@x\nrun=r-7\nboot=other\nexpires=9000\n");
    assertThat(examine().state()).isEqualTo(State.OK);
  }
}
