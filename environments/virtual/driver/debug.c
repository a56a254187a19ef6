// SPDX-License-Identifier: GPL-2.0
/* STAND-IN, see bes2600.h: the debugfs files the campaign reads, the fields it uses. */
#include <linux/debugfs.h>
#include <linux/seq_file.h>
#include <net/cfg80211.h>
#include "bes2600.h"

static int status_show(struct seq_file *seq, void *v)
{
	struct bes2600_common *hw = seq->private;

	seq_puts(seq, "Driver:     stand-in (" KBUILD_MODNAME ") on mac80211_hwsim\n");
	seq_printf(seq, "Used bufs:  %d\n", atomic_read(&hw->hw_bufs_used));
	seq_printf(seq, "BH status:  %s\n", hw->bh_dead ? "terminated" : "alive");
	seq_printf(seq, "RX queue:   %u\n", skb_queue_len(&hw->rx_queue));
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(status);

static int vif_status_show(struct seq_file *seq, void *v)
{
	struct bes2600_common *hw = seq->private;
	struct wireless_dev *wdev = hw->dev ? hw->dev->ieee80211_ptr : NULL;
	bool joined = wdev && wdev->connected && !hw->bh_dead;

	seq_puts(seq, "Mode:       station\n");
	seq_printf(seq, "Assoc:      %s\n", joined ? "station" : "passive");
	seq_printf(seq, "DecryptStormRecoveries: %u\n", recoveries);
	if (joined) {
		seq_puts(seq, "Linkloss:   20\n");
		seq_puts(seq, "Bcnloss:    20\n");
		seq_puts(seq, "Bss lost:   20\n");
	}
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(vif_status);

static int counters_show(struct seq_file *seq, void *v)
{
	seq_printf(seq, "frames:      %lu\ndrops:       %lu\nlock_cycles: %lu\n", frames, drops,
		   lock_cycles);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(counters);

static int times_show(struct seq_file *seq, void *v)
{
	bes2600_plant_show(seq);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(times);

void bes2600_debug_init(struct bes2600_common *hw)
{
	struct dentry *vif;

	hw->debugfs = debugfs_create_dir("bes2600", hw->dev->ieee80211_ptr->wiphy->debugfsdir);
	vif = debugfs_create_dir("vif_0", hw->debugfs);
	debugfs_create_file("status", 0400, hw->debugfs, hw, &status_fops);
	debugfs_create_file("counters", 0400, hw->debugfs, hw, &counters_fops);
	debugfs_create_file("times", 0400, hw->debugfs, hw, &times_fops);
	debugfs_create_file("status", 0400, vif, hw, &vif_status_fops);
}

void bes2600_debug_release(struct bes2600_common *hw)
{
	debugfs_remove_recursive(hw->debugfs);
	hw->debugfs = NULL;
}
