package besser.gate.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.format.HistFile;
import org.junit.jupiter.api.Test;

/** The simulated tracefs as the recorder uses it. */
class TracingTest {
  private static final String INSTANCE = "I=$GATE_ROOT/sys/kernel/tracing/instances/gate-x; ";
  private static final String PROBES = "$GATE_ROOT/sys/kernel/tracing/kprobe_events";

  @Test
  void aTriggerThatWasWrittenCountsUntilItIsTakenBackAndNothingStays() throws Exception {
    try (SimulatedRig rig = Rigs.start("healthy", 180);
        Shell device = new Shell(rig.environment().device())) {
      device.run(
          INSTANCE
              + "mkdir $I; echo 'p:g/ieee80211_rx_list ieee80211_rx_list' >>"
              + PROBES
              + "; echo hist:keys=function.sym >$I/events/workqueue/workqueue_execute_start/trigger;"
              + " while [ ! -s $I/events/workqueue/workqueue_execute_start/hist ]; do sleep 0.1; done;"
              + " while [ ! -e $I/events/g/ieee80211_rx_list/trigger ]; do sleep 0.1; done; sleep 1");
      String text =
          device.run(INSTANCE + "cat $I/events/workqueue/workqueue_execute_start/hist").out();
      assertThat(HistFile.read(text).hits()).containsKey("blk_mq_run_work_fn");
      assertThat(
              device
                  .run(
                      INSTANCE
                          + "echo '!hist:keys=function.sym'"
                          + " >$I/events/workqueue/workqueue_execute_start/trigger; rmdir $I;"
                          + " echo '-:g/ieee80211_rx_list' >>"
                          + PROBES
                          + "; while [ -s "
                          + PROBES
                          + " ]; do sleep 0.1; done; ls ${I%/*}")
                  .out())
          .isEmpty();
    }
  }

  @Test
  void aKernelWithoutEventsHasNoInstances() throws Exception {
    try (SimulatedRig rig = Rigs.start("no-tracepoints", 180);
        Shell device = new Shell(rig.environment().device())) {
      assertThat(device.run(INSTANCE + "mkdir $I").status()).isEqualTo(1);
    }
  }
}
