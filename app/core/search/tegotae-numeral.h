/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/search/tegotae-folded-char.h"

/* Writes numbers of kanji before a counter in digits, in place: 三十分 is 30分, 二〇二六年
 * is 2026年, 第一志望 stays. 十分 stays too, for it is mostly "enough".
 * Questions of tests/content/finding are found as well without (2026-12-01), since their
 * entries name both.
 * @chars: (element-type TegotaeFoldedChar) */
void tegotae_numeral_fold (GArray *chars);
