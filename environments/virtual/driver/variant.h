/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What tells one build of the stand-in from another. srcversion is a hash of the sources, so a
 * variant is another line here, nothing else.
 */
#define BES2600_VARIANT "baseline"
