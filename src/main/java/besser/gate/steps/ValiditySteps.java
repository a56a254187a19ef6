package besser.gate.steps;

import besser.gate.judge.check.BytesAddUp;
import besser.gate.judge.check.CountersAgree;
import besser.gate.judge.check.CountsCpuTime;
import besser.gate.judge.check.EvenClock;
import besser.gate.judge.check.EveryCpuSampled;
import besser.gate.judge.check.FactsAtBothEnds;
import besser.gate.judge.check.FactsInAllRepetitions;
import besser.gate.judge.check.FactsOfEnvironment;
import besser.gate.judge.check.FactsThere;
import besser.gate.judge.check.LogMarked;
import besser.gate.judge.check.LogWhole;
import besser.gate.judge.check.LowerPressed;
import besser.gate.judge.check.LowerStages;
import besser.gate.judge.check.NeverAsleep;
import besser.gate.judge.check.OnClaimedBand;
import besser.gate.judge.check.OneConnection;
import besser.gate.judge.check.OneDriver;
import besser.gate.judge.check.OverTheAir;
import besser.gate.judge.check.OwnSeries;
import besser.gate.judge.check.ProfileAtLeast;
import besser.gate.judge.check.ProfileAtMost;
import besser.gate.judge.check.RepetitionsApart;
import besser.gate.judge.check.SameCell;
import besser.gate.judge.check.SameModule;
import besser.gate.judge.check.SameSocket;
import besser.gate.judge.check.SamplesInside;
import besser.gate.judge.check.Sealed;
import besser.gate.judge.check.SeriesThere;
import besser.gate.judge.check.SignalWithin;
import besser.gate.judge.check.StagesAsked;
import besser.gate.judge.check.StagesFollow;
import besser.gate.judge.check.StagesLast;
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

  @Then("the environment is on the band the claims are about")
  public void band() {
    CurrentPass.sentence(new OnClaimedBand());
  }

  @Then("no fact that must stay the same differs between the ends of a repetition")
  public void factsAtBothEnds() {
    CurrentPass.sentence(new FactsAtBothEnds());
  }

  @Then("no fact that must stay the same differs between repetitions")
  public void factsInAllRepetitions() {
    CurrentPass.sentence(new FactsInAllRepetitions());
  }

  @Then("every fact is what the environment says of it")
  public void factsOfEnvironment() {
    CurrentPass.sentence(new FactsOfEnvironment());
  }

  @Then("every fact that edition {int} asks for is there")
  public void factsThere(int edition) {
    CurrentPass.sentence(new FactsThere(edition));
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

  @Then("each processor gives between {share} and {share} of the samples it owes")
  public void processors(Share least, Share most) {
    CurrentPass.sentence(new EveryCpuSampled(least, most));
  }

  @Then("at most {share} of the driver's samples are of a work nobody knows")
  public void works(Share most) {
    CurrentPass.sentence(new ProfileAtMost("lock.unknown_works", most));
  }

  @Then("its symbols come from the loaded module")
  public void symbols() {
    CurrentPass.sentence(new SymbolsOfModule());
  }

  @Then("every stage was asked for at the rate and in the order of the plan")
  public void stagesAsked() {
    CurrentPass.sentence(new StagesAsked());
  }

  @Then("the load of every stage ran for its time, at most {span} less and at most {span} more")
  public void stagesLast(Span less, Span more) {
    CurrentPass.sentence(new StagesLast(less, more));
  }

  @Then("stages follow one another within {span}")
  public void stagesFollow(Span pause) {
    CurrentPass.sentence(new StagesFollow(pause));
  }

  @Then("repetitions of one boot follow one another, the cool-down of the plan apart")
  public void repetitionsApart() {
    CurrentPass.sentence(new RepetitionsApart());
  }

  @Then("no two repetitions share a series")
  public void ownSeries() {
    CurrentPass.sentence(new OwnSeries());
  }

  @Then("every sample lies within its recording")
  public void samplesInside() {
    CurrentPass.sentence(new SamplesInside());
  }

  @Then("the driver neither dies nor is loaded again from start to end of the recording")
  public void oneDriver() {
    CurrentPass.sentence(new OneDriver());
  }

  @Then(
      "the sender has data waiting or has delivered its cap in at least {share} of every lower stage")
  public void lowerPressed(Share share) {
    CurrentPass.sentence(new LowerPressed(share));
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
