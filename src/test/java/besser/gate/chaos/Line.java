package besser.gate.chaos;

import besser.gate.campaign.CampaignMoment;
import besser.gate.campaign.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goes over the lines to both hosts: counts the gate's calls and says which go wrong. */
final class Line implements Progress {
  private final List<Trouble> left = new ArrayList<>();
  private final Map<String, Integer> calls = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private boolean killed;

  Line(Script script) {
    script.troubles().stream().filter(t -> !t.kind().isOfTheRig()).forEach(left::add);
  }

  /** The trouble of this call, if it has one; each happens once. */
  synchronized Optional<Trouble> of(String call) {
    alive();
    int any = calls.merge("any", 1, Integer::sum);
    for (Trouble trouble : List.copyOf(left)) {
      boolean meant =
          trouble.call().equals("any")
              ? any == (int) trouble.at()
              : call.contains(trouble.call())
                  && calls.merge(trouble.toString(), 1, Integer::sum) == (int) trouble.at();
      if (meant) {
        left.remove(trouble);
        return Optional.of(trouble);
      }
    }
    return Optional.empty();
  }

  /** From now on nothing of this gate does anything any more. */
  synchronized GateKilled kill() {
    killed = true;
    return new GateKilled();
  }

  synchronized void alive() {
    if (killed) {
      throw new GateKilled();
    }
  }

  /** The next gate. */
  synchronized void revive() {
    killed = false;
  }

  @Override
  public void at(CampaignMoment moment) {
    alive();
  }

  @Override
  public synchronized void note(String said) {
    alive();
    notes.add(said);
  }

  synchronized List<String> notes() {
    return List.copyOf(notes);
  }
}
