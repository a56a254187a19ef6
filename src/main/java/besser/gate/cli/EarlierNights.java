package besser.gate.cli;

import besser.gate.night.Night;
import besser.gate.night.NightLog;
import besser.gate.night.NightState;
import besser.gate.quantity.Span;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Nights of a rig that left no word of their end, or never began: a job that is killed cannot say
 * so itself, so the next one does.
 *
 * @param nightly whose log it is
 * @param self the process that asks
 * @param every time between two nights
 */
record EarlierNights(Nightly nightly, Nightly.Process self, Span every) {
  /** A night on another host, of which nobody here can see the process, is given a day. */
  private static final Duration ELSEWHERE = Duration.ofHours(24);

  /** A timer that is late by half its time has missed one. */
  private static final double LATE = 1.5;

  /** Writes their ends, in order. */
  void settle() throws IOException {
    List<NightLog.Entry> mine =
        nightly.home().nights().read().nights().stream()
            .filter(e -> e.night().environment().equals(nightly.environment()))
            .toList();
    for (NightLog.Entry entry : mine) {
      if (entry.night().outcome().isEmpty() && isGone(entry)) {
        nightly.end(
            entry.night(),
            Night.Outcome.without(
                nightly.now(),
                NightState.KILLED,
                Optional.empty(),
                """
                It began %s and nobody wrote its end: the job or its machine was killed. \
                ./gate resume goes on with its campaign, if it had one."""
                    .formatted(entry.night().begun())));
      }
    }
    if (!mine.isEmpty()) {
      missed(mine.get(mine.size() - 1).night().begun());
    }
  }

  private boolean isGone(NightLog.Entry entry) {
    if (!entry.host().equals(self.host())) {
      return Duration.between(entry.night().begun(), nightly.now()).compareTo(ELSEWHERE) > 0;
    }
    // Ours is at no night yet, whatever bore its number before a boot. When a process began cannot
    // be told in the timer's service, which sees no /proc/stat.
    if (entry.process() == self.id()) {
      return true;
    }
    // A process of that number which began later is another one; one without words is a zombie that
    // nobody has buried.
    return ProcessHandle.of(entry.process())
        .filter(ProcessHandle::isAlive)
        .filter(p -> p.info().command().isPresent() || p.info().commandLine().isPresent())
        .filter(
            p ->
                p.info()
                    .startInstant()
                    .map(s -> s.minusSeconds(2).isBefore(entry.night().begun()))
                    .orElse(true))
        .isEmpty();
  }

  private void missed(Instant last) throws IOException {
    double nights = Duration.between(last, nightly.now()).toMillis() / (every.seconds() * 1000);
    if (nights < LATE) {
      return;
    }
    Night due =
        new Night(
            nightly.environment(),
            last.plusMillis((long) (every.seconds() * 1000)),
            Optional.empty());
    nightly.end(
        due,
        Night.Outcome.without(
            nightly.now(),
            NightState.MISSED,
            Optional.empty(),
            "No night began between %s and %s; %s were due, one every %s. Was the timer's machine off?"
                .formatted(last, nightly.now(), Math.round(nights) - 1, every)));
  }
}
