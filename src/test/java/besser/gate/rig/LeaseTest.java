package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.quantity.Span;
import besser.gate.rig.Lease.Claim;
import besser.gate.rig.Lease.HeldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeaseTest {
  private static final Claim ANN = new Claim("token-ann", "ann@one", "run-a", new Span(120));
  private static final Claim BEN = new Claim("token-ben", "ben@two", "run-b", new Span(120));

  @TempDir Path folder;
  private TestRig rig;

  @BeforeEach
  void aRig() throws IOException {
    rig = new TestRig(folder);
  }

  private Path lease(ShellRemote host) {
    return host.home().resolve("gate/lease");
  }

  @Test
  void aRigIsTakenWholeAndGivenBackWhole() throws IOException {
    try (Lease lease = Lease.take(rig.rig, ANN)) {
      assertThat(lease(rig.device).resolve("holder"))
          .hasContent(
              "token=token-ann\nwho=ann@one\nrun=run-a\nboot=" + TestRig.BOOT + "\nexpires=1120");
      assertThat(lease(rig.sender)).exists();
      assertThat(lease.lost()).isEmpty();
    }
    assertThat(lease(rig.device)).doesNotExist();
    assertThat(lease(rig.sender)).doesNotExist();
  }

  @Test
  void aSecondCampaignIsToldWhoHoldsTheRig() throws IOException {
    try (Lease lease = Lease.take(rig.rig, ANN)) {
      assertThatThrownBy(() -> Lease.take(rig.rig, BEN))
          .isInstanceOf(HeldException.class)
          .hasMessage(
              "device (10.0.0.1) is held by ann@one for run run-a, for 120 s more unless it is"
                  + " renewed. Wait until it is given back; a lease whose holder died expires by"
                  + " itself.");
      assertThat(lease.lost()).isEmpty();
    }
    Lease.take(rig.rig, BEN).close();
  }

  @Test
  void whereOneHostIsHeldTheOtherIsGivenBack() throws IOException {
    rig.sender.file(
        "home/gate/lease/holder",
        "token=x\nwho=cleo@three\nrun=r\nboot=" + TestRig.BOOT + "\nexpires=1030\n");
    assertThatThrownBy(() -> Lease.take(rig.rig, ANN))
        .hasMessageStartingWith("sender (10.0.0.2) is held by cleo@three for run r, for 30 s more");
    assertThat(lease(rig.device)).doesNotExist();
  }

  @Test
  void whereOneHostDoesNotAnswerTheOtherIsGivenBack() {
    rig.sender.goAway();
    assertThatThrownBy(() -> Lease.take(rig.rig, ANN)).hasMessage("sender does not answer.");
    assertThat(lease(rig.device)).doesNotExist();
  }

  @Test
  void aDeadHoldersLeaseExpiresOnTheHostsClock() throws IOException {
    Lease dead = Lease.take(rig.rig, ANN);
    tick("1119.99");
    assertThatThrownBy(() -> Lease.take(rig.rig, BEN)).isInstanceOf(HeldException.class);
    tick("1120.00");
    try (Lease next = Lease.take(rig.rig, BEN)) {
      assertThat(next.lost()).isEmpty();
      dead.lastAtLeast(new Span(1));
      assertThat(dead.lost()).contains(" was taken over by somebody else");
      dead.close();
      assertThat(lease(rig.device).resolve("holder")).content().contains("token=token-ben");
    }
  }

  @Test
  void aLeaseOfAnEarlierBootIsNobodysUntilItsHolderComesBack() throws IOException {
    Lease before = Lease.take(rig.rig, ANN);
    rig.device.file("proc/sys/kernel/random/boot_id", "another\n").file("proc/uptime", "9.0 1\n");
    before.lastAtLeast(new Span(300));
    assertThatThrownBy(() -> Lease.take(rig.rig, BEN)).isInstanceOf(HeldException.class);
    before.close();
  }

  @Test
  void aRepetitionNobodyCanReachKeepsItsLease() throws IOException {
    try (Lease lease = Lease.take(rig.rig, ANN)) {
      lease.lastAtLeast(new Span(3600));
      assertThat(lease(rig.device).resolve("holder")).content().contains("expires=4600");
    }
  }

  @Test
  void whoDiedWhileTakingItDoesNotHoldItForEver() throws IOException {
    Files.createDirectories(lease(rig.device));
    try (Lease lease = Lease.take(rig.rig, ANN)) {
      assertThat(lease.lost()).isEmpty();
    }
  }

  @Test
  void ofManyAtOnceOneGetsAnExpiredRig() throws IOException {
    Lease.take(rig.rig, new Claim("token-old", "old", "r", new Span(2)));
    tick("2000.00");
    List<CompletableFuture<String>> all =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          try {
                            Lease.take(
                                rig.rig,
                                new Claim("token-" + i + "-x", "w" + i, "r", new Span(600)));
                            return "taken";
                          } catch (IOException e) {
                            return "held";
                          }
                        },
                        work -> new Thread(work).start()))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join).filter("taken"::equals)).hasSize(1);
  }

  private void tick(String uptime) {
    rig.device.file("proc/uptime", uptime + " 1.0\n");
    rig.sender.file("proc/uptime", uptime + " 1.0\n");
  }
}
