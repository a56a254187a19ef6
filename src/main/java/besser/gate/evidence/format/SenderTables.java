package besser.gate.evidence.format;

import besser.gate.evidence.OfferedTick;
import besser.gate.evidence.Part;
import besser.gate.evidence.SenderStage;
import java.util.List;
import java.util.OptionalInt;

/** The tables only {@code sender/} has. */
public final class SenderTables {
  private SenderTables() {}

  /** {@code sender/stages.tsv}. */
  public static Part<List<SenderStage>> stages(String file, String text) {
    return Table.read(
        file,
        text,
        Column.of("sender/stages.tsv"),
        row ->
            new SenderStage(
                row.line(),
                row.text("stage"),
                row.optionalNumber("connect_s"),
                row.optionalNumber("start_s"),
                row.optionalNumber("end_s"),
                row.whole("exit_pv"),
                row.whole("exit_nc"),
                row.whole("attempts"),
                row.text("pv_limit"),
                row.optionalNumber("length_s")));
  }

  /** {@code sender/offered.tsv}. */
  public static Part<List<OfferedTick>> offered(String file, String text) {
    return Table.ticks(
        file,
        text,
        Column.of("sender/offered.tsv"),
        "t_s",
        row ->
            new OfferedTick(
                row.line(),
                row.number("t_s"),
                row.text("stage"),
                row.count("offered_bytes"),
                row.count("send_q"),
                row.count("notsent"),
                row.count("bytes_sent"),
                row.count("bytes_acked"),
                row.count("busy_ms"),
                row.count("rwnd_limited_ms"),
                row.count("sndbuf_limited_ms"),
                appLimited(row),
                row.count("retrans"),
                row.count("bytes_retrans"),
                row.text("local")));
  }

  private static OptionalInt appLimited(Row row) throws ParseFault {
    OptionalInt value = row.whole("app_limited");
    if (value.isPresent() && value.getAsInt() != 0 && value.getAsInt() != 1) {
      throw row.wrong("app_limited", "0, 1 or - is needed");
    }
    return value;
  }
}
