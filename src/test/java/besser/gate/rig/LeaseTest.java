package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.quantity.Span;
import besser.gate.remote.GateScript;
import besser.gate.rig.Lease.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeaseTest {
  private static final Claim ANN = new Claim("token-ann", "ann@one", "run-a");
  private static final Claim BEN = new Claim("token-ben", "ben@two", "run-b");

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
              """
              token=token-ann
              who=ann@one
              run=run-a
              since=1780000000
              boot=%s
              ttl=60
              expires=1060
              """
                  .formatted(TestRig.BOOT));
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
              "device (10.0.0.1) is held by ann@one for run-a since 1780000000, for 60 s more"
                  + " unless it is renewed. Wait until it is given back; a lease that nobody renews"
                  + " ends within 1 min.");
      assertThat(lease.lost()).isEmpty();
    }
    Lease.take(rig.rig, BEN).close();
  }

  @Test
  void whereOneHostIsHeldTheOtherIsGivenBack() throws IOException {
    rig.sender.file(
        "home/gate/lease/holder",
        "token=x\nwho=cleo@three\nrun=r\nboot=" + TestRig.BOOT + "\nttl=60\nexpires=1030\n");
    assertThatThrownBy(() -> Lease.take(rig.rig, ANN))
        .hasMessageStartingWith("sender (10.0.0.2) is held by cleo@three for r, for 30 s more");
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
    tick("1059.99");
    assertThatThrownBy(() -> Lease.take(rig.rig, BEN)).isInstanceOf(HeldException.class);
    tick("1060.00");
    try (Lease next = Lease.take(rig.rig, BEN)) {
      assertThat(next.overtaken())
          .containsExactly(
              "device was still leased to ann@one for run-a: its time was over.",
              "sender was still leased to ann@one for run-a: its time was over.");
      assertThatThrownBy(dead::renew)
          .isInstanceOf(HeldException.class)
          .hasMessageContaining("is no longer leased to this campaign but to ben@two for run-b");
      dead.close();
      assertThat(lease(rig.device).resolve("holder")).content().contains("token=token-ben");
    }
  }

  /** As a recorder renews it, which knows the token and nothing else. */
  @Test
  void whoeverRenewsItDoesSoForAsLongAsItWasTakenFor() throws IOException {
    String holder = "token=token-ann\nwho=w\nrun=r\nsince=s\nboot=%s\nttl=90\nexpires=%s\n";
    Path there = lease(rig.device).resolve("holder");
    rig.device.file("home/gate/lease/holder", holder.formatted(TestRig.BOOT, 1030));
    rig.device.run(
        Rig.scripts(rig.rig.environment().device())
            .asLogin(GateScript.LEASE, "renew", "gate", "token-ann"),
        new Span(20));
    assertThat(there).hasContent(holder.formatted(TestRig.BOOT, 1090));
  }

  @Test
  void aLapsedLeaseThatNobodyTookGoesOn() throws IOException {
    try (Lease lease = Lease.take(rig.rig, ANN)) {
      tick("5000.00");
      lease.renew();
      assertThat(lease.lost()).isEmpty();
      assertThat(lease(rig.sender).resolve("holder")).content().contains("expires=5060");
    }
  }

  @Test
  void aCampaignTakesAtOnceWhatItsDeadConductorHeld() throws IOException {
    Lease.take(rig.rig, ANN).leave();
    tick("1010.00");
    try (Lease lease = Lease.take(rig.rig, ANN)) {
      assertThat(lease.overtaken()).isEmpty();
      assertThat(lease(rig.device).resolve("holder"))
          .content()
          .contains("since=1780000000", "expires=1070");
    }
  }

  @Test
  void aLeaseOfAnEarlierBootIsNobodysAndItsHolderGoesOnWithIt() throws IOException {
    try (Lease before = Lease.take(rig.rig, ANN)) {
      boot("another");
      before.renew();
      assertThatThrownBy(() -> Lease.take(rig.rig, BEN)).isInstanceOf(HeldException.class);
    }
  }

  @Test
  void aLeaseOfAnEarlierBootIsTakenByWhoComesFirst() throws IOException {
    Lease before = Lease.take(rig.rig, ANN);
    boot("another");
    try (Lease next = Lease.take(rig.rig, BEN)) {
      assertThat(next.overtaken())
          .contains("device was still leased to ann@one for run-a: it was of another boot.");
      assertThatThrownBy(before::renew).isInstanceOf(HeldException.class);
      before.close();
    }
  }

  private void boot(String id) {
    rig.device.file("proc/sys/kernel/random/boot_id", id + "\n").file("proc/uptime", "9.0 1\n");
    rig.sender.file("proc/sys/kernel/random/boot_id", id + "\n").file("proc/uptime", "9.0 1\n");
  }

  @ParameterizedTest(name = "a holder that says {0}")
  @ValueSource(
      strings = {
        "",
        "token=token-x",
        "token=token-x\nttl=60\nexpires=\n",
        "token=token-x\nexpires=9000\n",
        "rubbish\n"
      })
  void whatCannotBeReadHoldsForFiveMinutesAndIsThenTakenByName(String holder) throws IOException {
    rig.device.file("home/gate/lease/holder", holder);
    assertThatThrownBy(() -> Lease.take(rig.rig, ANN))
        .hasMessageStartingWith(
            "device (10.0.0.1) is held by somebody whose lease cannot be read, for 300 s more");
    FileTime sixMinutesAgo = FileTime.from(Instant.now().minusSeconds(360));
    Files.setLastModifiedTime(lease(rig.device), sixMinutesAgo);
    try (Lease lease = Lease.take(rig.rig, ANN)) {
      assertThat(lease.overtaken())
          .containsExactly(
              "device was still leased to somebody: nobody could read it for more than 5 min.");
    }
  }

  @Test
  void ofManyAtOnceOneGetsAnExpiredRig() throws IOException {
    Lease.take(rig.rig, new Claim("token-old", "old", "r"));
    tick("2000.00");
    List<CompletableFuture<String>> all =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          try {
                            Lease.take(rig.rig, new Claim("token-" + i + "-x", "w" + i, "r"));
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
