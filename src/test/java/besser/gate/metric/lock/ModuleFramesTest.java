package besser.gate.metric.lock;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.PerfWindow;
import besser.gate.metric.TinyRepetition;
import besser.gate.metric.lock.ModuleFrames.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A perf that reads /proc/kcore says of no function that it is the module's. */
class ModuleFramesTest {
  private static final String TASKLET =
      "handle_softirqs;tasklet_action;ieee80211_tasklet_handler;ieee80211_rx_napi;ieee80211_rx_list";

  /** Kernel 7.2, arm64: the tasklet runs where softirqs run. */
  private static final String KSOFTIRQD =
      "ret_from_fork;kthread;smpboot_thread_fn;run_ksoftirqd;" + TASKLET;

  private static final String PASSER_BY =
      "ret_from_fork;kthread;vrig_net;__local_bh_enable_ip;do_softirq;" + TASKLET;

  private static final String RENAMED =
      "ret_from_fork;kthread;worker_thread;process_one_work;sdio_read_work;sdio_memcpy_fromio";

  private static Place place(String chain, String... others) {
    return place(Map.of(), chain, others);
  }

  private static Place place(Map<String, Long> addresses, String chain, String... others) {
    Map<String, Long> stacks = new TreeMap<>(Map.of(chain, 10L));
    List.of(others).forEach(o -> stacks.put(o, 10L));
    PerfWindow window =
        new TinyPerf(1)
            .stacks(stacks)
            .sampling(
                new PerfWindow.Sampling(
                    "cycles:P", new TreeMap<>(), new TreeMap<>(), addresses, Optional.empty()))
            .build();
    return ModuleFrames.of(new TinyRepetition().build().driver(), List.of(window)).place(chain);
  }

  @Test
  void aThreadOnWhoseStackATaskletHandsFramesOverIsNoStranger() {
    assertThat(place(KSOFTIRQD)).isEqualTo(Place.ELSEWHERE);
    assertThat(place(PASSER_BY)).isEqualTo(Place.ELSEWHERE);
    String idle = "ret_from_fork;kthread;smpboot_thread_fn;cpu_stopper_thread";
    assertThat(place(idle, KSOFTIRQD, PASSER_BY)).isEqualTo(Place.ELSEWHERE);
  }

  @Test
  void aWorkThatReadsTheCardIsOneWhateverItIsCalled() {
    assertThat(place(RENAMED)).isEqualTo(Place.UNKNOWN_WORK);
    String elsewhere = RENAMED.replace("sdio_memcpy_fromio", "schedule");
    assertThat(place(elsewhere, RENAMED)).isEqualTo(Place.UNKNOWN_WORK);
    assertThat(place(elsewhere)).isEqualTo(Place.ELSEWHERE);
  }

  @Test
  void aThreadThatHandsFramesOverByItselfIsOneToo() {
    assertThat(place("ret_from_fork;kthread;rx_loop;ieee80211_rx_irqsafe"))
        .isEqualTo(Place.UNKNOWN_WORK);
  }

  @Test
  void whatLiesBetweenFunctionsOfTheModuleIsItsOwn() {
    String chain = "ret_from_fork;kthread;worker_thread;process_one_work;pump;_raw_spin_lock";
    Map<String, Long> addresses =
        new TreeMap<>(Map.of("bes2600_rx_cb", 0x1000L, "sdio_rx_work", 0x3000L, "pump", 0x2000L));
    assertThat(place(addresses, chain)).isEqualTo(Place.UNKNOWN_WORK);
    addresses.put("pump", 0x3001L);
    assertThat(place(addresses, chain)).isEqualTo(Place.ELSEWHERE);
  }
}
