package besser.gate.evidence.format;

import besser.gate.evidence.ConditionTick;
import besser.gate.evidence.CostTick;
import besser.gate.evidence.DeviceStage;
import besser.gate.evidence.LinkTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.RxTick;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The tables of {@code device/}. */
public final class DeviceTables {
  private DeviceTables() {}

  /** {@code rx_bytes.tsv}. */
  public static Part<List<RxTick>> rx(String file, String text) {
    return Table.ticks(
        file,
        text,
        Column.of("device/rx_bytes.tsv"),
        "t_s",
        row ->
            new RxTick(
                row.line(),
                row.number("t_s"),
                row.text("stage"),
                row.count("rx_bytes"),
                row.count("rx_packets"),
                row.count("payload_bytes"),
                row.count("recv_q"),
                row.text("peer"),
                row.count("wire_rx_bytes")));
  }

  /**
   * {@code link.tsv}, in the order of its clock. Two write it: the process that asks iw, and the
   * recorder itself where iw has not answered in time; an answer that comes after all stands below
   * the lines that say it had not.
   */
  public static Part<List<LinkTick>> link(String file, String text) {
    Part<List<LinkTick>> part = linkAsWritten(file, text);
    return part instanceof Part.Present<List<LinkTick>> p
        ? new Part.Present<>(
            file,
            p.content().stream().sorted(Comparator.comparingDouble(LinkTick::t)).toList(),
            p.flaw())
        : part;
  }

  private static Part<List<LinkTick>> linkAsWritten(String file, String text) {
    return Table.ticks(
        file,
        text,
        Column.of("device/link.tsv"),
        "t_s",
        2,
        row ->
            new LinkTick(
                row.line(),
                row.number("t_s"),
                state(row),
                row.text("bssid").toLowerCase(Locale.ROOT),
                row.whole("freq_mhz"),
                row.whole("signal_dbm"),
                row.optionalNumber("rx_mbit"),
                row.whole("rx_mcs"),
                row.optionalNumber("tx_mbit"),
                row.whole("tx_mcs"),
                row.whole("ifindex"),
                row.text("operstate"),
                row.text("assoc")));
  }

  private static LinkTick.State state(Row row) throws ParseFault {
    return switch (row.text("state")) {
      case "up" -> LinkTick.State.UP;
      case "down" -> LinkTick.State.DOWN;
      case "gone" -> LinkTick.State.GONE;
      case "-" -> LinkTick.State.UNKNOWN;
      default -> throw row.wrong("state", "one of up, down, gone and - is needed");
    };
  }

  /** {@code condition.tsv}. */
  public static Part<List<ConditionTick>> condition(String file, String text) {
    return Table.ticks(
        file,
        text,
        Column.of("device/condition.tsv"),
        "t_s",
        row ->
            new ConditionTick(
                row.line(),
                row.number("t_s"),
                row.optionalNumber("realtime_s"),
                row.optionalNumber("monotonic_s"),
                row.count("suspends"),
                row.wholeLong("temp_mc"),
                row.count("cpu_khz"),
                row.text("governor"),
                row.text("charger"),
                row.count("disk_free_kb")));
  }

  /** {@code cost.tsv}. */
  public static Part<List<CostTick>> cost(String file, String text) {
    return Table.ticks(
        file,
        text,
        Column.of("device/cost.tsv"),
        "t_s",
        row -> new CostTick(row.line(), row.number("t_s"), row.number("cpu_s")));
  }

  /** {@code device/stages.tsv}. */
  public static Part<List<DeviceStage>> stages(String file, String text) {
    return Table.read(
        file,
        text,
        Column.of("device/stages.tsv"),
        row ->
            new DeviceStage(
                row.line(),
                row.text("stage"),
                row.optionalNumber("listen_s"),
                row.optionalNumber("start_s"),
                row.optionalNumber("end_s"),
                row.text("ended_by"),
                row.whole("listener_pid"),
                row.whole("connections")));
  }
}
