package besser.gate.simulated;

import java.util.Locale;
import java.util.Optional;

/** What {@code ss -tin} says of the load's socket, on either host. */
final class Sockets {
  private static final int SEGMENT = 1448;

  private final String device;
  private final String sender;
  private Optional<LoadConnection> current = Optional.empty();
  private double busyMillis;
  private double readerMillis;

  /**
   * @param device address of the tablet, as ss prints it
   * @param sender address of the sender
   */
  Sockets(String device, String sender) {
    this.device = device;
    this.sender = sender;
  }

  /**
   * One step.
   *
   * @param connection the load's, if there is one
   * @param seconds the step took
   * @param slowReader whether the tablet's nc is what holds it up
   */
  void step(Optional<LoadConnection> connection, double seconds, boolean slowReader) {
    if (!connection.equals(current)) {
      current = connection;
      busyMillis = 0;
      readerMillis = 0;
    }
    if (waiting() > 0) {
      busyMillis += seconds * 1000;
      readerMillis += slowReader ? seconds * 1000 : 0;
    }
  }

  private long waiting() {
    return current.map(c -> c.sent() - c.received()).orElse(0L);
  }

  /** {@code ss -tinH} on the sender. */
  String onSender() {
    return current
        .map(
            c -> {
              long waiting = Math.max(0, c.sent() - c.received());
              long acked = c.sent() - waiting;
              boolean limited = waiting == 0;
              return String.format(
                  Locale.ROOT,
                  """
                      %s 0      %d %s:%d %s:%d%n\t cubic wscale:7,10 rto:212 rtt:9.4/3.1 mss:%d \
                      pmtu:1500 rcvmss:536 advmss:1448 cwnd:96 ssthresh:72 bytes_sent:%d \
                      bytes_acked:%d segs_out:%d segs_in:%d data_segs_out:%d send 118Mbps \
                      lastrcv:2000 pacing_rate 141Mbps delivery_rate 23Mbps delivered:%d%s \
                      busy:%dms%s%s%s rcv_space:14480 rcv_ssthresh:64088 minrtt:1.9%n""",
                  c.senderDone() ? "FIN-WAIT-1" : "ESTAB",
                  waiting,
                  sender,
                  c.localPort(),
                  device,
                  c.port(),
                  SEGMENT,
                  c.sent(),
                  acked,
                  c.sent() / SEGMENT + 3,
                  acked / (2 * SEGMENT) + 2,
                  c.sent() / SEGMENT,
                  acked / SEGMENT,
                  limited ? " app_limited" : "",
                  Math.round(busyMillis),
                  readerMillis > 0
                      ? String.format(
                          Locale.ROOT,
                          " rwnd_limited:%dms(%.1f%%)",
                          Math.round(readerMillis),
                          100 * readerMillis / Math.max(1, busyMillis))
                      : "",
                  waiting > 0 ? " unacked:" + Math.min(96, waiting / SEGMENT + 1) : "",
                  waiting > 96L * SEGMENT ? " notsent:" + (waiting - 96L * SEGMENT) : "");
            })
        .orElse("")
        .replace("\r", "");
  }

  /** {@code ss -tinH} on the tablet, {@code queued} bytes waiting for its nc. */
  String onTablet(long queued) {
    return current
        .map(
            c ->
                String.format(
                    Locale.ROOT,
                    """
                        ESTAB %d      0 %s:%d %s:%d%n\t cubic wscale:10,7 rto:201 rtt:12.1/6 \
                        ato:40 mss:%d pmtu:1500 rcvmss:1448 advmss:1448 cwnd:10%s segs_out:%d \
                        segs_in:%d%s send 9573553bps lastsnd:2000 lastrcv:4 lastack:4 pacing_rate \
                        19147104bps delivered:1 app_limited rcv_rtt:9.8 rcv_space:145000 \
                        rcv_ssthresh:1048576 minrtt:2.2%n""",
                    queued,
                    device,
                    c.port(),
                    sender,
                    c.localPort(),
                    SEGMENT,
                    c.received() > 0 ? " bytes_received:" + c.received() : "",
                    c.received() / (2 * SEGMENT) + 2,
                    c.received() / SEGMENT + 2,
                    c.received() > 0 ? " data_segs_in:" + (c.received() / SEGMENT + 1) : ""))
        .orElse("")
        .replace("\r", "");
  }

  /** {@code ss -tlnH} on the tablet. */
  String listening(Iterable<Integer> ports) {
    StringBuilder out = new StringBuilder();
    for (int port : ports) {
      out.append("LISTEN 0      1      0.0.0.0:").append(port).append(" 0.0.0.0:*\n");
    }
    return out.toString();
  }
}
