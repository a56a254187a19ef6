// SPDX-License-Identifier: GPL-2.0
/* STAND-IN, see bes2600.h: attaches to an interface, diverts what it receives, holds the knobs. */
#include <linux/etherdevice.h>
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/rtnetlink.h>
#include <linux/version.h>
#include <net/net_namespace.h>
#include "bes2600.h"
#include "variant.h"

/* Frames the bottom half hands on carry this mark and pass. */
#define BES2600_MARK 0xbe52600
/* Frames the chip holds before it drops. */
#define FIFO_MAX 512

static char *ifname = "wlan0";
module_param(ifname, charp, 0444);
MODULE_PARM_DESC(ifname, "interface to attach to");

static unsigned int bh_work_ns = 120000;
module_param(bh_work_ns, uint, 0644);
MODULE_PARM_DESC(bh_work_ns, "plain work under bes2600_bh, ns per frame");
static unsigned int bh_lock_share = 20;
module_param(bh_lock_share, uint, 0644);
MODULE_PARM_DESC(bh_lock_share, "lock cycling under bes2600_bh, per mille of its time");
static unsigned int bh_mask_share;
module_param(bh_mask_share, uint, 0644);
MODULE_PARM_DESC(bh_mask_share, "work with interrupts off under bes2600_bh, per mille of its time");
static unsigned int sdio_work_ns = 100000;
module_param(sdio_work_ns, uint, 0644);
MODULE_PARM_DESC(sdio_work_ns, "plain work under sdio_rx_work, ns per frame");
static unsigned int sdio_lock_share = 10;
module_param(sdio_lock_share, uint, 0644);
MODULE_PARM_DESC(sdio_lock_share, "lock cycling under sdio_rx_work, per mille of its time");
unsigned int rate;
module_param(rate, uint, 0644);
MODULE_PARM_DESC(rate, "delivers at most this many bytes of frames per second; 0: no cap");
unsigned int warn_storm;
module_param(warn_storm, uint, 0644);
MODULE_PARM_DESC(warn_storm, "WARNs to give, 20 ms apart, counted down");
unsigned int decrypt_storm;
module_param(decrypt_storm, uint, 0644);
MODULE_PARM_DESC(decrypt_storm, "decrypt failures to report, 100 ms apart, counted down; then one recovery");
unsigned int recoveries;
module_param(recoveries, uint, 0444);
MODULE_PARM_DESC(recoveries, "recoveries from a decrypt storm so far");
bool deaf;
module_param(deaf, bool, 0644);
MODULE_PARM_DESC(deaf, "associated, receives nothing");
bool wedge;
module_param(wedge, bool, 0644);
MODULE_PARM_DESC(wedge, "the bottom half ends with a fatal error; only a reload brings it back");
unsigned long frames;
module_param(frames, ulong, 0444);
unsigned long frames_handed;
module_param(frames_handed, ulong, 0444);
MODULE_PARM_DESC(frames_handed, "frames put into the queue of the bottom half");
unsigned long rx_wakes;
module_param(rx_wakes, ulong, 0444);
MODULE_PARM_DESC(rx_wakes, "wakes of the bottom half by receive");
bool direct;
module_param(direct, bool, 0644);
MODULE_PARM_DESC(direct, "the card's work hands frames up itself: no queue, no wake");
bool renamed;
module_param(renamed, bool, 0644);
MODULE_PARM_DESC(renamed, "the hand-over is a function of another name, and nothing else changes");
unsigned long drops;
module_param(drops, ulong, 0444);
unsigned long lock_cycles;
module_param(lock_cycles, ulong, 0444);

static unsigned int no_share;

struct bes2600_common bes2600_hw = {
	.bh = { &bh_work_ns, &bh_lock_share, &bh_mask_share },
	.sdio = { &sdio_work_ns, &sdio_lock_share, &no_share },
};

