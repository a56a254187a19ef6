/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A header that changes what is built and nothing else. Since kernel 6.13 srcversion does not see
 * headers: the variant "header-only", which has another number here, has the baseline's srcversion
 * there and a build-id of its own.
 */
#define BES2600_REVISION 1
