/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-place-keeper.h"

/* Long enough that scrolling is not saved at every step. */
#define SAVE_DELAY_MS 500

/* Long enough for a page that has changed its size to change it again. */
#define SETTLE_MS 1000

struct _TegotaePlaceKeeper
{
  GObject            parent_instance;

  TegotaeService    *service;
  char              *pack;
  char              *id;
  GtkScrolledWindow *scrolled;
  GtkAdjustment     *adjustment;
  GtkWidget         *end;

  guint              save_id;
  guint              settle_id; /* while a place is being restored */
  guint              place_id;
  int                permille;
  double             placed_at;
};

G_DEFINE_FINAL_TYPE (TegotaePlaceKeeper, tegotae_place_keeper, G_TYPE_OBJECT)

/* How far the text can be scrolled, in pixels. */
static double
get_range (TegotaePlaceKeeper *self)
{
  return gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_page_size (self->adjustment);
}

/* What is scrolled: the scrolled window has put a viewport around it. */
static GtkWidget *
get_text (TegotaePlaceKeeper *self)
{
  return gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scrolled)));
}

/* Whether the end is above the lower edge. Its place in the text does not
 * depend on what has been painted since. */
static gboolean
is_at_end (TegotaePlaceKeeper *self)
{
  GtkWidget *text = get_text (self);
  graphene_rect_t bounds;

  if (self->end == NULL || !gtk_widget_compute_bounds (self->end, text, &bounds))
    return FALSE;

  return gtk_widget_get_margin_top (text) + (double) (bounds.origin.y + bounds.size.height)
         <= gtk_adjustment_get_value (self->adjustment)
            + gtk_adjustment_get_page_size (self->adjustment);
}

static int
measure (TegotaePlaceKeeper *self)
{
  double range = get_range (self);

  if (range <= 0 || is_at_end (self))
    return TEGOTAE_READING_PLACE_END;

  return (int) (gtk_adjustment_get_value (self->adjustment) * TEGOTAE_READING_PLACE_END / range);
}

static void
save (TegotaePlaceKeeper *self)
{
  tegotae_service_call (self->service, &tegotae_call_set_reading_place,
                        tegotae_reading_place_new (self->pack, self->id, measure (self), 0), NULL, NULL, NULL);
}

static gboolean
on_save_cb (gpointer user_data)
{
  TegotaePlaceKeeper *self = user_data;

  self->save_id = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

/* Until the text has its first size nothing can be settled, however long that takes. */
static gboolean
on_settled_cb (gpointer user_data)
{
  TegotaePlaceKeeper *self = user_data;

  if (self->end != NULL && gtk_widget_get_height (self->end) == 0)
    return G_SOURCE_CONTINUE;

  self->settle_id = 0;

  return G_SOURCE_REMOVE;
}

static void
settle (TegotaePlaceKeeper *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, on_settled_cb, self);
}

static void
place (TegotaePlaceKeeper *self)
{
  double range = get_range (self);

  if (range <= 0)
    return;

  self->placed_at = range * self->permille / TEGOTAE_READING_PLACE_END;
  gtk_adjustment_set_value (self->adjustment, self->placed_at);
}

static gboolean
on_place_cb (gpointer user_data)
{
  TegotaePlaceKeeper *self = user_data;

  self->place_id = 0;
  if (self->settle_id != 0)
    place (self);

  return G_SOURCE_REMOVE;
}

/* The text, or what is seen of it, has another size. It is being laid out now: what
 * is scrolled meanwhile is not drawn there. */
static void
on_changed_cb (TegotaePlaceKeeper *self)
{
  if (self->settle_id == 0)
    return;

  settle (self);
  if (self->place_id == 0)
    self->place_id = g_idle_add_full (G_PRIORITY_DEFAULT, on_place_cb, self, NULL);
}

static void
on_value_changed_cb (TegotaePlaceKeeper *self)
{
  if (self->settle_id != 0
      && ABS (gtk_adjustment_get_value (self->adjustment) - self->placed_at) < 1)
    return;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (SAVE_DELAY_MS, on_save_cb, self);
}

static void
tegotae_place_keeper_finalize (GObject *object)
{
  TegotaePlaceKeeper *self = TEGOTAE_PLACE_KEEPER (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->place_id, g_source_remove);
  g_clear_weak_pointer (&self->end);
  g_object_unref (self->adjustment);
  g_object_unref (self->service);
  g_free (self->pack);
  g_free (self->id);

  G_OBJECT_CLASS (tegotae_place_keeper_parent_class)->finalize (object);
}

static void
tegotae_place_keeper_class_init (TegotaePlaceKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_place_keeper_finalize;
}

static void
tegotae_place_keeper_init (TegotaePlaceKeeper *self)
{
}

TegotaePlaceKeeper *
tegotae_place_keeper_new (TegotaeService    *service,
                          const char        *pack,
                          const char        *id,
                          GtkScrolledWindow *scrolled)
{
  TegotaePlaceKeeper *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (pack != NULL && id != NULL, NULL);
  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled), NULL);

  self = g_object_new (TEGOTAE_TYPE_PLACE_KEEPER, NULL);
  self->service = g_object_ref (service);
  self->pack = g_strdup (pack);
  self->id = g_strdup (id);
  self->scrolled = scrolled;
  self->adjustment = g_object_ref (gtk_scrolled_window_get_vadjustment (scrolled));

  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (on_value_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return self;
}

void
tegotae_place_keeper_set_end (TegotaePlaceKeeper *self,
                              GtkWidget          *end)
{
  g_return_if_fail (TEGOTAE_IS_PLACE_KEEPER (self));
  g_return_if_fail (end == NULL || GTK_IS_WIDGET (end));

  g_set_weak_pointer (&self->end, end);
}

void
tegotae_place_keeper_restore (TegotaePlaceKeeper *self,
                              int                 permille)
{
  g_return_if_fail (TEGOTAE_IS_PLACE_KEEPER (self));

  self->permille = permille;
  settle (self);
  place (self);
}

void
tegotae_place_keeper_flush (TegotaePlaceKeeper *self)
{
  g_return_if_fail (TEGOTAE_IS_PLACE_KEEPER (self));

  if (self->save_id == 0)
    return;

  g_clear_handle_id (&self->save_id, g_source_remove);
  save (self);
}
