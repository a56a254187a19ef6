package besser.gate.steps;

import besser.gate.judge.check.BytesAddUp;
import besser.gate.judge.check.CountersAgree;
import besser.gate.judge.check.CountsCpuTime;
import besser.gate.judge.check.EvenClock;
import besser.gate.judge.check.EveryCpuSampled;
import besser.gate.judge.check.LogMarked;
import besser.gate.judge.check.LogWhole;
import besser.gate.judge.check.LowerStages;
import besser.gate.judge.check.NeverAsleep;
import besser.gate.judge.check.OneConnection;
import besser.gate.judge.check.OverTheAir;
import besser.gate.judge.check.ProfileAtLeast;
import besser.gate.judge.check.ProfileAtMost;
import besser.gate.judge.check.SameCell;
import besser.gate.judge.check.SameModule;
import besser.gate.judge.check.SameSocket;
import besser.gate.judge.check.Sealed;
import besser.gate.judge.check.SeriesThere;
import besser.gate.judge.check.SignalWithin;
import besser.gate.judge.check.SymbolsOfModule;
import besser.gate.judge.check.TicksReach;
import besser.gate.judge.check.TicksThere;
import besser.gate.judge.check.UnderPressure;
import besser.gate.quantity.Share;
import besser.gate.quantity.SignalLevel;
import besser.gate.quantity.Span;
import io.cucumber.java.en.Then;

/** Sentences on whether a repetition counts. */
public final class ValiditySteps {
  @Then("the signal lies between {signal} and {signal} in at least {share} of the stage")
  public void signal(SignalLevel weakest, SignalLevel strongest, Share share) {
    CurrentPass.sentence(new SignalWithin(weakest, strongest, share));
  }

  @Then("every sample shows the access point and channel of the environment")
  public void cell() {
    CurrentPass.sentence(new SameCell());
  }

  @Then("the sender has data waiting or has delivered its cap in at least {share} of the stage")
  public void pressure(Share share) {
    CurrentPass.sentence(new UnderPressure(share));
  }

  @Then("listener and sender live through the stage on one connection")
  public void connection() {
    CurrentPass.sentence(new OneConnection());
  }

  @Then("at least {share} of what was offered arrives")
  public void lower(Share share) {
    CurrentPass.sentence(new LowerStages(share));
  }

  @Then("at most {share} of the load travels over the control wire")
  public void wire(Share share) {
    CurrentPass.sentence(new OverTheAir(share));
  }

  @Then("the interface counts between {share} and {share} more than the socket delivers")
  public void counters(Share least, Share most) {
    CurrentPass.sentence(new CountersAgree(least, most));
  }

  @Then("the ticks reach over at least {share} of the stage")
  public void ticksReach(Share share) {
    CurrentPass.sentence(new TicksReach(share));
  }

  @Then("at least {share} of the ticks are there")
  public void ticks(Share share) {
    CurrentPass.sentence(new TicksThere(share));
  }

  @Then("wall clock and boot-time clock drift apart by at most {span}")
  public void clock(Span span) {
    CurrentPass.sentence(new EvenClock(span));
  }

  @Then("the tablet never sleeps")
  public void sleep() {
    CurrentPass.sentence(new NeverAsleep());
  }

  @Then("the loaded module is the expected one from start to end")
  public void module() {
    CurrentPass.sentence(new SameModule());
  }

  @Then("the profile rests on at least {int} worker samples")
  public void samples(int least) {
    CurrentPass.sentence(new ProfileAtLeast("lock.worker_samples", least));
  }

  @Then("at most {share} of its samples are lost")
  public void lost(Share most) {
    CurrentPass.sentence(new ProfileAtMost("lock.lost_share", most));
  }

  @Then("at most {share} of its kernel frames are unresolved")
  public void unresolved(Share most) {
    CurrentPass.sentence(new ProfileAtMost("lock.unresolved_share", most));
  }

  @Then("its event counts CPU time")
  public void event() {
    CurrentPass.sentence(new CountsCpuTime());
  }

  @Then("each processor gives at least {share} of the samples it owes")
  public void processors(Share share) {
    CurrentPass.sentence(new EveryCpuSampled(share));
  }

  @Then("at most {share} of the driver's samples are of a work nobody knows")
  public void works(Share most) {
    CurrentPass.sentence(new ProfileAtMost("lock.unknown_works", most));
  }

  @Then("its symbols come from the loaded module")
  public void symbols() {
    CurrentPass.sentence(new SymbolsOfModule());
  }

  @Then("no record of the kernel log is missing")
  public void log() {
    CurrentPass.sentence(new LogWhole());
  }

  @Then("it reaches from the mark of this run's start to that of its end")
  public void marks() {
    CurrentPass.sentence(new LogMarked());
  }

  @Then("at least {share} of the samples of the link are there")
  public void linkSamples(Share share) {
    CurrentPass.sentence(new SeriesThere(SeriesThere.Series.LINK, share));
  }

  @Then("at least {share} of the samples of the tablet's condition are there")
  public void conditionSamples(Share share) {
    CurrentPass.sentence(new SeriesThere(SeriesThere.Series.CONDITION, share));
  }

  @Then("at least {share} of the samples of the sender are there")
  public void senderSamples(Share share) {
    CurrentPass.sentence(new SeriesThere(SeriesThere.Series.SENDER, share));
  }

  @Then("at most {share} of the bytes given, sent, acknowledged and received are unexplained")
  public void bytes(Share most) {
    CurrentPass.sentence(new BytesAddUp(most));
  }

  @Then("the tablet receives from the socket the sender sends from")
  public void socket() {
    CurrentPass.sentence(new SameSocket());
  }

  @Then("both recorders ended by themselves and every file carries its seal")
  public void seal() {
    CurrentPass.sentence(new Sealed());
  }
}
