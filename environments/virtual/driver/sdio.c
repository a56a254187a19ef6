// SPDX-License-Identifier: GPL-2.0
/* STAND-IN, see bes2600.h: the two works of bes_sdio. */
#include <linux/kernel.h>
#include <linux/ktime.h>
#include "bes2600.h"

/* Beyond this the chip drops: a second or so of frames at the campaign's rates. */
#define RX_QUEUE_MAX 512

/* What sdio_rx_work does by itself, under another name: a patch that renames, and changes nothing. */
static noinline void bes2600_rx_handover(struct bes2600_common *hw, struct sk_buff *skb)
{
	skb_queue_tail(&hw->rx_queue, skb);
	frames_handed++;
	if (!atomic_xchg(&hw->bh_rx, 1)) {
		rx_wakes++;
		wake_up_interruptible(&hw->bh_evt);
	}
}

void sdio_rx_work(struct work_struct *work)
{
	struct bes2600_common *hw = container_of(work, struct bes2600_common, sdio_rx);
	struct sk_buff *skb;

	bes2600_awake(&hw->sdio);
	/* Option A of Patch C: no queue and no thread in between. */
	if (READ_ONCE(direct)) {
		bes2600_bh_rx_helper(hw, &hw->sdio, &hw->fifo);
		return;
	}
	while ((skb = skb_dequeue(&hw->fifo))) {
		hw->last_irq_ns = ktime_get_ns();
		bes2600_spend(hw, &hw->sdio);
		if (skb_queue_len(&hw->rx_queue) >= RX_QUEUE_MAX) {
			drops++;
			kfree_skb(skb);
			continue;
		}
		if (READ_ONCE(renamed)) {
			bes2600_rx_handover(hw, skb);
			continue;
		}
		skb_queue_tail(&hw->rx_queue, skb);
		frames_handed++;
		if (!atomic_xchg(&hw->bh_rx, 1)) {
			rx_wakes++;
			bes2600_bh_wakeup(hw);
		}
		cond_resched();
	}
}

void sdio_tx_work(struct work_struct *work)
{
	struct bes2600_common *hw = container_of(work, struct bes2600_common, sdio_tx);

	/* What is sent costs nothing here: acknowledgements are few, and theirs is not the share that is told. */
	atomic_set(&hw->hw_bufs_used, 0);
	if (!atomic_xchg(&hw->bh_tx, 1))
		bes2600_bh_wakeup(hw);
}
