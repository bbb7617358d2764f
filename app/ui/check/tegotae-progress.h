/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* As many segments as there are items up to this many; beyond, a bar in ten
 * segments that fills evenly. */
#define TEGOTAE_PROGRESS_MAX_SEGMENTS 12
#define TEGOTAE_PROGRESS_SEGMENTS 10

/**
 * TegotaeProgress:
 *
 * How far a diagnosis has come, in segments. Says the same to assistive
 * technologies in words.
 */
#define TEGOTAE_TYPE_PROGRESS (tegotae_progress_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeProgress, tegotae_progress, TEGOTAE, PROGRESS, GtkWidget)

/* @position: index of the item shown, 0 to @n_items. */
void       tegotae_progress_set_position   (TegotaeProgress *self,
                                            guint            position,
                                            guint            n_items);

guint      tegotae_progress_get_n_segments (TegotaeProgress *self);

/* How much of a segment is filled, 0.0 to 1.0. */
double     tegotae_progress_get_fill       (TegotaeProgress *self,
                                            guint            segment);
