/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-incremental-list-model.h"

/* More than fit on a tall screen, narrow windows included. */
#define FIRST_ROWS 12

/* What a frame has time for. */
#define ROWS_A_FRAME 6

/* A GtkListView makes no more rows than about this at once, however many there are. */
#define MOST_ROWS 200

struct _TegotaeIncrementalListModel
{
  GtkSliceListModel *slice;
  GtkWidget         *view;
  guint              tick_id;
  guint              n_frames; /* since it began again */
};

/* The first frame is only painted after its ticks. */
static gboolean
on_tick_cb (GtkWidget     *view,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  TegotaeIncrementalListModel *self = user_data;
  guint size = gtk_slice_list_model_get_size (self->slice);

  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  if (size < MOST_ROWS && size < g_list_model_get_n_items (gtk_slice_list_model_get_model (self->slice)))
    {
      gtk_slice_list_model_set_size (self->slice, size + ROWS_A_FRAME);
      return G_SOURCE_CONTINUE;
    }

  self->tick_id = 0;
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);

  return G_SOURCE_REMOVE;
}

TegotaeIncrementalListModel *
tegotae_incremental_list_model_new (GListModel *model,
                                    GtkWidget  *view)
{
  TegotaeIncrementalListModel *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (view), NULL);

  self = g_new0 (TegotaeIncrementalListModel, 1);
  self->slice = gtk_slice_list_model_new (g_object_ref (model), 0, G_MAXUINT);
  self->view = view;

  return self;
}

void
tegotae_incremental_list_model_free (TegotaeIncrementalListModel *self)
{
  if (self == NULL)
    return;

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->view, self->tick_id);

  g_object_unref (self->slice);
  g_free (self);
}

GListModel *
tegotae_incremental_list_model_get (TegotaeIncrementalListModel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return G_LIST_MODEL (self->slice);
}

void
tegotae_incremental_list_model_restart (TegotaeIncrementalListModel *self)
{
  g_return_if_fail (self != NULL);

  self->n_frames = 0;
  gtk_slice_list_model_set_size (self->slice, FIRST_ROWS);

  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->view, on_tick_cb, self, NULL);
}
