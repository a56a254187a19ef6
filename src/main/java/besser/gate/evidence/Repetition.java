package besser.gate.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything seen in one repetition, each part there or missing with its reason.
 *
 * @param id {@code rep-1} and so on
 * @param state as {@code repetition.json} says: {@code complete}, {@code link-death}, {@code
 *     partial}, {@code abandoned}, or {@code unknown}
 * @param reason why it is not complete, empty where it is
 * @param facts all of {@code repetition.json} as text by key
 * @param deviceStart device/start.txt
 * @param deviceEnd device/end.txt
 * @param deviceStages device/stages.tsv
 * @param rx device/rx_bytes.tsv
 * @param link device/link.tsv
 * @param condition device/condition.tsv
 * @param cost device/cost.tsv
 * @param kmsg device/kmsg.log
 * @param iwEvents device/iw_event.log
 * @param mac80211 device/mac80211.log; missing in recordings of earlier gates
 * @param perf device/perf.tsv with its windows
 * @param counters device/counters.tsv with the hist files
 * @param traceStats device/trace_stats.txt: {@code cpu0.overrun}, {@code cpu0.dropped events} and
 *     so on to their counts; above 0 the counters are not valid
 * @param driverStatusStart device/driver_status-start.txt by key
 * @param driverStatusEnd device/driver_status-end.txt by key
 * @param deviceTrailer device/trailer.txt
 * @param senderStart sender/start.txt
 * @param senderEnd sender/end.txt
 * @param senderStages sender/stages.tsv
 * @param offered sender/offered.tsv
 * @param senderTrailer sender/trailer.txt
 * @param deviceConfig device/config.txt: what the tablet's recorder was told
 * @param senderConfig sender/config.txt
 * @param deviceMessages device/messages.log, line by line: what its recorder wrote for people
 * @param senderMessages sender/messages.log
 * @param pv sender/pv-STAGE.log by stage, of each stage of sender/stages.tsv: what pv printed
 * @param crashDump device/pstore.txt, line by line: what the kernel kept of a crash
 * @param driver what is known of the driver under test, as it was sealed with the campaign
 * @param sealFaults what the seal says: altered, missing or foreign files, or that there is no
 *     seal; empty where it is whole
 */
public record Repetition(
    String id,
    String state,
    String reason,
    Part<Map<String, String>> facts,
    Part<Map<String, String>> deviceStart,
    Part<Map<String, String>> deviceEnd,
    Part<List<DeviceStage>> deviceStages,
    Part<List<RxTick>> rx,
    Part<List<LinkTick>> link,
    Part<List<ConditionTick>> condition,
    Part<List<CostTick>> cost,
    Part<List<KmsgRecord>> kmsg,
    Part<List<IwEvent>> iwEvents,
    Part<Mac80211Trace> mac80211,
    Part<List<PerfWindow>> perf,
    Part<List<Counter>> counters,
    Part<Map<String, Long>> traceStats,
    Part<Map<String, String>> driverStatusStart,
    Part<Map<String, String>> driverStatusEnd,
    Part<Trailer> deviceTrailer,
    Part<Map<String, String>> senderStart,
    Part<Map<String, String>> senderEnd,
    Part<List<SenderStage>> senderStages,
    Part<List<OfferedTick>> offered,
    Part<Trailer> senderTrailer,
    Part<Map<String, String>> deviceConfig,
    Part<Map<String, String>> senderConfig,
    Part<List<String>> deviceMessages,
    Part<List<String>> senderMessages,
    Map<String, Part<List<Long>>> pv,
    Part<List<String>> crashDump,
    Driver driver,
    List<String> sealFaults) {
  /** State of one that was refused before its first payload byte. */
  public static final String ABANDONED = "abandoned";

  /** Whether it does not count, because it was refused and may be recorded again. */
  public boolean isAbandoned() {
    return state.equals(ABANDONED);
  }

  /** What the device told of itself when the recording began; empty where it did not. */
  public Optional<String> told(String fact) {
    return deviceStart.value().flatMap(facts -> Facts.text(facts, fact));
  }

  /** With another kernel log. */
  public Repetition withKmsg(Part<List<KmsgRecord>> other) {
    return new Repetition(
        id,
        state,
        reason,
        facts,
        deviceStart,
        deviceEnd,
        deviceStages,
        rx,
        link,
        condition,
        cost,
        other,
        iwEvents,
        mac80211,
        perf,
        counters,
        traceStats,
        driverStatusStart,
        driverStatusEnd,
        deviceTrailer,
        senderStart,
        senderEnd,
        senderStages,
        offered,
        senderTrailer,
        deviceConfig,
        senderConfig,
        deviceMessages,
        senderMessages,
        pv,
        crashDump,
        driver,
        sealFaults);
  }

  /** With nothing left that could be judged. */
  public Repetition without(String why) {
    return new Repetition(
        id,
        state,
        reason,
        gone(facts, why),
        gone(deviceStart, why),
        gone(deviceEnd, why),
        gone(deviceStages, why),
        gone(rx, why),
        gone(link, why),
        gone(condition, why),
        gone(cost, why),
        gone(kmsg, why),
        gone(iwEvents, why),
        gone(mac80211, why),
        gone(perf, why),
        gone(counters, why),
        gone(traceStats, why),
        gone(driverStatusStart, why),
        gone(driverStatusEnd, why),
        gone(deviceTrailer, why),
        gone(senderStart, why),
        gone(senderEnd, why),
        gone(senderStages, why),
        gone(offered, why),
        gone(senderTrailer, why),
        gone(deviceConfig, why),
        gone(senderConfig, why),
        gone(deviceMessages, why),
        gone(senderMessages, why),
        Map.of(),
        gone(crashDump, why),
        driver,
        sealFaults);
  }

  private static <T> Part<T> gone(Part<T> part, String why) {
    return Part.missing(part.file(), why);
  }
}
