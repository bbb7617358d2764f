/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <string.h>

#include <glib.h>

/* What spreadsheets need at the start of a file to take it for UTF-8, and what
 * some editors write there. Where text is read it is no part of it. */
#define TEGOTAE_BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Removes it from the start of a text. */
static inline void
tegotae_byte_order_mark_strip (GString *text)
{
  if (g_str_has_prefix (text->str, TEGOTAE_BYTE_ORDER_MARK))
    g_string_erase (text, 0, strlen (TEGOTAE_BYTE_ORDER_MARK));
}
