// SPDX-License-Identifier: GPL-2.0
/*
 * The rig's own, no part of the stand-in driver: a thread that gives frames to the network, in softirq
 * as mac80211's tasklet does for the real driver. What the network then does (it wakes the reader, it
 * sends acknowledgements, and hwsim carries them) is dear on a translated processor and has locks of its
 * own; in a softirq on a worker's stack it would be billed to the driver, on one host more than on
 * another. So would a wake-up a batch: the thread looks for itself while frames come, and is woken only
 * when they come after a pause.
 */
#include <linux/kthread.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/netdevice.h>
#include <linux/sched.h>
#include <linux/skbuff.h>
#include <linux/wait.h>

/* So long after the last frame it goes on looking. */
#define LINGER (HZ / 4)
/* Frames given in one softirq, at most. */
#define BATCH 16

void vrig_net_give(struct sk_buff_head *frames);
void vrig_net_drop(void);

static struct sk_buff_head queue;	/* given, not yet taken */
static DEFINE_MUTEX(busy);		/* held while the network has some */
static DECLARE_WAIT_QUEUE_HEAD(event);
static bool idle;			/* it sleeps until it is woken */
static struct task_struct *thread;

/* Takes all frames; any process may call it. */
void vrig_net_give(struct sk_buff_head *frames)
{
	spin_lock_irq(&queue.lock);
	skb_queue_splice_tail_init(frames, &queue);
	spin_unlock_irq(&queue.lock);
	/* Pairs with wait_event's barrier: the frames are there before the thread is asked about. */
	smp_mb();
	if (READ_ONCE(idle))
		wake_up_interruptible(&event);
}
EXPORT_SYMBOL_GPL(vrig_net_give);

/* Afterwards none of the frames given before is on its way. */
void vrig_net_drop(void)
{
	mutex_lock(&busy);
	skb_queue_purge(&queue);
	mutex_unlock(&busy);
	/* What the last batch left in the backlog of a CPU is through when every CPU was in no softirq. */
	synchronize_net();
}
EXPORT_SYMBOL_GPL(vrig_net_drop);

/* Waits for frames, a jiffy at a time or until woken. */
static void vrig_net_wait(unsigned long last)
{
	if (time_before(jiffies, last + LINGER)) {
		schedule_timeout_interruptible(1);
		return;
	}
	WRITE_ONCE(idle, true);
	wait_event_interruptible(event, !skb_queue_empty(&queue) || kthread_should_stop());
	WRITE_ONCE(idle, false);
}

/* Answers whether there was one. The softirq runs where softirqs are enabled again. */
static bool vrig_net_batch(void)
{
	struct sk_buff *skb;
	int n = 0;

	mutex_lock(&busy);
	local_bh_disable();
	while (n < BATCH && (skb = skb_dequeue(&queue))) {
		netif_rx(skb);
		n++;
	}
	local_bh_enable();
	mutex_unlock(&busy);
	return n;
}

static int vrig_net(void *unused)
{
	unsigned long last = jiffies;

	while (!kthread_should_stop()) {
		vrig_net_wait(last);
		while (vrig_net_batch()) {
			last = jiffies;
			cond_resched();
		}
	}
	return 0;
}

static int __init vrig_net_init(void)
{
	skb_queue_head_init(&queue);
	thread = kthread_run(vrig_net, NULL, "vrig_net");
	return PTR_ERR_OR_ZERO(thread);
}

static void __exit vrig_net_exit(void)
{
	kthread_stop(thread);
	skb_queue_purge(&queue);
}

module_init(vrig_net_init);
module_exit(vrig_net_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Gives frames of the virtual rig's stand-in driver to the network");
