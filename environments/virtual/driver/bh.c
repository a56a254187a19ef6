// SPDX-License-Identifier: GPL-2.0
/* STAND-IN, see bes2600.h: the bottom half, one work that never returns. */
#include <asm/checksum.h>
#include <linux/delay.h>
#include <linux/hrtimer.h>
#include <linux/kernel.h>
#include <linux/ktime.h>
#include <net/checksum.h>
#include "bes2600.h"

/* How much a stalled link may deliver at once afterwards. */
#define BURST_NS (20 * NSEC_PER_MSEC)
/* The bottom half looks at its parameters at least this often. */
#define LOOK (HZ / 20)

/*
 * One register access after the other, each under the lock with interrupts off. Without NMIs all
 * that time is billed to the instruction that unmasks them, _raw_spin_unlock_irqrestore, as on
 * the tablet.
 */
noinline void bes2600_reg_poll(struct bes2600_common *hw, u32 cycles)
{
	unsigned long flags;

	lock_cycles += cycles;
	while (cycles--) {
		spin_lock_irqsave(&hw->hw_lock, flags);
		hw->hw_reg++;
		spin_unlock_irqrestore(&hw->hw_lock, flags);
	}
}

/* Work that takes no lock: reads 512-byte blocks, as a PIO transfer would. */
noinline void bes2600_copy(struct bes2600_common *hw, u32 blocks)
{
	u32 sum = hw->hw_reg;

	while (blocks--)
		sum = (__force u32)csum_partial(hw->block, sizeof(hw->block), (__force __wsum)sum);
	WRITE_ONCE(hw->hw_reg, sum);
}

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

/* Whether the next frame must wait; sleeps for a part of the time if so. */
static bool bes2600_paced(struct bes2600_common *hw, const struct sk_buff *skb)
{
	unsigned int cap = READ_ONCE(rate);
	u64 now, wait;
	ktime_t t;

	if (!cap)
		return false;
	now = ktime_get_ns();
	if (hw->next_ns + BURST_NS < now)
		hw->next_ns = now - BURST_NS;
	if (hw->next_ns > now) {
		wait = min_t(u64, hw->next_ns - now, 50 * NSEC_PER_MSEC);
		t = ns_to_ktime(max_t(u64, wait, NSEC_PER_MSEC));
		set_current_state(TASK_INTERRUPTIBLE);
		schedule_hrtimeout_range(&t, NSEC_PER_MSEC / 4, HRTIMER_MODE_REL);
		return true;
	}
	hw->next_ns += div_u64((u64)(skb->len + ETH_HLEN) * NSEC_PER_SEC, cap);
	return false;
}

static noinline void bes2600_rx_cb(struct bes2600_common *hw, struct sk_buff *skb)
{
	frames++;
	local_bh_disable();
	netif_receive_skb(skb);
	local_bh_enable();
}

static noinline int bes2600_bh(struct bes2600_common *hw)
{
	struct sk_buff *skb;

	while (!READ_ONCE(hw->bh_term)) {
		wait_event_interruptible_timeout(hw->bh_evt,
						 atomic_xchg(&hw->bh_rx, 0) ||
						 atomic_xchg(&hw->bh_tx, 0) || hw->bh_term, LOOK);
		bes2600_faults(hw);
		if (hw->bh_dead || deaf) {
			skb_queue_purge(&hw->rx_queue);
			continue;
		}
		while (!hw->bh_term && (skb = skb_peek(&hw->rx_queue))) {
			if (warn_storm || decrypt_storm || wedge || deaf)
				break;
			if (bes2600_paced(hw, skb))
				continue;
			skb = skb_dequeue(&hw->rx_queue);
			if (!skb)
				break;
			bes2600_reg_poll(hw, (u64)bh_lock_ns * hw->cycles_per_ms / 1000000);
			bes2600_copy(hw, (u64)bh_work_ns * hw->blocks_per_ms / 1000000);
			bes2600_rx_cb(hw, skb);
			cond_resched();
		}
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
