package besser.gate.corpus;

import besser.gate.quantity.ByteRate;
import besser.gate.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happens in one repetition.
 *
 * @param trafficModel in every stage
 * @param stallModels without a loss of the link
 * @param losses of the link; after a death the recording ends with its post-mortem
 * @param radioModel the link
 * @param cpu what perf samples
 * @param log records beside the usual noise
 * @param deviceFacts over the usual ones of the device's start.txt and end.txt
 * @param senderFacts over the usual ones of the sender's
 * @param wireShare part of the load that comes over the control interface
 * @param overhead rx_bytes over TCP payload
 * @param uptime of the device when the recorder starts
 * @param postMortem nominal time the recording goes on after a death
 */
public record RepetitionModel(
    TrafficModel trafficModel,
    List<StallModel> stallModels,
    List<LossModel> losses,
    RadioModel radioModel,
    CpuCost cpu,
    List<KmsgLine> log,
    Map<String, String> deviceFacts,
    Map<String, String> senderFacts,
    double wireShare,
    double overhead,
    double uptime,
    Span postMortem) {
  public RepetitionModel {
    stallModels = List.copyOf(stallModels);
    losses = List.copyOf(losses);
    log = List.copyOf(log);
    deviceFacts = Map.copyOf(deviceFacts);
    senderFacts = Map.copyOf(senderFacts);
  }

  /** Meets Phase 1: 2.4 MB/s at -60 dBm, 6 % lock cycling on the driver path, no loss. */
  public static RepetitionModel healthy() {
    return new RepetitionModel(
        TrafficModel.of(ByteRate.parse("2.4 MB/s")),
        List.of(),
        List.of(),
        RadioModel.home(),
        CpuCost.light(),
        List.of(),
        Map.of(),
        Map.of(),
        0,
        1.045,
        300,
        new Span(40));
  }

  /** With this traffic. */
  public RepetitionModel with(TrafficModel all) {
    return shaped(all, stallModels, losses, radioModel, cpu);
  }

  /** With another stall. */
  public RepetitionModel with(StallModel stallModel) {
    return shaped(trafficModel, plus(stallModels, stallModel), losses, radioModel, cpu);
  }

  /** With another loss of the link. */
  public RepetitionModel with(LossModel lossModel) {
    return shaped(trafficModel, stallModels, plus(losses, lossModel), radioModel, cpu);
  }

  /** With another link. */
  public RepetitionModel with(RadioModel other) {
    return shaped(trafficModel, stallModels, losses, other, cpu);
  }

  /** With another cost. */
  public RepetitionModel with(CpuCost other) {
    return shaped(trafficModel, stallModels, losses, radioModel, other);
  }

  /** With another record in the kernel log. */
  public RepetitionModel with(KmsgLine line) {
    return around(plus(log, line), deviceFacts, senderFacts, wireShare, overhead, uptime);
  }

  /** With another fact of the device; {@code -} is one that was not measured. */
  public RepetitionModel withDeviceFact(String key, String value) {
    Map<String, String> more = new TreeMap<>(deviceFacts);
    more.put(key, value);
    return around(log, more, senderFacts, wireShare, overhead, uptime);
  }

  /** With another fact of the sender. */
  public RepetitionModel withSenderFact(String key, String value) {
    Map<String, String> more = new TreeMap<>(senderFacts);
    more.put(key, value);
    return around(log, deviceFacts, more, wireShare, overhead, uptime);
  }

  /** With a part of the load on the control interface. */
  public RepetitionModel withWireShare(double part) {
    return around(log, deviceFacts, senderFacts, part, overhead, uptime);
  }

  /** With another surplus of the interface's counter over payload, as a factor. */
  public RepetitionModel withOverhead(double factor) {
    return around(log, deviceFacts, senderFacts, wireShare, factor, uptime);
  }

  /** With another uptime at the start. */
  public RepetitionModel withUptime(double seconds) {
    return around(log, deviceFacts, senderFacts, wireShare, overhead, seconds);
  }

  private RepetitionModel shaped(
      TrafficModel all,
      List<StallModel> stalled,
      List<LossModel> lost,
      RadioModel air,
      CpuCost cost) {
    return new RepetitionModel(
        all,
        stalled,
        lost,
        air,
        cost,
        log,
        deviceFacts,
        senderFacts,
        wireShare,
        overhead,
        uptime,
        postMortem);
  }

  private RepetitionModel around(
      List<KmsgLine> lines,
      Map<String, String> device,
      Map<String, String> sender,
      double wired,
      double surplus,
      double up) {
    return new RepetitionModel(
        trafficModel,
        stallModels,
        losses,
        radioModel,
        cpu,
        lines,
        device,
        sender,
        wired,
        surplus,
        up,
        postMortem);
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }
}
