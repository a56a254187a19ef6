package besser.gate.simulated;

import java.util.ArrayList;
import java.util.List;

/**
 * A call chain the simulated workers are found in.
 *
 * @param weight share of their samples
 * @param frames leaf first: {@code symbol} of the kernel, {@code symbol@module} of a module
 */
record Stack(double weight, List<String> frames) {
  private static final List<String> WORKER =
      List.of("process_one_work", "worker_thread", "kthread", "ret_from_fork");
  private static final String LOCK = DriverNames.LOCK;

  private static Stack of(double weight, String... frames) {
    List<String> all = new ArrayList<>(List.of(frames));
    all.addAll(WORKER);
    return new Stack(weight, List.copyOf(all));
  }

  private static String own(String function) {
    return function + "@" + DriverNames.MODULE;
  }

  /** The chains of the driver's workers, with the shares of a profile. */
  static List<Stack> workers(CpuProfile cpu, boolean bottomHalfNamed) {
    String bh = own(bottomHalfNamed ? DriverNames.BH + ".isra.0" : "bes2600_core_loop");
    String bhWork = own(bottomHalfNamed ? DriverNames.BH_WORK : "bes2600_core_work");
    String rx = own(DriverNames.RX_WORK);
    String tx = own(DriverNames.TX_WORK);
    double path = cpu.driverPath();
    double other = cpu.allWorkers() - path;
    double rest = 1 - cpu.allWorkers();
    return List.of(
        of(
            path * 0.55,
            LOCK,
            "dw_mci_request",
            "__mmc_start_request",
            "mmc_start_request",
            "mmc_wait_for_req",
            "mmc_io_rw_extended",
            "sdio_io_rw_ext_helper",
            "sdio_memcpy_toio",
            own("bes2600_sdio_memcpy_toio"),
            own("bes2600_data_write"),
            bh,
            bhWork),
        of(
            path * 0.30,
            LOCK,
            "__wake_up_common_lock",
            "__wake_up",
            own("bes2600_bh_wakeup"),
            bh,
            bhWork),
        of(path * 0.15, LOCK, own("bes2600_queue_get"), own("wsm_get_tx"), bh, bhWork),
        of(
            other * 0.7,
            LOCK,
            "dw_mci_request",
            "__mmc_start_request",
            "mmc_start_request",
            "mmc_wait_for_req",
            "mmc_io_rw_extended",
            "sdio_io_rw_ext_helper",
            "sdio_memcpy_fromio",
            own("bes2600_sdio_memcpy_fromio"),
            rx),
        of(other * 0.3, LOCK, "skb_queue_tail", tx),
        of(
            rest * 0.24,
            "__pi_memcpy_generic",
            "dw_mci_pull_data32",
            "sdio_memcpy_fromio",
            own("bes2600_sdio_memcpy_fromio"),
            rx),
        of(
            rest * 0.16,
            "dw_mci_start_command",
            "__dw_mci_start_request",
            "dw_mci_request",
            "mmc_start_request",
            "mmc_wait_for_req",
            "mmc_io_rw_extended",
            "sdio_io_rw_ext_helper",
            "sdio_memcpy_fromio",
            rx),
        of(
            rest * 0.12,
            "ieee80211_rx_irqsafe@mac80211",
            own("bes2600_rx_cb"),
            own("wsm_receive_indication"),
            own("wsm_handle_rx"),
            bh,
            bhWork),
        of(
            rest * 0.12,
            "__tasklet_schedule",
            "ieee80211_rx_irqsafe@mac80211",
            own("bes2600_rx_cb"),
            own("wsm_handle_rx"),
            bh,
            bhWork),
        of(rest * 0.10, "kmem_cache_alloc_node_noprof", "__alloc_skb", "__netdev_alloc_skb", rx),
        of(rest * 0.08, own("bes2600_queue_put"), tx),
        of(rest * 0.06, own("bes2600_sw_retry_requeue"), bh, bhWork),
        of(rest * 0.08, own("wsm_handle_rx"), bh, bhWork),
        // An interrupt on top of a worker carries the worker's frames too.
        of(
            rest * 0.04,
            "handle_softirqs",
            "__do_softirq",
            "____do_softirq",
            "call_on_irq_stack",
            "do_softirq_own_stack",
            "__irq_exit_rcu",
            "irq_exit_rcu",
            "el1_interrupt",
            "el1h_64_irq_handler",
            "el1h_64_irq",
            own("wsm_handle_rx"),
            bh,
            bhWork));
  }

  /** What else is awake while the load arrives, one weight for each 100 of the workers'. */
  static List<Stack> others() {
    List<String> call =
        List.of(
            "vfs_read",
            "ksys_read",
            "__arm64_sys_read",
            "invoke_syscall",
            "el0_svc_common.constprop.0",
            "do_el0_svc",
            "el0_svc",
            "el0t_64_sync_handler",
            "el0t_64_sync");
    List<String> tcp =
        new ArrayList<>(
            List.of("__arch_copy_to_user", "tcp_recvmsg", "inet_recvmsg", "sock_read_iter"));
    tcp.addAll(call);
    return List.of(
        new Stack(0.5, List.copyOf(tcp)),
        new Stack(
            0.3,
            List.of(
                "tcp_v4_rcv",
                "ip_local_deliver_finish",
                "netif_receive_skb_list_internal",
                "ieee80211_rx_list@mac80211",
                "ieee80211_tasklet_handler@mac80211",
                "tasklet_action_common",
                "handle_softirqs",
                "run_ksoftirqd",
                "smpboot_thread_fn",
                "kthread",
                "ret_from_fork")),
        new Stack(
            0.2,
            List.of(
                "cpuidle_enter_state",
                "cpuidle_enter",
                "do_idle",
                "cpu_startup_entry",
                "secondary_start_kernel")));
  }
}
