/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-records-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/comparison/tegotae-comparison.h"

#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-attempt-row.h"
#include "tegotae-trend-panel.h"

/* Rows made at once: more than fit on a screen. The next follow when the end of
 * these comes near, so that a long list opens as quickly as a short one. */
#define BATCH 24

struct _TegotaeRecordsPage
{
  GtkWidget       parent_instance;

  TegotaeService *service;
  TegotaeLoader  *loader;
  GPtrArray      *attempts;
  guint           n_shown; /* how many of them have rows, if there are as many */
  guint           fill_id;

  GtkStack       *stack;
  AdwStatusPage  *failure;
  GtkAdjustment  *scroll;
  TegotaeTrendPanel *trend;
  GtkLabel       *heading;
  GtkListBox     *list;
  GtkWidget      *take_button;
  GtkWidget      *deleted_button;
  GtkWidget      *more;
};

G_DEFINE_FINAL_TYPE (TegotaeRecordsPage, tegotae_records_page, GTK_TYPE_WIDGET)

static TegotaeAttemptRow *
get_row (TegotaeRecordsPage *self,
         guint               index)
{
  return (TegotaeAttemptRow *) gtk_list_box_get_row_at_index (self->list, (int) index);
}

static const char *
get_row_id (TegotaeAttemptRow *row)
{
  return tegotae_attempt_row_get_attempt (row)->id;
}

/* Of what an attempt says, only the user's note may have changed. */
static gboolean
shows (TegotaeAttemptRow    *row,
       const TegotaeAttempt *attempt)
{
  return g_strcmp0 (get_row_id (row), attempt->id) == 0
         && g_strcmp0 (tegotae_attempt_row_get_attempt (row)->note, attempt->note) == 0;
}

/* Makes the rows that are missing, each in its place. */
static void
insert_rows (TegotaeRecordsPage *self)
{
  const TegotaeContent *content = tegotae_service_get_content (self->service);

  for (guint i = 0; i < MIN (self->attempts->len, self->n_shown); i++)
    {
      TegotaeAttempt *attempt = g_ptr_array_index (self->attempts, i);
      TegotaeAttemptRow *row = get_row (self, i);

      if (row == NULL || !shows (row, attempt))
        gtk_list_box_insert (self->list, tegotae_attempt_row_new (attempt, content), (int) i);
    }
}

static void
on_fill_cb (gpointer user_data)
{
  TegotaeRecordsPage *self = TEGOTAE_RECORDS_PAGE (user_data);

  self->fill_id = 0;
  self->n_shown += BATCH;
  insert_rows (self);
}

/* Less than a screen is left below. The rows are added when idle, because this signal may
 * be emitted during layout. */
static void
on_scroll_cb (TegotaeRecordsPage *self)
{
  double page_size, below;

  if (self->attempts == NULL || self->attempts->len <= self->n_shown || self->fill_id != 0)
    return;

  page_size = gtk_adjustment_get_page_size (self->scroll);
  below = gtk_adjustment_get_upper (self->scroll) - gtk_adjustment_get_value (self->scroll) - page_size;
  if (below < page_size)
    self->fill_id = g_idle_add_once (on_fill_cb, self);
}

/* Removes the rows of attempts that were deleted or changed. Returns the index of the row
 * that had the focus, or -1. */
static int
remove_rows (TegotaeRecordsPage *self)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  TegotaeAttemptRow *row;
  int focused = -1;
  guint i = 0;

  for (guint j = 0; j < self->attempts->len; j++)
    {
      TegotaeAttempt *attempt = g_ptr_array_index (self->attempts, j);

      g_hash_table_insert (by_id, attempt->id, attempt);
    }

  while ((row = get_row (self, i)) != NULL)
    {
      const TegotaeAttempt *attempt = g_hash_table_lookup (by_id, get_row_id (row));

      if (attempt != NULL && shows (row, attempt))
        {
          i++;
          continue;
        }

      if (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN)
        focused = (int) i;
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }

  return focused;
}

/* After a deletion the focus moves to the next row. */
static void
restore_focus (TegotaeRecordsPage *self,
               int                 index)
{
  TegotaeAttemptRow *row;

  if (index < 0)
    return;

  row = get_row (self, (guint) index);
  if (row == NULL && index > 0)
    row = get_row (self, (guint) index - 1);

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->take_button);
}

/* Hands on the focus that was held while the records were loaded. */
static void
show_page (TegotaeRecordsPage *self,
           const char         *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  tegotae_keyboard_pass (GTK_WIDGET (self));
}

/* Where there is no list, there is no menu that leads to what was deleted. */
static void
on_deleted_listed_cb (gpointer      owner,
                      gpointer      answer,
                      const GError *error)
{
  g_autoptr (GPtrArray) records = answer;

  gtk_widget_set_visible (TEGOTAE_RECORDS_PAGE (owner)->deleted_button, records != NULL && records->len > 0);
}

