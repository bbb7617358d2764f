/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/widgets/tegotae-incremental-list-model.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-entry-item.h"
#include "tegotae-entry-row.h"
#include "tegotae-first-entries.h"

struct _TegotaeEntryList
{
  GtkWidget           parent_instance;

  GListStore         *items;
  TegotaeFirstEntries *first;
  GListModel         *shown; /* of first */
  gboolean            updating;
  gboolean            entered;
  TegotaeIncrementalListModel *rows;
  GtkSingleSelection *selection;
  char               *current_pack;
  char               *current_id;

  GtkWidget          *scrolled;
  GtkListView        *view;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeEntryList, tegotae_entry_list, GTK_TYPE_WIDGET)

/* Takes @item, which may be NULL. */
static void
open_item (TegotaeEntryList *self,
           TegotaeEntryItem *item)
{
  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "nav.open-entry", "(ss)", item->info->pack, item->info->id);
  g_clear_object (&item);
}

static void
on_activate_cb (GtkListView      *view,
                guint             position,
                TegotaeEntryList *self)
{
  open_item (self, g_list_model_get_item (self->shown, position));
}

static void
on_row_open_cb (TegotaeEntryRow  *row,
                TegotaeEntryList *self)
{
  TegotaeEntryItem *item = tegotae_entry_row_get_item (row);

  open_item (self, item != NULL ? g_object_ref (item) : NULL);
}

static void
on_setup_cb (GtkListItemFactory *factory,
             GtkListItem        *list_item,
             TegotaeEntryList   *self)
{
  GtkWidget *row = tegotae_entry_row_new ();

  g_signal_connect_object (row, "open", G_CALLBACK (on_row_open_cb), self, 0);
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind_cb (GtkListItemFactory *factory,
            GtkListItem        *list_item,
            TegotaeEntryList   *self)
{
  tegotae_entry_row_set_item (TEGOTAE_ENTRY_ROW (gtk_list_item_get_child (list_item)),
                              gtk_list_item_get_item (list_item));
}

static void
on_unbind_cb (GtkListItemFactory *factory,
              GtkListItem        *list_item,
              TegotaeEntryList   *self)
{
  tegotae_entry_row_set_item (TEGOTAE_ENTRY_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
select_current (TegotaeEntryList *self)
{
  g_autoptr (TegotaeEntryItem) item = NULL;
  guint position;

  item = tegotae_entry_item_find_in (self->shown, self->current_pack, self->current_id, &position);
  gtk_single_selection_set_selected (self->selection, position);
}

/* The open entry stays selected while the focus moves from row to row. The list's own keys
 * would select, and in newer releases of GTK stay on a row until it is selected. */
static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   TegotaeEntryList      *self)
{
  gboolean down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;
  gboolean up = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;

  if ((!down && !up) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (GTK_WIDGET (self->view), down ? GTK_DIR_DOWN : GTK_DIR_UP);
  select_current (self);

  return GDK_EVENT_STOP;
}

static void
on_items_changed_cb (TegotaeEntryList *self)
{
  if (self->updating)
    return;

  tegotae_first_entries_mark_groups (self->first);
  select_current (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The list holds on to the row that was first, so that its adjustment alone does not do. */
static void
scroll_to_top (TegotaeEntryList *self)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (self->scrolled);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scrolled), 0);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
}

/* Keeps the focus, and the rows that are seen where they are; whoever is at the top stays there. */
static gboolean
update_first (TegotaeEntryList *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  gboolean at_top = gtk_adjustment_get_value (adjustment) <= 0;
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL;
  gboolean changed;

  self->updating = TRUE;
  changed = tegotae_first_entries_update (self->first, self->current_pack, self->current_id);
  self->updating = FALSE;

  if (!changed)
    return FALSE;

  on_items_changed_cb (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (at_top)
    scroll_to_top (self);

  return TRUE;
}

static void
on_filters_changed_cb (TegotaeEntryList *self)
{
  gboolean sorted = tegotae_first_entries_sort (self->first);

  update_first (self);
  if (sorted)
    tegotae_first_entries_mark_groups (self->first);
}

static void
on_enter_cb (TegotaeEntryList *self)
{
  self->entered = TRUE;
}

/* The rows of a new list come with its first frame. */
static gboolean
on_tick_cb (GtkWidget     *view,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  GtkWidget *row = gtk_widget_get_first_child (view);

  if (!gtk_widget_is_focus (view))
    return G_SOURCE_REMOVE;

  return row != NULL && gtk_widget_grab_focus (row) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* To the row that had it last; the first time to the first row, not to the list
 * around it, where it would not be seen. */
static gboolean
tegotae_entry_list_grab_focus (GtkWidget *widget)
{
  TegotaeEntryList *self = TEGOTAE_ENTRY_LIST (widget);
  GtkWidget *view = GTK_WIDGET (self->view);
  gboolean first = !self->entered;

  if (tegotae_entry_list_get_n_shown (self) == 0 || !gtk_widget_grab_focus (view))
    return FALSE;

  /* Others may have come before the one that was first. */
  if (first && gtk_widget_get_first_child (view) != NULL)
    gtk_widget_grab_focus (gtk_widget_get_first_child (view));

  if (gtk_widget_is_focus (view))
    gtk_widget_add_tick_callback (view, on_tick_cb, NULL, NULL);

  return TRUE;
}

/* The arrow keys move from row to row. Tab leaves the list, which may be long, and returns
 * to the row that had the focus. */
static gboolean
tegotae_entry_list_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  TegotaeEntryList *self = TEGOTAE_ENTRY_LIST (widget);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab)
    return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);

  return gtk_widget_child_focus (self->scrolled, direction);
}

static void
tegotae_entry_list_dispose (GObject *object)
{
  TegotaeEntryList *self = TEGOTAE_ENTRY_LIST (object);

  g_clear_pointer (&self->rows, tegotae_incremental_list_model_free);
  tegotae_template_dispose (object);
  g_clear_pointer (&self->current_pack, g_free);
  g_clear_pointer (&self->current_id, g_free);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->first, tegotae_first_entries_free);
  self->shown = NULL;
  g_clear_object (&self->items);
}

