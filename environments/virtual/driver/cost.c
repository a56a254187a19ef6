// SPDX-License-Identifier: GPL-2.0
/*
 * STAND-IN, see bes2600.h: what the workers spend their time on. Each cost is a time that is told;
 * how many lock cycles or blocks that is, the clock says after each slice, for the next. What a lock,
 * a copy or a translated processor takes on this host decides how often something is done, never
 * which share of the worker's time it has.
 */
#include <linux/ktime.h>
#include <net/checksum.h>
#include "bes2600.h"

/* The clock is read between slices only: on a translated processor it is dear. */
#define SLICE_NS (200 * NSEC_PER_USEC)
/* A worker that was kept from running makes up for this much, no more. */
#define DEBT_MAX_NS NSEC_PER_MSEC

/*
 * One register access after the other, each under the lock with interrupts off. Without NMIs all
 * that time is billed to the instruction that unmasks them, _raw_spin_unlock_irqrestore, as on
 * the tablet.
 */
static noinline void bes2600_reg_poll(struct bes2600_common *hw, u32 cycles)
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
static noinline void bes2600_copy(struct bes2600_common *hw, u32 blocks)
{
	u32 sum = hw->hw_sum;

	while (blocks--)
		sum = (__force u32)csum_partial(hw->block, sizeof(hw->block), (__force __wsum)sum);
	WRITE_ONCE(hw->hw_sum, sum);
}

/*
 * The same work with interrupts off, and one lock taken in all of it: what holds the time is not
 * the lock, but its unlock is where the interrupts come back, and where a profile without NMIs
 * finds all of it.
 */
static noinline void bes2600_masked_copy(struct bes2600_common *hw, u32 blocks)
{
	unsigned long flags;

	local_irq_save(flags);
	bes2600_copy(hw, blocks);
	spin_lock(&hw->hw_lock);
	hw->hw_reg++;
	lock_cycles++;
	spin_unlock_irqrestore(&hw->hw_lock, flags);
}

/* Pays what is owed with what, and learns how much of it fits into a time. Answers when it ended. */
static u64 bes2600_pay(struct bes2600_common *hw, struct bes2600_cost *cost, u64 now,
		       void (*what)(struct bes2600_common *hw, u32 times))
{
	u32 times;
	u64 end, took;

	if (cost->owed_ns < (s64)SLICE_NS)
		return now;
	times = max_t(u32, div_u64(cost->owed_ns * cost->per_ms, NSEC_PER_MSEC), 1);
	what(hw, times);
	end = ktime_get_ns();
	took = max_t(u64, end - now, 1);
	cost->per_ms = max_t(u32, (7 * cost->per_ms + div64_u64((u64)times * NSEC_PER_MSEC, took)) / 8, 16);
	/* Time in which the host ran something else is no work of the worker's. */
	cost->owed_ns -= min_t(u64, took, 2 * cost->owed_ns);
	return end;
}

/* A worker begins to run: the time before was not its own. */
void bes2600_awake(struct bes2600_worker *worker)
{
	worker->since = ktime_get_ns();
}

/* One frame's plain work, and beside it the shares of all the worker's time it is told. */
void bes2600_spend(struct bes2600_common *hw, struct bes2600_worker *worker)
{
	u32 lock = min(READ_ONCE(*worker->lock_share), 900U);
	u32 mask = min(READ_ONCE(*worker->mask_share), 900U - lock);
	u64 now, other;

	worker->work.owed_ns += READ_ONCE(*worker->work_ns);
	if (worker->work.owed_ns < (s64)SLICE_NS)
		return;
	now = bes2600_pay(hw, &worker->work, ktime_get_ns(), bes2600_copy);
	other = min_t(u64, now - worker->since, DEBT_MAX_NS);
	worker->lock.owed_ns += div_u64(other * lock, 1000 - lock - mask);
	worker->mask.owed_ns += div_u64(other * mask, 1000 - lock - mask);
	now = bes2600_pay(hw, &worker->lock, now, bes2600_reg_poll);
	worker->since = bes2600_pay(hw, &worker->mask, now, bes2600_masked_copy);
}