static void
show_attempts (TegotaeRecordsPage *self)
{
  guint n = self->attempts->len;
  int focused;

  tegotae_text_printf (self->heading, ngettext ("%u attempt", "%u attempts", n), n);

  focused = remove_rows (self);
  insert_rows (self);
  tegotae_trend_panel_set_attempts (self->trend, self->attempts,
                                    tegotae_service_get_content (self->service));
  show_page (self, n > 0 ? "list" : "empty");
  restore_focus (self, focused);
}

static void
on_listed_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeRecordsPage *self = owner;

  if (answer != NULL)
    {
      g_clear_pointer (&self->attempts, g_ptr_array_unref);
      self->attempts = answer;
      /* Else all are listed again once the content has come. */
      if (tegotae_service_get_content (self->service) != NULL)
        show_attempts (self);
    }
  else
    {
      g_autofree char *description = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failure, description);
      show_page (self, "failure");
    }
}

/* The names of questionnaires and bands may have changed in every row. */
static void
on_content_changed_cb (TegotaeRecordsPage *self)
{
  tegotae_template_clear (self->list);
  tegotae_records_page_refresh (self);
}

static gboolean
tegotae_records_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *page = gtk_stack_get_visible_child (TEGOTAE_RECORDS_PAGE (widget)->stack);

  return (gtk_widget_get_state_flags (page) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0
         || gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD)
         || tegotae_keyboard_hold (widget);
}

static void
tegotae_records_page_dispose (GObject *object)
{
  TegotaeRecordsPage *self = TEGOTAE_RECORDS_PAGE (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_object (&self->service);
  g_clear_pointer (&self->attempts, g_ptr_array_unref);
  tegotae_template_dispose (object);
}

static void
tegotae_records_page_class_init (TegotaeRecordsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_records_page_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_records_page_grab_focus);

  g_type_ensure (TEGOTAE_TYPE_TREND_PANEL);
  tegotae_template_set (widget_class, "records/tegotae-records-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeRecordsPage, deleted_button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRecordsPage, failure);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRecordsPage, heading);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRecordsPage, list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRecordsPage, more);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRecordsPage, scroll);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRecordsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRecordsPage, take_button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeRecordsPage, trend);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_records_page_init (TegotaeRecordsPage *self)
{
  self->n_shown = BATCH;

  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_keyboard_init_holder (GTK_WIDGET (self));

  tegotae_text_set_name (self->more, _("More"));
}

GtkWidget *
tegotae_records_page_new (TegotaeService *service)
{
  TegotaeRecordsPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_RECORDS_PAGE, NULL);
  self->service = g_object_ref (service);

  g_signal_connect_object (service, "content-changed", G_CALLBACK (on_content_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->loader = tegotae_loader_new (self, service, &tegotae_call_list_attempts, NULL, on_listed_cb,
                                     "attempts-changed", NULL);
  tegotae_loader_new (self, service, &tegotae_call_list_deleted, NULL, on_deleted_listed_cb,
                      "attempts-changed", "questions-changed", NULL);

  return GTK_WIDGET (self);
}

TegotaeAttempt *
tegotae_records_page_find_attempt (TegotaeRecordsPage *self,
                                   const char         *id)
{
  guint place = tegotae_attempt_find_in (self->attempts, id);

  g_return_val_if_fail (TEGOTAE_IS_RECORDS_PAGE (self), NULL);

  return self->attempts != NULL && place < self->attempts->len ? g_ptr_array_index (self->attempts, place) : NULL;
}

GPtrArray *
tegotae_records_page_get_attempts (TegotaeRecordsPage *self)
{
  g_return_val_if_fail (TEGOTAE_IS_RECORDS_PAGE (self), NULL);

  return self->attempts;
}

gboolean
tegotae_records_page_can_compare (TegotaeRecordsPage   *self,
                                  const TegotaeAttempt *attempt)
{
  g_return_val_if_fail (TEGOTAE_IS_RECORDS_PAGE (self), FALSE);
  g_return_val_if_fail (attempt != NULL, FALSE);

  for (guint i = 0; self->attempts != NULL && i < self->attempts->len; i++)
    if (tegotae_verdict_is_possible (attempt, g_ptr_array_index (self->attempts, i)))
      return TRUE;

  return FALSE;
}

TegotaeAttempt *
tegotae_records_page_remove_attempt (TegotaeRecordsPage *self,
                                     const char         *id)
{
  TegotaeAttempt *attempt;

  g_return_val_if_fail (TEGOTAE_IS_RECORDS_PAGE (self), NULL);

  if (tegotae_records_page_find_attempt (self, id) == NULL)
    return NULL;

  /* A list that is on its way may still have it. */
  tegotae_loader_cancel (self->loader);

  attempt = g_ptr_array_steal_index (self->attempts, tegotae_attempt_find_in (self->attempts, id));
  show_attempts (self);

  return attempt;
}

void
tegotae_records_page_refresh (TegotaeRecordsPage *self)
{
  g_return_if_fail (TEGOTAE_IS_RECORDS_PAGE (self));

  tegotae_loader_load (self->loader);
}