static void
tegotae_entry_list_class_init (TegotaeEntryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_entry_list_dispose;
  widget_class->focus = tegotae_entry_list_focus;
  widget_class->grab_focus = tegotae_entry_list_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", TEGOTAE_TYPE_ENTRY_LIST, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  tegotae_template_set (widget_class, "advice/tegotae-entry-list");
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryList, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_entry_list_init (TegotaeEntryList *self)
{
  self->items = g_list_store_new (TEGOTAE_TYPE_ENTRY_ITEM);
  self->first = tegotae_first_entries_new (G_LIST_MODEL (self->items));
  self->shown = tegotae_first_entries_get_model (self->first);
  self->selection = g_object_new (GTK_TYPE_SINGLE_SELECTION,
                                  "autoselect", FALSE,
                                  "can-unselect", TRUE,
                                  NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = tegotae_incremental_list_model_new (self->shown, GTK_WIDGET (self->view));
  gtk_single_selection_set_model (self->selection, tegotae_incremental_list_model_get (self->rows));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tegotae_incremental_list_model_get (self->rows), "items-changed",
                           G_CALLBACK (select_current), self, G_CONNECT_SWAPPED);
}

static void
replace_items (TegotaeEntryList *self,
               GPtrArray        *items)
{
  g_list_store_splice (self->items, 0, tegotae_entry_list_get_n_all (self), items->pdata, items->len);
}

void
tegotae_entry_list_set_entries (TegotaeEntryList *self,
                                GPtrArray        *entries,
                                TegotaeMarks     *marks,
                                TegotaeContent   *content)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (TEGOTAE_IS_ENTRY_LIST (self));

  items = tegotae_entry_item_list_grouped (entries, marks, content);
  g_return_if_fail (items != NULL);

  /* Not when the user may have scrolled down in the entries that are replaced. */
  if (tegotae_entry_list_get_n_all (self) == 0)
    tegotae_incremental_list_model_restart (self->rows);

  tegotae_first_entries_clear (self->first);
  replace_items (self, items);
  update_first (self);
}

gboolean
tegotae_entry_list_set_suggestions (TegotaeEntryList *self,
                                    GPtrArray        *suggestions)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_LIST (self), FALSE);

  tegotae_first_entries_set_suggestions (self->first, suggestions);

  return update_first (self);
}

void
tegotae_entry_list_show_beginning (TegotaeEntryList *self)
{
  GtkWidget *view;

  g_return_if_fail (TEGOTAE_IS_ENTRY_LIST (self));

  view = GTK_WIDGET (self->view);
  scroll_to_top (self);
  if (gtk_widget_get_focus_child (view) != NULL)
    gtk_widget_grab_focus (gtk_widget_get_first_child (view));
}

void
tegotae_entry_list_set_results (TegotaeEntryList *self,
                                GPtrArray        *results,
                                TegotaeMarks     *marks,
                                TegotaeContent   *content)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (TEGOTAE_IS_ENTRY_LIST (self));

  items = tegotae_entry_item_list_found (results, marks, content);
  g_return_if_fail (items != NULL);

  tegotae_text_set_name (GTK_WIDGET (self->view), _("Search results"));
  tegotae_incremental_list_model_restart (self->rows);
  replace_items (self, items);
  scroll_to_top (self);
}

void
tegotae_entry_list_clear (TegotaeEntryList *self)
{
  g_return_if_fail (TEGOTAE_IS_ENTRY_LIST (self));

  g_list_store_remove_all (self->items);
}

void
tegotae_entry_list_set_marks (TegotaeEntryList *self,
                              TegotaeMarks     *marks)
{
  g_return_if_fail (TEGOTAE_IS_ENTRY_LIST (self));
  g_return_if_fail (marks != NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      tegotae_entry_item_update_marks (item, marks);
    }

  update_first (self);
}

void
tegotae_entry_list_set_filters (TegotaeEntryList *self,
                                TegotaeFilterBar *filters)
{
  GtkFilter *filter;

  g_return_if_fail (TEGOTAE_IS_ENTRY_LIST (self));
  g_return_if_fail (TEGOTAE_IS_FILTER_BAR (filters));

  filter = tegotae_filter_bar_get_filter (filters);
  /* Before the list is filtered anew. */
  g_signal_connect_object (filter, "changed", G_CALLBACK (on_filters_changed_cb), self, G_CONNECT_SWAPPED);
  tegotae_first_entries_set_filters (self->first, filters);
}

void
tegotae_entry_list_set_current (TegotaeEntryList *self,
                                const char       *pack,
                                const char       *id)
{
  g_return_if_fail (TEGOTAE_IS_ENTRY_LIST (self));

  if (g_strcmp0 (self->current_pack, pack) != 0 || g_strcmp0 (self->current_id, id) != 0)
    {
      g_free (self->current_pack);
      self->current_pack = g_strdup (pack);
      g_free (self->current_id);
      self->current_id = g_strdup (id);
      update_first (self);
    }

  select_current (self);
}

guint
tegotae_entry_list_get_n_shown (TegotaeEntryList *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_LIST (self), 0);

  return self->shown != NULL ? g_list_model_get_n_items (self->shown) : 0;
}

guint
tegotae_entry_list_get_n_all (TegotaeEntryList *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_LIST (self), 0);

  return self->items != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->items)) : 0;
}
