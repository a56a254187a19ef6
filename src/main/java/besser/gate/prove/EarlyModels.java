package besser.gate.prove;

import besser.gate.corpus.CpuCost;
import besser.gate.corpus.LossModel;
import besser.gate.corpus.RadioModel;
import besser.gate.corpus.RepetitionModel;
import besser.gate.corpus.StallModel;
import besser.gate.corpus.SyntheticCampaign;
import besser.gate.corpus.TrafficModel;
import besser.gate.plan.LockedPlan;
import besser.gate.plan.Stage;
import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** Drivers under the locked plan, by what they do: how early is each of them decided? */
final class EarlyModels {
  private EarlyModels() {}

  static Map<String, SyntheticCampaign> of(long seed) {
    Map<String, SyntheticCampaign> models = new LinkedHashMap<>();
    RepetitionModel sound = CasePlans.sound();
    models.put("healthy", all(sound, seed));
    models.put("2.02 MB/s", all(CasePlans.at(2.02e6), seed));
    models.put("1.9 MB/s", all(CasePlans.at(1.9e6), seed));
    models.put("0.7 MB/s, the anchor", all(CasePlans.at(0.7e6), seed));
    models.put("75 kB/s, the sick anchor", all(CasePlans.at(75e3), seed));
    models.put(
        "decays from 2.6 to 1.6 MB/s",
        all(sound.with(TrafficModel.of(new ByteRate(2.1e6)).withDecay(0.25)), seed));
    models.put(
        "stalls for 12 s at minute 10",
        all(sound.with(new StallModel(Stage.OF_4_MB, new Span(600), new Span(12))), seed));
    models.put(
        "20 % lock cycling",
        all(sound.with(CpuCost.light().withSamples(6000).withLocks(0.2, 0.02)), seed));
    models.put("dies at minute 25", all(death(), seed));
    models.put("dies at minute 25 of repetition 3", all(sound, seed).with(3, death()));
    models.put("signal of -70 dBm", all(sound.with(RadioModel.home().withSignal(-70)), seed));
    return models;
  }

  private static RepetitionModel death() {
    return CasePlans.sound()
        .with(LossModel.death(Stage.OF_4_MB, new Span(1500), LossModel.Way.DRIVER));
  }

  private static SyntheticCampaign all(RepetitionModel model, long seed) {
    return SyntheticCampaign.of(new LockedPlan(), model, seed);
  }
}
