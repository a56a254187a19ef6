package besser.gate.judge.pair;

import besser.gate.evidence.KmsgRecord;
import besser.gate.evidence.Repetition;
import besser.gate.judge.Outcome;
import java.util.List;
import java.util.Random;

/** Both sides of what holds a campaign together: its facts and its times. */
final class SetPairs {
  private SetPairs() {}

  static void add() {
    facts();
    timeline();
  }

  private static void timeline() {
    Pairs.one(
        "every stage was asked for at the rate and in the order of the plan",
        v -> Pairs.pair(m -> {}, m -> m.pvLimit = "2M"));
    Pairs.CHECKS.put(
        "the load of every stage ran for its time, at most {} less and at most {} more",
        List.of(
            v -> Pairs.pair(m -> m.longer(-v + 0.01), m -> m.longer(-v - 0.01)),
            v -> Pairs.pair(m -> m.longer(v - 0.01), m -> m.longer(v + 0.01))));
    Pairs.one(
        "stages follow one another within {}",
        v -> Pairs.pair(m -> m.pause = v - 0.01, m -> m.pause = v + 0.01));
    Pairs.one(
        "repetitions of one boot follow one another, the cool-down of the plan apart",
        v ->
            Pairs.pair(m -> m.facts.put("t_s", "3072"), m -> m.facts.put("t_s", "3071.9"))
                .after(onTheBootOf("rep-1")));
    Pairs.one(
        "no two repetitions share a series",
        v -> Pairs.pair(m -> uneven(m, 2), m -> uneven(m, 1)).after(before()));
    Pairs.one(
        "every sample lies within its recording",
        v -> Pairs.pair(m -> m.facts.put("t_s", "302"), m -> m.facts.put("t_s", "302.1")));
    Pairs.one(
        "the driver neither dies nor is loaded again from start to end of the recording",
        v ->
            Pairs.pair(
                m -> {},
                m ->
                    m.log.add(
                        new KmsgRecord(0, 6, 0, 3010, "ieee80211 phy1: registered as 'phy1'"))));
    Pairs.one(
        "the sender has data waiting or has delivered its cap in at least {} of every lower stage",
        v -> Pairs.pair(m -> m.starving((1 - v) * 600 - 5), m -> m.starving((1 - v) * 600 + 5)));
  }

  private static void facts() {
    Pairs.one(
        "no fact that must stay the same differs between the ends of a repetition",
        v ->
            Pairs.pair(m -> m.atEnd.put("governor", "other"), m -> m.atEnd.put("kernel", "other")));
    Pairs.one(
        "no fact that must stay the same differs between repetitions",
        v ->
            Pairs.pair(
                    m -> m.facts.put("ifindex", "9"),
                    m -> m.facts.put("build_id", "0123456789abcdef0123456789abcdef01234567"))
                .after(Pairs.made(m -> {})));
    Pairs.one(
        "every fact is what the environment says of it",
        v ->
            Pairs.pair(
                m -> m.facts.put("mac", "02:00:00:00:00:0A"),
                m -> m.facts.put("driver", "rtw88_8822bu")));
    Pairs.one(
        "every fact that edition {} asks for is there",
        v ->
            Pairs.pair(
                m -> {},
                m -> m.facts.put(Made.addedIn(v.intValue()), Made.GONE),
                Outcome.UNDECIDED));
    Pairs.one(
        "the environment is on the band the claims are about",
        v -> Pairs.pair(m -> {}, m -> {}).badly("environment.link.freq_mhz", "5240"));
  }

  private static Repetition before() {
    Made made = new Made("rep-0");
    uneven(made, 1);
    return made.build();
  }

  /** A link that varies, as links do, each seed otherwise. */
  private static void uneven(Made made, int seed) {
    Random random = new Random(seed);
    made.ticks.forEach(t -> t.bytes += random.nextInt(100));
  }

  private static Repetition onTheBootOf(String other) {
    Made made = new Made("rep-0");
    made.facts.put("boot_id", "of-" + other);
    return made.build();
  }
}
