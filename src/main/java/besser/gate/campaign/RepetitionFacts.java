package besser.gate.campaign;

import besser.gate.evidence.store.RepetitionFolder;
import besser.gate.evidence.store.RepetitionHeader;
import besser.gate.recorder.HostReading;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What {@code repetition.json} says of one repetition: clocks and boots before and after it. */
final class RepetitionFacts {
  private final CampaignContext campaignContext;
  private final RepetitionFolder folder;
  private final String runId;
  private final double began;
  private HostReadings before = new HostReadings(Optional.empty(), Optional.empty());
  private String bootIdBefore = "";
  private OptionalDouble uptimeBefore = OptionalDouble.empty();

  RepetitionFacts(CampaignContext campaignContext, RepetitionFolder folder, String runId) {
    this.campaignContext = campaignContext;
    this.folder = folder;
    this.runId = runId;
    this.began = campaignContext.clock().seconds();
  }

  /** What both hosts told before it started. */
  void before(HostReadings readings) {
    before = readings;
    readings
        .device()
        .ifPresent(
            device -> {
              bootIdBefore = device.bootId();
              uptimeBefore = OptionalDouble.of(device.uptime());
            });
  }

  /** What a conductor that is gone wrote down of it. */
  void recall(Journal journal) {
    journal
        .of(Journal.BEFORE, folder.id())
        .ifPresent(
            values -> {
              bootIdBefore = values.getOrDefault("boot_id", "");
              String uptime = values.getOrDefault("uptime_s", "");
              if (uptime.matches("\\d+(\\.\\d+)?")) {
                uptimeBefore = OptionalDouble.of(Double.parseDouble(uptime));
              }
            });
  }

  /** Writes it. */
  void describe(RepetitionEnd repetitionEnd) throws IOException {
    HostReadings after = HostReadings.attempt(campaignContext.rigHosts(), campaignContext.clock());
    Optional<HostReading> device = after.device();
    // A host that is gone afterwards was asked before.
    Optional<HostReading> deviceClock = device.or(() -> before.device());
    Optional<HostReading> senderClock = after.sender().or(() -> before.sender());
    campaignContext
        .writer()
        .describe(
            folder.number(),
            new RepetitionHeader(
                folder.id(),
                runId,
                repetitionEnd.state(),
                repetitionEnd.reason(),
                value(deviceClock.map(HostReading::offset)),
                value(senderClock.map(HostReading::offset)),
                value(
                    Stream.of(deviceClock, senderClock)
                        .flatMap(Optional::stream)
                        .map(HostReading::uncertainty)
                        .max(Double::compare)),
                bootIdBefore,
                device.map(HostReading::bootId).orElse(""),
                uptimeBefore,
                value(device.map(HostReading::uptime)),
                campaignContext.losses().since(began)));
  }

  private static OptionalDouble value(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
