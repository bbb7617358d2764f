/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TegotaeTextPlace:
 * @text: where the text begins
 * @at: a place in it
 * @line: its line, from 1
 * @column: its column in characters, from 1
 *
 * A place in a text. It is moved from one fault to the next, so that lines need
 * not be counted from the start again for each.
 */
typedef struct
{
  const char *text;
  const char *at;
  guint       line;
  guint       column;
} TegotaeTextPlace;

void tegotae_text_place_init (TegotaeTextPlace *place,
                              const char       *text);

/* Quick if @at is after the place where it was last. */
void tegotae_text_place_move (TegotaeTextPlace *place,
                              const char       *at);

G_END_DECLS
