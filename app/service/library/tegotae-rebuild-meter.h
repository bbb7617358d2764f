/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeRebuildMeter:
 *
 * How far the making of the library is. Tells of it only once that has taken so
 * long that somebody may wonder, and about ten times a second from then on.
 */
typedef struct _TegotaeRebuildMeter TegotaeRebuildMeter;

/* @fraction: from 0 to 1, never less than before */
typedef void (*TegotaeRebuildFunc) (double   fraction,
                                    gpointer user_data);

/* @total: the bytes of all packs */
TegotaeRebuildMeter *tegotae_rebuild_meter_new        (gint64               total,
                                                       TegotaeRebuildFunc   func,
                                                       gpointer             user_data);

/* The packs before it are done.
 * @size: its bytes */
void                 tegotae_rebuild_meter_begin_pack (TegotaeRebuildMeter *self,
                                                       gint64               size);

/* So much of the pack is done; @total in the same unit. */
void                 tegotae_rebuild_meter_advance    (TegotaeRebuildMeter *self,
                                                       gint64               done,
                                                       gint64               total);

/* It is over: whoever was told of anything is told of 1. */
void                 tegotae_rebuild_meter_free       (TegotaeRebuildMeter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeRebuildMeter, tegotae_rebuild_meter_free)
