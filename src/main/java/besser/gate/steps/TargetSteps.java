package besser.gate.steps;

import besser.gate.judge.check.HeldBelow;
import besser.gate.judge.check.LinkKept;
import besser.gate.judge.check.LockShareBelow;
import besser.gate.judge.check.MeanRate;
import besser.gate.judge.check.NoStall;
import besser.gate.judge.check.TakesAtMost;
import besser.gate.judge.check.WorstMinute;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Share;
import besser.gate.quantity.Span;
import io.cucumber.java.en.Then;

/** Sentences of the targets and of patches' goals. */
public final class TargetSteps {
  @Then("every repetition receives at least {byteRate} on average")
  public void receivesAtLeast(ByteRate rate) {
    CurrentPass.sentence(new MeanRate(rate));
  }

  @Then("no minute of any repetition falls below {byteRate}")
  public void noMinuteFallsBelow(ByteRate rate) {
    CurrentPass.sentence(new WorstMinute(rate));
  }

  /** Near zero is 1 % of the mean the same scenario asks for, wherever in it that stands. */
  @Then("no repetition stalls for {span} or longer")
  public void noRepetitionStalls(Span span) {
    CurrentPass.sentenceOnFloor(floor -> new NoStall(span, floor));
  }

  @Then(
      """
          every repetition spends less than {share} of its worker CPU in lock cycling on the \
          driver path""")
  public void lockShareOnTheDriverPath(Share share) {
    CurrentPass.sentence(new LockShareBelow(share, LockShareBelow.Path.DRIVER_PATH));
  }

  @Then(
      "every repetition spends less than {share} of its worker CPU in lock cycling in all workers")
  public void lockShareInAllWorkers(Share share) {
    CurrentPass.sentence(new LockShareBelow(share, LockShareBelow.Path.ALL_WORKERS));
  }

  @Then("no spinlock of the driver is held for {span} or longer")
  public void heldBelow(Span span) {
    CurrentPass.sentence(new HeldBelow(span));
  }

  /** The function is one of the driver that the recorder times, see driver.tsv. */
  @Then("{word} takes at most {span} in {share} of its calls")
  public void takesAtMost(String function, Span span, Share share) {
    CurrentPass.sentence(new TakesAtMost(function, span, share));
  }

  @Then("every repetition keeps its link for {span}")
  public void keepsItsLink(Span span) {
    CurrentPass.sentence(new LinkKept(span));
  }
}
