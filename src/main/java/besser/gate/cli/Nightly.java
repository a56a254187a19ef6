package besser.gate.cli;

import besser.gate.evidence.store.CampaignFolder;
import besser.gate.evidence.store.Evidence;
import besser.gate.judge.comparison.Comparability;
import besser.gate.night.EnduranceRule;
import besser.gate.night.Night;
import besser.gate.night.NightLog;
import besser.gate.night.NightState;
import besser.gate.night.Notice;
import besser.gate.night.RollingBaseline;
import besser.gate.night.Summaries;
import besser.gate.night.Summary;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The nights of one rig: each is written down when it begins and when it is over, held against the
 * comparable nights before it, and told where it changes the state.
 *
 * @param home where the log and the campaigns are
 * @param environment name of the rig
 * @param clock of the log
 * @param tell given each change of state
 */
record Nightly(Home home, String environment, InstantSource clock, Consumer<ObjectNode> tell) {
  /** A campaign recorded, judged and reported; its exit status beside it. */
  interface Run {
    /**
     * Runs it.
     *
     * @return the campaign's folder and the status of its judgement
     */
    Done done() throws IOException;
  }

  /** What came of a run. */
  record Done(Path folder, int status) {}

  /** Writes down that a night begins. */
  Night begin(Process self) throws IOException {
    NightLog log = home.nights();
    log.seal(
        EnduranceRule.IN_FORCE,
        clock.instant(),
        home.recorded().stream().map(c -> String.valueOf(c.getFileName())).toList());
    Night night = new Night(environment, clock.instant(), Optional.empty());
    log.begin(night, self.host(), self.id());
    return night;
  }

  /** Host and id of the process at a night. */
  record Process(String host, long id) {
    static Process self() {
      String who = Caller.who();
      return new Process(who.substring(who.indexOf('@') + 1), ProcessHandle.current().pid());
    }
  }

  /** Runs a night that was begun to its end, whatever that is. */
  Night over(Night begun, Run run) throws IOException {
    try {
      Done done = run.done();
      return end(begun, judged(done));
    } catch (IOException | RuntimeException fault) {
      int status = Exit.status(fault);
      end(
          begun,
          Night.Outcome.without(clock.instant(), state(status), Optional.of(status), brief(fault)));
      throw fault;
    }
  }

  private static NightState state(int status) {
    return status == Exit.HELD.status()
        ? NightState.HELD
        : status == Exit.USAGE.status() ? NightState.REFUSED : NightState.BROKEN;
  }

  /** The line that says why; the rest of a diagnosis is on the terminal. */
  static String brief(Throwable fault) {
    List<String> lines = FaultText.of(fault).lines().filter(l -> !l.isBlank()).toList();
    return lines.stream()
        .filter(l -> l.contains("held by"))
        .findFirst()
        .orElse(lines.isEmpty() ? "It said nothing." : lines.get(0))
        .strip();
  }

  private Night.Outcome judged(Done done) throws IOException {
    Summary tonight = Summaries.of(new CampaignFolder(done.folder()));
    RollingBaseline baseline =
        RollingBaseline.of(
            before(tonight),
            tonight,
            one -> comparable(home.campaigns().resolve(one.campaign()), done));
    List<String> worse = baseline.worse(tonight);
    // By the status, which knows that a faulty set holds nothing, whatever its claims came to.
    NightState state = judged(done.status());
    if (state == NightState.HOLDS && !worse.isEmpty()) {
      state = NightState.WORSE;
    }
    return new Night.Outcome(
        clock.instant(),
        state,
        Optional.of(done.status()),
        tonight.reason() + " " + baseline.words(),
        Optional.of(tonight.campaign()),
        baseline.nights().stream().map(Summary::campaign).toList(),
        worse);
  }

  private static NightState judged(int status) {
    if (status == Exit.HOLDS.status() || status == Exit.REHEARSAL.status()) {
      return NightState.HOLDS;
    }
    return status == Exit.FAILS.status() ? NightState.FAILS : NightState.UNDECIDED;
  }

  private List<Summary> before(Summary tonight) throws IOException {
    return History.of(home).campaigns().stream()
        .flatMap(c -> c.summary().stream())
        .filter(s -> s.campaign().compareTo(tonight.campaign()) < 0)
        .toList();
  }

  private static boolean comparable(Path before, Done done) {
    try {
      return Comparability.differences(Evidence.open(before), Evidence.open(done.folder()))
          .isEmpty();
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  /**
   * Writes down what a night came to, and tells it where that is another state. What becomes known
   * after the end of a later night changes nothing that anybody waits for. Which one is later the
   * order of the log says: a clock that was wrong for a night and was set back would silence all
   * that come after it.
   */
  Night end(Night begun, Night.Outcome outcome) throws IOException {
    List<Night> all =
        home.nights().read().nights().stream()
            .map(NightLog.Entry::night)
            .filter(n -> n.environment().equals(environment))
            .toList();
    Night night = begun.over(outcome);
    home.nights().end(night);
    int at = all.stream().map(Night::begun).toList().indexOf(begun.begun());
    int place = at < 0 ? all.size() : at;
    if (all.stream().skip(place + 1L).allMatch(n -> n.outcome().isEmpty())) {
      Notice.of(all.subList(0, place), night).ifPresent(tell);
    }
    return night;
  }

  /** Now, by the log's clock. */
  Instant now() {
    return clock.instant();
  }
}
