/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-range-chooser.h"

#include <glib/gi18n.h>

#include "core/tegotae-time.h"
#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-choice.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeRangeChooser
{
  AdwBin         parent_instance;

  GArray        *times; /* of all attempts, gint64, the newest first */
  GPtrArray     *days;  /* of GDateTime: their beginnings, the newest first */

  TegotaeChoice *from;
  TegotaeChoice *to;
  GtkLabel      *count;
};

G_DEFINE_FINAL_TYPE (TegotaeRangeChooser, tegotae_range_chooser, ADW_TYPE_BIN)

static gint64
get_milliseconds (GDateTime *time)
{
  return g_date_time_to_unix (time) * 1000;
}

guint
tegotae_range_chooser_get_range (TegotaeRangeChooser *self,
                                 gint64              *from,
                                 gint64              *to)
{
  g_autoptr (GDateTime) end = NULL;
  guint one, other, n = 0;

  g_return_val_if_fail (TEGOTAE_IS_RANGE_CHOOSER (self), 0);

  *from = *to = 0;
  if (self->days->len == 0)
    return 0;

  /* Either may be the earlier. A choice without options stands for the oldest day. */
  one = MIN (tegotae_choice_get_selected (self->from), self->days->len - 1);
  other = MIN (tegotae_choice_get_selected (self->to), self->days->len - 1);
  end = g_date_time_add_days (g_ptr_array_index (self->days, MIN (one, other)), 1);
  *from = get_milliseconds (g_ptr_array_index (self->days, MAX (one, other)));
  *to = end != NULL ? get_milliseconds (end) : TEGOTAE_TIME_LATEST + 1;

  for (guint i = 0; i < self->times->len; i++)
    {
      gint64 time = g_array_index (self->times, gint64, i);

      if (time >= *from && time < *to)
        n++;
    }

  return n;
}

static void
show_count (TegotaeRangeChooser *self)
{
  gint64 from, to;
  guint n;

  if (self->days == NULL || self->days->len == 0)
    return;

  n = tegotae_range_chooser_get_range (self, &from, &to);
  tegotae_text_printf (self->count, ngettext ("%u attempt will be deleted.", "%u attempts will be deleted.", n), n);
}

static void
tegotae_range_chooser_dispose (GObject *object)
{
  TegotaeRangeChooser *self = TEGOTAE_RANGE_CHOOSER (object);
  tegotae_template_dispose (object);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->times, g_array_unref);
}

static void
tegotae_range_chooser_class_init (TegotaeRangeChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_range_chooser_dispose;

  tegotae_template_set (widget_class, "records/tegotae-range-chooser");
  gtk_widget_class_set_css_name (widget_class, "tegotae-range-chooser");
  gtk_widget_class_bind_template_child (widget_class, TegotaeRangeChooser, count);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRangeChooser, from);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRangeChooser, to);
  gtk_widget_class_bind_template_callback (widget_class, show_count);
}

static void
tegotae_range_chooser_init (TegotaeRangeChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GDateTime *
get_day (gint64 time)
{
  g_autoptr (GDateTime) local = tegotae_time_to_local (time);

  return g_date_time_new_local (g_date_time_get_year (local), g_date_time_get_month (local),
                                g_date_time_get_day_of_month (local), 0, 0, 0);
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return left > right ? -1 : left < right;
}

static void
add_day_of (TegotaeRangeChooser *self,
            gint64               time)
{
  g_autoptr (GDateTime) day = get_day (time);
  guint n = self->days->len;

  if (n == 0 || !g_date_time_equal (g_ptr_array_index (self->days, n - 1), day))
    g_ptr_array_add (self->days, g_steal_pointer (&day));
}

static void
fill (TegotaeRangeChooser *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint oldest = self->days->len - 1;

  for (guint i = 0; i < self->days->len; i++)
    g_ptr_array_add (names,
                     tegotae_words_of_date (get_milliseconds (g_ptr_array_index (self->days, i))));
  g_ptr_array_add (names, NULL);

  tegotae_choice_set_options (self->from, (const char * const *) names->pdata, NULL, oldest);
  tegotae_choice_set_options (self->to, (const char * const *) names->pdata, NULL, oldest);
}

GtkWidget *
tegotae_range_chooser_new (GPtrArray *attempts)
{
  TegotaeRangeChooser *self;

  g_return_val_if_fail (attempts != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_RANGE_CHOOSER, NULL);
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);

  for (guint i = 0; i < attempts->len; i++)
    {
      const TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      if (attempt->finished_at > 0)
        g_array_append_val (self->times, attempt->finished_at);
    }

  /* Attempts come in the order of saving; days are by the calendar. */
  g_array_sort (self->times, compare_latest_first);
  for (guint i = 0; i < self->times->len; i++)
    add_day_of (self, g_array_index (self->times, gint64, i));

  if (self->days->len > 0)
    {
      fill (self);
      show_count (self);
    }

  return GTK_WIDGET (self);
}
