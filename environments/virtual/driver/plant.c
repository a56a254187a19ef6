// SPDX-License-Identifier: GPL-2.0
/*
 * STAND-IN, see bes2600.h: times that are told. A lock held for so long, and a command that sleeps for so long inside the
 * semaphore, as the real driver's does; each is measured by the driver's own clock and counted by powers of two, which is the
 * truth that instruments are held against.
 */
#include <linux/hrtimer.h>
#include <linux/kernel.h>
#include <linux/ktime.h>
#include <linux/log2.h>
#include <linux/module.h>
#include <linux/sched.h>
#include "bes2600.h"

static unsigned int plant_hold_us;
module_param(plant_hold_us, uint, 0644);
MODULE_PARM_DESC(plant_hold_us, "how long a lock is held with interrupts off each time; 0: it is not taken");
static unsigned int plant_sleep_us = 1500;
module_param(plant_sleep_us, uint, 0644);
MODULE_PARM_DESC(plant_sleep_us, "how long a command takes; 0: none is sent");
static unsigned int plant_left = UINT_MAX;
module_param(plant_left, uint, 0644);
MODULE_PARM_DESC(plant_left, "how many more times; the largest number is for ever");
static unsigned int plant_every_ms = 400;
module_param(plant_every_ms, uint, 0644);
MODULE_PARM_DESC(plant_every_ms, "time between two; more often its own work has a share of the samples that asks for a name");

#define BUCKETS 40

/* By power of two: a time is in the bucket of the smallest that is not less. */
struct plant_truth {
	u64 count[BUCKETS];
	u64 sum[BUCKETS];
};

static struct plant_truth held, sent;

static void plant_count(struct plant_truth *truth, u64 ns)
{
	unsigned int bucket = ns > 1 ? min_t(unsigned int, ilog2(ns - 1) + 1, BUCKETS - 1) : 0;

	truth->count[bucket]++;
	truth->sum[bucket] += ns;
}

static noinline void bes2600_plant_hold(struct bes2600_common *hw, u64 ns)
{
	unsigned long flags;
	u64 begin, end;

	spin_lock_irqsave(&hw->plant_lock, flags);
	begin = ktime_get_ns();
	do {
		cpu_relax();
		end = ktime_get_ns();
	} while (end - begin < ns);
	spin_unlock_irqrestore(&hw->plant_lock, flags);
	plant_count(&held, end - begin);
}

/* Six stores under a lock, then asleep until the firmware answers: latency, no hold. */
static noinline int wsm_cmd_send(struct bes2600_common *hw, unsigned int us)
{
	u64 begin = ktime_get_ns();
	int i;

	spin_lock(&hw->wsm_cmd_lock);
	for (i = 0; i < 6; i++)
		WRITE_ONCE(hw->wsm_cmd[i], us);
	spin_unlock(&hw->wsm_cmd_lock);
	if (us < 1000) {
		/* A timer is no such clock; a short answer is waited for awake. */
		while (ktime_get_ns() - begin < us * NSEC_PER_USEC)
			cpu_relax();
	} else {
		ktime_t until = ns_to_ktime(us * (u64)NSEC_PER_USEC);

		set_current_state(TASK_UNINTERRUPTIBLE);
		schedule_hrtimeout(&until, HRTIMER_MODE_REL);
	}
	plant_count(&sent, ktime_get_ns() - begin);
	return 0;
}

static void bes2600_plant_work(struct work_struct *work)
{
	struct bes2600_common *hw = container_of(to_delayed_work(work), struct bes2600_common, plant);
	unsigned int hold = READ_ONCE(plant_hold_us), sleep = READ_ONCE(plant_sleep_us);
	unsigned int left = READ_ONCE(plant_left);

	if (left) {
		if (hold)
			bes2600_plant_hold(hw, (u64)hold * NSEC_PER_USEC);
		if (sleep) {
			down(&hw->wsm_cmd_sema);
			wsm_cmd_send(hw, sleep);
			up(&hw->wsm_cmd_sema);
		}
		/* Unless it was told anew meanwhile. */
		if (left != UINT_MAX)
			cmpxchg(&plant_left, left, left - 1);
	}
	queue_delayed_work(hw->plant_wq, &hw->plant, msecs_to_jiffies(max(READ_ONCE(plant_every_ms), 1U)));
}

static void plant_show(struct seq_file *seq, const char *what, const struct plant_truth *truth)
{
	int i;

	for (i = 0; i < BUCKETS; i++)
		if (truth->count[i])
			seq_printf(seq, "%s %d %llu %llu\n", what, i, truth->count[i], truth->sum[i]);
}

/* A line each bucket: what, power of two, how many, their sum in ns. */
void bes2600_plant_show(struct seq_file *seq)
{
	plant_show(seq, "bes2600_plant_hold", &held);
	plant_show(seq, "wsm_cmd_send", &sent);
}

int bes2600_plant_init(struct bes2600_common *hw)
{
	hw->plant_wq = alloc_workqueue("bes2600_plant", WQ_UNBOUND, 1);
	if (!hw->plant_wq)
		return -ENOMEM;
	spin_lock_init(&hw->plant_lock);
	spin_lock_init(&hw->wsm_cmd_lock);
	sema_init(&hw->wsm_cmd_sema, 1);
	INIT_DELAYED_WORK(&hw->plant, bes2600_plant_work);
	queue_delayed_work(hw->plant_wq, &hw->plant, HZ);
	return 0;
}

void bes2600_plant_exit(struct bes2600_common *hw)
{
	cancel_delayed_work_sync(&hw->plant);
	destroy_workqueue(hw->plant_wq);
}
