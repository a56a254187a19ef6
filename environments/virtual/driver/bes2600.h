/* SPDX-License-Identifier: GPL-2.0 */
/*
 * STAND-IN, not the BES2600 driver. It sits on a mac80211_hwsim interface and gives the kernel
 * the function names, workqueues and call shape of the real driver, so that tools which look for
 * them can be tried on a real kernel. It drives no hardware, and nothing measured with it says
 * anything about the real driver.
 */
#ifndef BES2600_STANDIN_H
#define BES2600_STANDIN_H

#include <linux/atomic.h>
#include <linux/mutex.h>
#include <linux/netdevice.h>
#include <linux/semaphore.h>
#include <linux/seq_file.h>
#include <linux/skbuff.h>
#include <linux/spinlock.h>
#include <linux/wait.h>
#include <linux/workqueue.h>

#define BES2600_DEVICE "bes2600_wlan mmc2:0001:1: "

/* Something a worker spends time on. */
struct bes2600_cost {
	s64 owed_ns;			/* time it has still to be given */
	u32 per_ms;			/* how often it is done in a millisecond, as last seen */
};

/* One of the driver's two kinds of workers, and what it is told to spend its time on. */
struct bes2600_worker {
	unsigned int *work_ns;		/* plain work a frame */
	unsigned int *lock_share;	/* per mille of the worker's time in lock cycling */
	unsigned int *mask_share;	/* per mille of it with interrupts off */
	u64 since;			/* its time is accounted for up to here */
	struct bes2600_cost work, lock, mask;
};

struct bes2600_common {
	struct net_device *dev;		/* NULL once the interface is gone; under dev_lock */
	struct mutex dev_lock;
	struct packet_type tap;		/* sees what leaves the interface */
	struct sk_buff_head fifo;	/* the chip's side: frames not yet read over "SDIO" */
	struct sk_buff_head rx_queue;	/* read, waiting for the bottom half */
	void (*give)(struct sk_buff_head *frames);	/* to the network, see deliver.c */
	void (*drop)(void);
	spinlock_t hw_lock;		/* the lock whose cycling is the model's cost */
	u32 hw_reg;
	u32 hw_sum;
	struct bes2600_worker bh;
	struct bes2600_worker sdio;
	struct workqueue_struct *sdio_wq;	/* bes_sdio */
	struct workqueue_struct *bh_wq;		/* bes2600_bh */
	struct work_struct sdio_rx;
	struct work_struct sdio_tx;
	struct work_struct bh_work;
	wait_queue_head_t bh_evt;
	atomic_t bh_rx;
	atomic_t bh_tx;
	atomic_t hw_bufs_used;
	bool bh_term;			/* the module is leaving */
	bool bh_dead;			/* terminated: the wedge */
	u64 next_ns;			/* pacing: when the next frame may be delivered */
	u64 last_irq_ns;
	u8 block[512];
	spinlock_t plant_lock;		/* held for as long as it is told */
	struct semaphore wsm_cmd_sema;	/* around a command, as in the real driver */
	spinlock_t wsm_cmd_lock;	/* of its six stores */
	u32 wsm_cmd[6];
	struct delayed_work plant;
	struct workqueue_struct *plant_wq;
	struct dentry *debugfs;
};

extern struct bes2600_common bes2600_hw;

extern const char bes2600_variant[];	/* variant.c */

/* parameters, main.c */
extern unsigned int rate, warn_storm, decrypt_storm;
extern unsigned int recoveries;
extern bool deaf, wedge, direct, renamed;
extern unsigned long frames, frames_handed, rx_wakes, drops, lock_cycles;

/* bh.c */
void bes2600_bh_work(struct work_struct *work);
void bes2600_bh_wakeup(struct bes2600_common *hw);
void bes2600_bh_rx_helper(struct bes2600_common *hw, struct bes2600_worker *worker,
			  struct sk_buff_head *queue);

/* cost.c */
void bes2600_awake(struct bes2600_worker *worker);
void bes2600_spend(struct bes2600_common *hw, struct bes2600_worker *worker);

/* deliver.c */
int bes2600_deliver_init(struct bes2600_common *hw);
void bes2600_deliver(struct bes2600_common *hw, struct sk_buff_head *frames);
void bes2600_deliver_detach(struct bes2600_common *hw);
void bes2600_deliver_release(struct bes2600_common *hw);

/* sdio.c */
void sdio_rx_work(struct work_struct *work);
void sdio_tx_work(struct work_struct *work);

/* plant.c */
int bes2600_plant_init(struct bes2600_common *hw);
void bes2600_plant_exit(struct bes2600_common *hw);
void bes2600_plant_show(struct seq_file *seq);

/* debug.c */
void bes2600_debug_init(struct bes2600_common *hw);
void bes2600_debug_release(struct bes2600_common *hw);

#endif
