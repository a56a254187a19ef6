// SPDX-License-Identifier: GPL-2.0
/*
 * STAND-IN, see bes2600.h: hands frames to the rig's thread for them (network/vrig_net.c), where the
 * real driver hands them to mac80211's tasklet. The two are found by name when the module is loaded, so
 * that it builds alone, as a patch's does.
 */
#include <linux/module.h>
#include "bes2600.h"

void vrig_net_give(struct sk_buff_head *frames);
void vrig_net_drop(void);

/* Hands frames on; those of an interface that is gone are dropped. */
void bes2600_deliver(struct bes2600_common *hw, struct sk_buff_head *batch)
{
	if (skb_queue_empty(batch))
		return;
	mutex_lock(&hw->dev_lock);
	if (hw->dev)
		hw->give(batch);
	else
		__skb_queue_purge(batch);
	mutex_unlock(&hw->dev_lock);
}

/* The interface goes: afterwards no frame of it is on its way. */
void bes2600_deliver_detach(struct bes2600_common *hw)
{
	mutex_lock(&hw->dev_lock);
	hw->dev = NULL;
	mutex_unlock(&hw->dev_lock);
	hw->drop();
}

int bes2600_deliver_init(struct bes2600_common *hw)
{
	mutex_init(&hw->dev_lock);
	hw->give = symbol_get(vrig_net_give);
	hw->drop = symbol_get(vrig_net_drop);
	if (hw->give && hw->drop)
		return 0;
	bes2600_deliver_release(hw);
	pr_err(BES2600_DEVICE "vrig_net is not loaded\n");
	return -ENODEV;
}

void bes2600_deliver_release(struct bes2600_common *hw)
{
	if (hw->give)
		symbol_put(vrig_net_give);
	if (hw->drop)
		symbol_put(vrig_net_drop);
}
