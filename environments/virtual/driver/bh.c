// SPDX-License-Identifier: GPL-2.0
/* STAND-IN, see bes2600.h: the bottom half, one work that never returns. */
#include <linux/delay.h>
#include <linux/kernel.h>
#include <linux/ktime.h>
#include "bes2600.h"

/* How much a stalled link may deliver at once afterwards. */
#define BURST_NS (50 * NSEC_PER_MSEC)
/* Steps in which it waits for its pace: whole jiffies, for a timer a frame would be a cost of its own. */
#define STEP max(HZ / 64, 1)
/* Frames handed on at once, at most. */
#define BATCH 16
/* The bottom half looks at its parameters at least this often. */
#define LOOK (HZ / 20)

noinline void bes2600_bh_wakeup(struct bes2600_common *hw)
{
	wake_up_interruptible(&hw->bh_evt);
}

/* Named after the function the campaign's WARN storm came from. */
static noinline void wsm_release_tx_buffer(struct bes2600_common *hw)
{
	WARN_ON(atomic_read(&hw->hw_bufs_used) >= 0);
}

static void bes2600_fatal(struct bes2600_common *hw)
{
	hw->bh_dead = true;
	pr_err(BES2600_DEVICE "link break between lmac and host, hw_buf_used:%d pending:%d\n",
	       atomic_read(&hw->hw_bufs_used), skb_queue_len(&hw->rx_queue));
	pr_err(BES2600_DEVICE "sdio_work_debug now=%u last irq timestamp=%u\n",
	       (u32)div_u64(ktime_get_ns(), NSEC_PER_MSEC),
	       (u32)div_u64(hw->last_irq_ns, NSEC_PER_MSEC));
	pr_err(BES2600_DEVICE "[BH] Fatal error, exiting.\n");
}

/* The faults that are written into parameters take effect here. */
static void bes2600_faults(struct bes2600_common *hw)
{
	while (warn_storm && !hw->bh_term) {
		warn_storm--;
		wsm_release_tx_buffer(hw);
		msleep(20);
	}
	while (decrypt_storm && !hw->bh_term) {
		decrypt_storm--;
		pr_err(BES2600_DEVICE "[RX] Receive failure: 4.\n");
		msleep(100);
		if (!decrypt_storm) {
			recoveries++;
			pr_err("bes2600_wlan: [bes2600] decrypt-storm fast-recover: forcing reassoc\n");
		}
	}
	if (wedge && !hw->bh_dead)
		bes2600_fatal(hw);
}

/* How long the next frame must wait, in jiffies; 0: not at all. */
static long bes2600_pace(struct bes2600_common *hw, const struct sk_buff *skb)
{
	unsigned int cap = READ_ONCE(rate);
	u64 now;

	if (!cap)
		return 0;
	now = ktime_get_ns();
	if (hw->next_ns + BURST_NS < now)
		hw->next_ns = now - BURST_NS;
	if (hw->next_ns > now)
		return clamp_t(long, nsecs_to_jiffies(hw->next_ns - now), STEP, LOOK);
	hw->next_ns += div_u64((u64)(skb->len + ETH_HLEN) * NSEC_PER_SEC, cap);
	return 0;
}

static noinline void bes2600_rx_cb(struct sk_buff_head *batch, struct sk_buff *skb)
{
	frames++;
	__skb_queue_tail(batch, skb);
}

/* Takes frames out of a queue, one by one, at the pace of the link. */
noinline void bes2600_bh_rx_helper(struct bes2600_common *hw, struct bes2600_worker *worker,
				   struct sk_buff_head *queue)
{
	struct sk_buff_head batch;
	struct sk_buff *skb;
	long wait;

	__skb_queue_head_init(&batch);
	while (!hw->bh_term && (skb = skb_peek(queue))) {
		if (warn_storm || decrypt_storm || wedge || deaf)
			break;
		wait = bes2600_pace(hw, skb);
		if (wait) {
			bes2600_deliver(hw, &batch);
			schedule_timeout_interruptible(wait);
			bes2600_awake(worker);
			continue;
		}
		skb = skb_dequeue(queue);
		if (!skb)
			break;
		bes2600_spend(hw, worker);
		bes2600_rx_cb(&batch, skb);
		if (skb_queue_len(&batch) >= BATCH)
			bes2600_deliver(hw, &batch);
		cond_resched();
	}
	bes2600_deliver(hw, &batch);
}

static noinline int bes2600_bh(struct bes2600_common *hw)
{
	while (!READ_ONCE(hw->bh_term)) {
		wait_event_interruptible_timeout(hw->bh_evt,
						 atomic_xchg(&hw->bh_rx, 0) ||
						 atomic_xchg(&hw->bh_tx, 0) || hw->bh_term, LOOK);
		bes2600_awake(&hw->bh);
		bes2600_faults(hw);
		if (hw->bh_dead || deaf)
			skb_queue_purge(&hw->rx_queue);
		else
			bes2600_bh_rx_helper(hw, &hw->bh, &hw->rx_queue);
	}
	return 0;
}

void bes2600_bh_work(struct work_struct *work)
{
	struct bes2600_common *hw = container_of(work, struct bes2600_common, bh_work);

	/* The result is used so that the call is no tail call: both names stay in the chain. */
	if (bes2600_bh(hw))
		bes2600_fatal(hw);
}
