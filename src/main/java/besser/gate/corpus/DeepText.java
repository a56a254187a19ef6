package besser.gate.corpus;

import java.util.Map;

/** The hist files of probes that only a deep campaign has. */
final class DeepText {
  private static final String CALLED = "caller.sym,on.hex:vals=hitcount";
  private static final String READ = "caller: [ffff80007a29c0f4] sdio_rx_work [bes2600], on: ";
  private static final String BOTTOM = "caller: [ffff80007a29b1f4] bes2600_bh [bes2600]  , on: ";
  private static final String RX_QUEUE = "ffff0000c1d2e3a8";
  private static final String BH_QUEUE = "ffff0000c1d2e4c0";
  private static final String LOCK = "_raw_spin_lock_irqsave";

  private DeepText() {}

  static void add(Map<String, String> hists, long frames) {
    long wakes = Math.max(1, frames / 3);
    hists.put("called_skb_queue_tail", new HistText(CALLED).add(READ + RX_QUEUE, frames).text());
    hists.put("called_skb_dequeue", new HistText(CALLED).add(BOTTOM + RX_QUEUE, frames).text());
    hists.put("called___wake_up", new HistText(CALLED).add(READ + BH_QUEUE, wakes).text());
    hists.put(
        "called_prepare_to_wait_event", new HistText(CALLED).add(BOTTOM + BH_QUEUE, wakes).text());
    String held =
        new HistText("common_pid,on:vals=hitcount")
            .add("common_pid:         87, on: 18446603339513516672", frames)
            .text();
    hists.put("in_" + LOCK, held);
    hists.put("out_" + LOCK, held);
    hists.put(
        "time_" + LOCK,
        new HistText("caller.sym,lat.log2:vals=hitcount,lat")
            .add(
                "caller: [ffff80007a29a7c4] bes2600_reg_poll [bes2600], lat: ~ 2^13",
                frames,
                "lat",
                frames * 6000)
            .text());
  }
}
