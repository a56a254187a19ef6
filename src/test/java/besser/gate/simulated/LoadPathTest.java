package besser.gate.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The load as the recorder's commands see it. Rates are per second of the simulated clock. */
class LoadPathTest {
  private static final String READ =
      "read t _ <$GATE_ROOT/proc/uptime; read b <$GATE_ROOT/sys/class/net/wlan0/statistics/rx_bytes;"
          + " echo $t $b; ss -tinH 'sport = :12345'";

  @Test
  void theDriverHoldsTheBytesBackAndTheSenderFeelsIt() throws Exception {
    try (SimulatedRig rig = Rigs.start("baseline", 180);
        Shell device = new Shell(rig.environment().device());
        Shell sender = new Shell(rig.environment().sender())) {
      load(rig, device, sender, "4M");
      Look first = look(device);
      device.run("sleep 2");
      Look last = look(device);
      String pressure = sender.run("ss -tinH 'dport = :12345'").out();
      assertThat(last.payloadPerSecond(first)).isCloseTo(725e3, within(220e3));
      assertThat(last.frames() - first.frames())
          .isCloseTo(Math.round(1.045 * (last.payload() - first.payload())), within(200_000L));
      assertThat(number(pressure, "ESTAB +0 +(\\d+) ")).isPositive();
      assertThat(pressure).doesNotContain(" app_limited").contains(" unacked:");
      assertThat(Long.parseLong(sender.run("tail -n 1 pv.log").out().strip()))
          .as("pv is blocked by the pipe and not by its own rate")
          .isLessThan(3_000_000);
    }
  }

  @Test
  void aStarvedSenderLeavesNothingWaiting() throws Exception {
    try (SimulatedRig rig = Rigs.start("sender-starved", 180);
        Shell device = new Shell(rig.environment().device());
        Shell sender = new Shell(rig.environment().sender())) {
      load(rig, device, sender, "4M");
      device.run("sleep 1");
      String pressure = sender.run("ss -tinH 'dport = :12345'").out();
      assertThat(number(pressure, "ESTAB +0 +(\\d+) ")).isZero();
      assertThat(pressure).contains(" app_limited");
    }
  }

  @Test
  void aKilledListenerBreaksTheSendersPipe() throws Exception {
    try (SimulatedRig rig = Rigs.start("healthy", 180);
        Shell device = new Shell(rig.environment().device());
        Shell sender = new Shell(rig.environment().sender())) {
      load(rig, device, sender, "4M");
      device.run("kill $(cat listener)");
      String status = sender.run("while [ ! -s nc.rc ]; do sleep 0.1; done; cat nc.rc").out();
      assertThat(status).isEqualTo("141\n");
      assertThat(sender.run("nc -N 192.0.2.168 12345 </dev/null").out())
          .contains("Connection refused");
    }
  }

  private record Look(double t, long frames, long payload) {
    double payloadPerSecond(Look before) {
      return (payload - before.payload) / (t - before.t);
    }
  }

  private static void load(SimulatedRig rig, Shell device, Shell sender, String limit)
      throws IOException {
    device.run("(nc -l 12345 >/dev/null 2>&1 & echo $! >listener)");
    device.run("while [ -z \"$(ss -tlnH 'sport = :12345')\" ]; do sleep 0.05; done");
    sender.run(
        "( (timeout 60 pv -n -b -i 0.1 -L "
            + limit
            + " </dev/zero 2>pv.log | { nc -N "
            + rig.environment().device().data()
            + " 12345; echo $? >nc.rc; } ) >/dev/null 2>&1 & )");
    device.run("while ! ss -tinH 'sport = :12345' | grep -q bytes_received; do sleep 0.05; done");
  }

  private static Look look(Shell device) throws IOException {
    String said = device.run(READ).out();
    String[] first = said.lines().findFirst().orElseThrow().split(" ");
    return new Look(
        Double.parseDouble(first[0]),
        Long.parseLong(first[1]),
        number(said, "bytes_received:(\\d+)"));
  }

  private static long number(String text, String pattern) {
    Matcher m = Pattern.compile(pattern).matcher(text);
    assertThat(m.find()).as(pattern + " in " + text).isTrue();
    return Long.parseLong(m.group(1));
  }
}
