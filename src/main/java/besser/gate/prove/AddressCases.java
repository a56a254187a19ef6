package besser.gate.prove;

import static besser.gate.prove.ExpectedJudgement.Call.HOLDS;
import static besser.gate.prove.ExpectedJudgement.Call.UNDECIDED;

import besser.gate.corpus.Snapshot;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.plan.RehearsalPlan;
import java.util.List;

/**
 * A sound rig whose load travels between other kinds of addresses, in the words its kernels have
 * for them; and one where the words name another sender.
 */
final class AddressCases {
  private static final String SOCKET = "192.168.88.10:41516";

  private AddressCases() {}

  /**
   * @param peer the sender as the tablet's ss prints it
   * @param local the same by the sender's own
   * @param pinned the address the load leaves from, or {@code -}
   * @param route as the sender's kernel prints it
   */
  private record Words(String peer, String local, String pinned, String route) {}

  static List<KnownCase> cases(long seed) {
    Snapshot sound =
        new Snapshot(
            SyntheticCampaign.of(RehearsalPlan.compressed(1, 12), CasePlans.sound(), seed));
    String six = "[2001:db8::10]:41516";
    String route =
        "2001:db8::168 from :: dev eth0 proto kernel src 2001:db8::%s metric 256 pref medium";
    return List.of(
        of(sound, true, "IPv6", new Words(six, six, "-", route.formatted("10"))),
        of(
            sound,
            false,
            "IPv6 from another source",
            new Words(six, six, "-", route.formatted("11"))),
        of(
            sound,
            true,
            "IPv6, pinned in a longer spelling",
            new Words(
                six,
                six,
                "2001:DB8:0:0::10",
                "2001:db8::168 from 2001:db8::10 dev eth0 proto kernel metric 256 pref medium")),
        of(
            sound,
            true,
            "link-local IPv6",
            new Words(
                "[fe80::10]:41516",
                "[fe80::10]%eth0:41516",
                "-",
                "fe80::168 from :: dev eth0 proto kernel src fe80::10 metric 256 pref medium")),
        of(
            sound,
            false,
            "link-local IPv6 of another socket",
            new Words(
                "[fe80::10]:41517",
                "[fe80::10]%eth0:41516",
                "-",
                "fe80::168 from :: dev eth0 proto kernel src fe80::10 metric 256 pref medium")),
        of(
            sound,
            true,
            "IPv4 to a listener for both, bound to its interface",
            new Words(
                "[::ffff:192.168.88.10]:41516",
                "192.168.88.10%eth0:41516",
                "-",
                "192.168.88.168 dev eth0 src 192.168.88.10 uid 1000")));
  }

  private static KnownCase of(Snapshot sound, boolean same, String name, Words words) {
    return KnownCase.damaged(
        "a load by " + name,
        ExpectedJudgement.all(same ? HOLDS : UNDECIDED),
        sound,
        d -> {
          d.replace("rep-1/device/rx_bytes.tsv", SOCKET, words.peer());
          d.replace("rep-1/sender/offered.tsv", SOCKET, words.local());
          for (String end : List.of("start", "end")) {
            d.change(
                "rep-1/sender/%s.txt".formatted(end),
                t ->
                    t.replaceAll("(?m)^source_address=.*$", "source_address=" + words.pinned())
                        .replaceAll("(?m)^route=.*$", "route=" + words.route()));
          }
          return d.resealed();
        });
  }
}
