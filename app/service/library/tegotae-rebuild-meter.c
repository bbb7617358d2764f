/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-rebuild-meter.h"

/* In microseconds. */
#define TIME_BEFORE_TELLING (G_USEC_PER_SEC / 2)
#define TIME_BETWEEN (G_USEC_PER_SEC / 10)

/* What is left to do when all packs are read: the index. */
#define SHARE_OF_READING 0.9

struct _TegotaeRebuildMeter
{
  TegotaeRebuildFunc  func;
  gpointer            user_data;
  gint64              total;
  gint64              before;  /* bytes of the packs that are done */
  gint64              current; /* bytes of the one that is not */
  gint64              next_at; /* monotonic: when there is something to tell */
  double              told;    /* negative: nothing yet */
};

TegotaeRebuildMeter *
tegotae_rebuild_meter_new (gint64              total,
                           TegotaeRebuildFunc  func,
                           gpointer            user_data)
{
  TegotaeRebuildMeter *self = g_new0 (TegotaeRebuildMeter, 1);

  self->func = func;
  self->user_data = user_data;
  self->total = MAX (total, 1);
  self->next_at = g_get_monotonic_time () + TIME_BEFORE_TELLING;
  self->told = -1;

  return self;
}

static void
tell (TegotaeRebuildMeter *self,
      double               fraction)
{
  self->told = MAX (fraction, self->told);
  self->func (self->told, self->user_data);
}

void
tegotae_rebuild_meter_begin_pack (TegotaeRebuildMeter *self,
                                  gint64               size)
{
  g_return_if_fail (self != NULL);

  self->before += self->current;
  self->current = size;
  tegotae_rebuild_meter_advance (self, 0, 1);
}

void
tegotae_rebuild_meter_advance (TegotaeRebuildMeter *self,
                               gint64               done,
                               gint64               total)
{
  gint64 now = g_get_monotonic_time ();
  double share;

  g_return_if_fail (self != NULL);

  if (self->func == NULL || now < self->next_at)
    return;

  self->next_at = now + TIME_BETWEEN;
  share = total > 0 ? CLAMP ((double) done / (double) total, 0, 1) : 1;
  tell (self, SHARE_OF_READING
              * CLAMP (((double) self->before + (double) self->current * share) / (double) self->total, 0, 1));
}

void
tegotae_rebuild_meter_free (TegotaeRebuildMeter *self)
{
  if (self == NULL)
    return;

  if (self->told >= 0)
    tell (self, 1);

  g_free (self);
}
