// SPDX-License-Identifier: GPL-2.0
/*
 * STAND-IN, see bes2600.h: a thread that hands frames to the network, as the tasklet of mac80211
 * does for the real driver. What the network then does (it wakes the reader, it sends
 * acknowledgements, and hwsim carries them) is dear on a translated processor and has locks of its
 * own; on a worker's stack it would be billed to the driver, on one host more than on another. So
 * would a wake-up a batch: the thread looks for itself while frames come, and is woken only when
 * they come after a pause.
 */
#include <linux/kthread.h>
#include <linux/sched.h>
#include "bes2600.h"

/* So long after the last frame it goes on looking. */
#define LINGER (HZ / 4)

/* Waits for frames, a jiffy at a time or until woken. */
static void bes2600_net_wait(struct bes2600_common *hw, unsigned long last)
{
	if (time_before(jiffies, last + LINGER)) {
		schedule_timeout_interruptible(1);
		return;
	}
	WRITE_ONCE(hw->net_idle, true);
	wait_event_interruptible(hw->net_evt,
				 !skb_queue_empty(&hw->up) || kthread_should_stop());
	WRITE_ONCE(hw->net_idle, false);
}

static int bes2600_net(void *data)
{
	struct bes2600_common *hw = data;
	struct sk_buff_head batch;
	struct sk_buff *skb;
	unsigned long last = jiffies;

	__skb_queue_head_init(&batch);
	while (!kthread_should_stop()) {
		bes2600_net_wait(hw, last);
		if (skb_queue_empty(&hw->up))
			continue;
		last = jiffies;
		mutex_lock(&hw->net_lock);
		spin_lock_irq(&hw->up.lock);
		skb_queue_splice_init(&hw->up, &batch);
		spin_unlock_irq(&hw->up.lock);
		while ((skb = __skb_dequeue(&batch))) {
			local_bh_disable();
			netif_receive_skb(skb);
			local_bh_enable();
			cond_resched();
		}
		mutex_unlock(&hw->net_lock);
	}
	return 0;
}

/* Hands frames on; those of an interface that is gone are dropped. */
void bes2600_deliver(struct bes2600_common *hw, struct sk_buff_head *batch)
{
	bool gone;

	if (skb_queue_empty(batch))
		return;
	spin_lock_irq(&hw->up.lock);
	gone = !hw->dev;
	if (!gone)
		skb_queue_splice_tail_init(batch, &hw->up);
	spin_unlock_irq(&hw->up.lock);
	if (gone)
		__skb_queue_purge(batch);
	/* Pairs with wait_event's barrier: the frames are there before the thread is asked about. */
	smp_mb();
	if (READ_ONCE(hw->net_idle))
		wake_up_interruptible(&hw->net_evt);
}

/* The interface goes: afterwards no frame of it is on its way. */
void bes2600_deliver_detach(struct bes2600_common *hw)
{
	spin_lock_irq(&hw->up.lock);
	hw->dev = NULL;
	spin_unlock_irq(&hw->up.lock);
	skb_queue_purge(&hw->up);
	mutex_lock(&hw->net_lock);
	mutex_unlock(&hw->net_lock);
}

int bes2600_deliver_init(struct bes2600_common *hw)
{
	skb_queue_head_init(&hw->up);
	init_waitqueue_head(&hw->net_evt);
	mutex_init(&hw->net_lock);
	hw->net = kthread_run(bes2600_net, hw, "bes2600_net");
	return PTR_ERR_OR_ZERO(hw->net);
}

void bes2600_deliver_release(struct bes2600_common *hw)
{
	kthread_stop(hw->net);
	skb_queue_purge(&hw->up);
}
