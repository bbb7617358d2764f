/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-scroll-position.h"

/* Long enough that scrolling is not saved at every step. */
#define SAVE_DELAY_MS 500

/* Long enough for a page that has changed its size to change it again. */
#define SETTLE_MS 1000

struct _TegotaeScrollPosition
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

G_DEFINE_FINAL_TYPE (TegotaeScrollPosition, tegotae_scroll_position, G_TYPE_OBJECT)

/* The largest scroll position, in pixels. */
static double
get_range (TegotaeScrollPosition *self)
{
  return gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_page_size (self->adjustment);
}

/* The scrolled window has put a viewport around the text. */
static GtkWidget *
get_text (TegotaeScrollPosition *self)
{
  return gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scrolled)));
}

/* Whether the end is above the lower edge. Its bounds in the text are valid without
 * another frame. */
static gboolean
is_at_end (TegotaeScrollPosition *self)
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
measure (TegotaeScrollPosition *self)
{
  double range = get_range (self);

  if (range <= 0 || is_at_end (self))
    return TEGOTAE_READING_POSITION_END;

  return (int) (gtk_adjustment_get_value (self->adjustment) * TEGOTAE_READING_POSITION_END / range);
}

static void
save (TegotaeScrollPosition *self)
{
  tegotae_service_call (self->service, &tegotae_call_set_reading_position,
                        tegotae_reading_position_new (self->pack, self->id, measure (self), 0), NULL, NULL, NULL);
}

static void
on_save_cb (gpointer user_data)
{
  TegotaeScrollPosition *self = user_data;

  self->save_id = 0;
  save (self);
}

/* Until the text has its first size nothing can be settled, however long that takes. */
static gboolean
on_settled_cb (gpointer user_data)
{
  TegotaeScrollPosition *self = user_data;

  if (self->end != NULL && gtk_widget_get_height (self->end) == 0)
    return G_SOURCE_CONTINUE;

  self->settle_id = 0;

  return G_SOURCE_REMOVE;
}

static void
settle (TegotaeScrollPosition *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add (SETTLE_MS, on_settled_cb, self);
}

static void
place (TegotaeScrollPosition *self)
{
  double range = get_range (self);

  if (range <= 0)
    return;

  self->placed_at = range * self->permille / TEGOTAE_READING_POSITION_END;
  gtk_adjustment_set_value (self->adjustment, self->placed_at);
}

static gboolean
on_place_cb (gpointer user_data)
{
  TegotaeScrollPosition *self = user_data;

  self->place_id = 0;
  if (self->settle_id != 0)
    place (self);

  return G_SOURCE_REMOVE;
}

/* The text or the page has another size. Scrolling during layout has no effect on drawing,
 * so it waits. */
static void
on_changed_cb (TegotaeScrollPosition *self)
{
  if (self->settle_id == 0)
    return;

  settle (self);
  if (self->place_id == 0)
    self->place_id = g_idle_add_full (G_PRIORITY_DEFAULT, on_place_cb, self, NULL);
}

static void
on_value_changed_cb (TegotaeScrollPosition *self)
{
  if (self->settle_id != 0
      && ABS (gtk_adjustment_get_value (self->adjustment) - self->placed_at) < 1)
    return;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add_once (SAVE_DELAY_MS, on_save_cb, self);
}

static void
tegotae_scroll_position_finalize (GObject *object)
{
  TegotaeScrollPosition *self = TEGOTAE_SCROLL_POSITION (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_handle_id (&self->place_id, g_source_remove);
  g_clear_weak_pointer (&self->end);
  g_object_unref (self->adjustment);
  g_object_unref (self->service);
  g_free (self->pack);
  g_free (self->id);

  G_OBJECT_CLASS (tegotae_scroll_position_parent_class)->finalize (object);
}

static void
tegotae_scroll_position_class_init (TegotaeScrollPositionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_scroll_position_finalize;
}

static void
tegotae_scroll_position_init (TegotaeScrollPosition *self)
{
}

TegotaeScrollPosition *
tegotae_scroll_position_new (TegotaeService    *service,
                             const char        *pack,
                             const char        *id,
                             GtkScrolledWindow *scrolled)
{
  TegotaeScrollPosition *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (pack != NULL && id != NULL, NULL);
  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled), NULL);

  self = g_object_new (TEGOTAE_TYPE_SCROLL_POSITION, NULL);
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
tegotae_scroll_position_set_end (TegotaeScrollPosition *self,
                                 GtkWidget          *end)
{
  g_return_if_fail (TEGOTAE_IS_SCROLL_POSITION (self));
  g_return_if_fail (end == NULL || GTK_IS_WIDGET (end));

  g_set_weak_pointer (&self->end, end);
}

void
tegotae_scroll_position_restore (TegotaeScrollPosition *self,
                                 int                 permille)
{
  g_return_if_fail (TEGOTAE_IS_SCROLL_POSITION (self));

  self->permille = permille;
  settle (self);
  place (self);
}

void
tegotae_scroll_position_flush (TegotaeScrollPosition *self)
{
  g_return_if_fail (TEGOTAE_IS_SCROLL_POSITION (self));

  if (self->save_id == 0)
    return;

  g_clear_handle_id (&self->save_id, g_source_remove);
  save (self);
}
