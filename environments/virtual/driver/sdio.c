// SPDX-License-Identifier: GPL-2.0
/* STAND-IN, see bes2600.h: the two works of bes_sdio. */
#include <linux/kernel.h>
#include <linux/ktime.h>
#include "bes2600.h"

/* Beyond this the chip drops: a second or so of frames at the campaign's rates. */
#define RX_QUEUE_MAX 512

void sdio_rx_work(struct work_struct *work)
{
	struct bes2600_common *hw = container_of(work, struct bes2600_common, sdio_rx);
	struct sk_buff *skb;

	while ((skb = skb_dequeue(&hw->fifo))) {
		hw->last_irq_ns = ktime_get_ns();
		bes2600_reg_poll(hw, (u64)sdio_lock_ns * hw->cycles_per_ms / 1000000);
		bes2600_copy(hw, (u64)sdio_work_ns * hw->blocks_per_ms / 1000000);
		if (skb_queue_len(&hw->rx_queue) >= RX_QUEUE_MAX) {
			drops++;
			kfree_skb(skb);
			continue;
		}
		skb_queue_tail(&hw->rx_queue, skb);
		if (!atomic_xchg(&hw->bh_rx, 1))
			bes2600_bh_wakeup(hw);
		cond_resched();
	}
}

void sdio_tx_work(struct work_struct *work)
{
	struct bes2600_common *hw = container_of(work, struct bes2600_common, sdio_tx);
	int n = atomic_xchg(&hw->hw_bufs_used, 0);

	while (n-- > 0) {
		bes2600_reg_poll(hw, (u64)sdio_lock_ns / 4 * hw->cycles_per_ms / 1000000);
		bes2600_copy(hw, (u64)sdio_work_ns / 4 * hw->blocks_per_ms / 1000000);
	}
	if (!atomic_xchg(&hw->bh_tx, 1))
		bes2600_bh_wakeup(hw);
}
