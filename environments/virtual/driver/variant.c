// SPDX-License-Identifier: GPL-2.0
/* STAND-IN, see bes2600.h: what tells one build from another is another line here, nothing else. */
#include <linux/module.h>
#include "bes2600.h"

#define BES2600_VARIANT "baseline"

const char bes2600_variant[] = BES2600_VARIANT;
MODULE_VERSION("stand-in-" BES2600_VARIANT);
