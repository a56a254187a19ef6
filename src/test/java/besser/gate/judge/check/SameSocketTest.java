package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Result;
import org.junit.jupiter.api.Test;

class SameSocketTest {
  private static final String ONE =
      "rep-1 received in each stage from the socket the sender sent from.";
  private static final String SIX =
      "2001:db8::9 from :: dev eth0 proto kernel src 2001:db8::1 metric 256 pref medium";

  private static Result on(String peer, String local, String route) {
    Brief brief = new Brief().between(0, 9999, t -> t.peer = peer);
    brief.local = local;
    brief.senderStart.put("route", route);
    return new SameSocket().on(brief.judgedStage());
  }

  @Test
  void aSocketThatBothHostsNameAndTheRouteLeavesFromIsTheSame() {
    String route = "192.0.2.9 dev eth0 src 192.0.2.1 uid 1000";
    assertThat(on("192.0.2.1:40000", "192.0.2.1:40000", route)).isEqualTo(holds(ONE));
    assertThat(on("[::ffff:192.0.2.1]:40000", "192.0.2.1:40000", route)).isEqualTo(holds(ONE));
  }

  @Test
  void anIpv6RouteNamesItsSourceBehindTheUnspecifiedAddress() {
    assertThat(on("[2001:db8::1]:40000", "[2001:db8::1]:40000", SIX)).isEqualTo(holds(ONE));
    assertThat(on("[2001:db8::2]:40000", "[2001:db8::2]:40000", SIX))
        .isEqualTo(
            fails(
                "rep-1 was sent to from [2001:db8::2]:40000 in its 1M stage (sender/offered.tsv), the sender says 2001:db8::1 (sender/start.txt)."));
  }

  @Test
  void eachHostHasAZoneOfItsOwnForALinkLocalAddress() {
    String route = "fe80::9 from :: dev eth0 proto kernel src fe80::1 metric 256 pref medium";
    assertThat(on("[fe80::1]:40000", "[fe80::1]%eth0:40000", route)).isEqualTo(holds(ONE));
    assertThat(on("[fe80::1%wlan0]:40000", "[fe80::1]%eth0:40000", route)).isEqualTo(holds(ONE));
    assertThat(on("[fe80::1]:40001", "[fe80::1]%eth0:40000", route))
        .isEqualTo(
            fails(
                "rep-1 received from [fe80::1]:40001 in its 1M stage (device/rx_bytes.tsv), the sender sent from [fe80::1]%eth0:40000 (sender/offered.tsv)."));
  }

  @Test
  void aRouteWithoutASourceTellsNothing() {
    assertThat(on("[2001:db8::1]:40000", "[2001:db8::1]:40000", "2001:db8::9 from :: dev eth0"))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 does not say which address the sender sends from (route of sender/start.txt)."));
  }
}