/* Per-CPU, as the real driver's. From 6.17 on a workqueue says so, or warns. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 17, 0)
#define BES2600_WQ (WQ_HIGHPRI | WQ_CPU_INTENSIVE | WQ_PERCPU)
#else
#define BES2600_WQ (WQ_HIGHPRI | WQ_CPU_INTENSIVE)
#endif

static rx_handler_result_t bes2600_rx(struct sk_buff **pskb)
{
	struct bes2600_common *hw = &bes2600_hw;
	struct sk_buff *skb = *pskb;

	if (skb->mark == BES2600_MARK) {
		skb->mark = 0;
		return RX_HANDLER_PASS;
	}
	if (deaf || hw->bh_dead || skb_queue_len(&hw->fifo) >= FIFO_MAX) {
		drops++;
		kfree_skb(skb);
		return RX_HANDLER_CONSUMED;
	}
	skb = skb_share_check(skb, GFP_ATOMIC);
	if (!skb)
		return RX_HANDLER_CONSUMED;
	skb->mark = BES2600_MARK;
	skb_queue_tail(&hw->fifo, skb);
	queue_work(hw->sdio_wq, &hw->sdio_rx);
	return RX_HANDLER_CONSUMED;
}

static int bes2600_tap(struct sk_buff *skb, struct net_device *dev, struct packet_type *pt,
		       struct net_device *orig)
{
	struct bes2600_common *hw = &bes2600_hw;

	if (skb->pkt_type == PACKET_OUTGOING && !hw->bh_dead) {
		atomic_inc(&hw->hw_bufs_used);
		queue_work(hw->sdio_wq, &hw->sdio_tx);
	}
	kfree_skb(skb);
	return 0;
}

/* Called with RTNL held. */
static void bes2600_detach(struct bes2600_common *hw)
{
	struct net_device *dev = hw->dev;

	if (!dev)
		return;
	dev_remove_pack(&hw->tap);
	netdev_rx_handler_unregister(dev);
	bes2600_debug_release(hw);
	bes2600_deliver_detach(hw);
	skb_queue_purge(&hw->fifo);
	skb_queue_purge(&hw->rx_queue);
	dev_put(dev);
}

static int bes2600_event(struct notifier_block *nb, unsigned long event, void *ptr)
{
	if (event == NETDEV_UNREGISTER && netdev_notifier_info_to_dev(ptr) == bes2600_hw.dev)
		bes2600_detach(&bes2600_hw);
	return NOTIFY_DONE;
}

static struct notifier_block bes2600_notifier = { .notifier_call = bes2600_event };

static int __init bes2600_init(void)
{
	struct bes2600_common *hw = &bes2600_hw;
	int ret = -ENODEV;

	hw->dev = dev_get_by_name(&init_net, ifname);
	if (!hw->dev)
		return ret;
	if (!hw->dev->ieee80211_ptr)
		goto put;
	skb_queue_head_init(&hw->fifo);
	skb_queue_head_init(&hw->rx_queue);
	spin_lock_init(&hw->hw_lock);
	init_waitqueue_head(&hw->bh_evt);
	INIT_WORK(&hw->sdio_rx, sdio_rx_work);
	INIT_WORK(&hw->sdio_tx, sdio_tx_work);
	INIT_WORK(&hw->bh_work, bes2600_bh_work);
	ret = bes2600_deliver_init(hw);
	if (ret)
		goto put;
	ret = -ENOMEM;
	hw->sdio_wq = alloc_workqueue("bes_sdio", BES2600_WQ, 2);
	hw->bh_wq = alloc_workqueue("bes2600_bh", BES2600_WQ, 1);
	if (!hw->sdio_wq || !hw->bh_wq || bes2600_plant_init(hw))
		goto queues;
	rtnl_lock();
	ret = netdev_rx_handler_register(hw->dev, bes2600_rx, NULL);
	rtnl_unlock();
	if (ret)
		goto plant;
	hw->tap.type = htons(ETH_P_ALL);
	hw->tap.dev = hw->dev;
	hw->tap.func = bes2600_tap;
	dev_add_pack(&hw->tap);
	bes2600_debug_init(hw);
	queue_work(hw->bh_wq, &hw->bh_work);
	register_netdevice_notifier(&bes2600_notifier);
	pr_info(BES2600_DEVICE "stand-in (%s, revision %d) attached to %s\n", bes2600_variant,
		BES2600_REVISION, ifname);
	return 0;

plant:
	bes2600_plant_exit(hw);
queues:
	if (hw->sdio_wq)
		destroy_workqueue(hw->sdio_wq);
	if (hw->bh_wq)
		destroy_workqueue(hw->bh_wq);
	bes2600_deliver_release(hw);
put:
	dev_put(hw->dev);
	return ret;
}

static void __exit bes2600_exit(void)
{
	struct bes2600_common *hw = &bes2600_hw;

	unregister_netdevice_notifier(&bes2600_notifier);
	bes2600_plant_exit(hw);
	rtnl_lock();
	bes2600_detach(hw);
	rtnl_unlock();
	WRITE_ONCE(hw->bh_term, true);
	bes2600_bh_wakeup(hw);
	destroy_workqueue(hw->sdio_wq);
	destroy_workqueue(hw->bh_wq);
	bes2600_deliver_release(hw);
	skb_queue_purge(&hw->fifo);
	skb_queue_purge(&hw->rx_queue);
}

module_init(bes2600_init);
module_exit(bes2600_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Stand-in for the bes2600 driver on mac80211_hwsim; drives no hardware");
