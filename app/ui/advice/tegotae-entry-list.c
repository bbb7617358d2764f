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

struct _TegotaeEntryList
{
  GtkWidget           parent_instance;

  GListStore         *items;
  GtkCustomSorter    *sorter;
  GtkFilterListModel *shown;
  TegotaeIncrementalListModel *rows;
  GtkSingleSelection *selection;
  char               *current_pack;
  char               *current_id;
  TegotaeFilterBar   *filters;
  char               *domain; /* that the filters let through; NULL for every domain */

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

static void
open_item (TegotaeEntryList *self,
           TegotaeEntryItem *item)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "nav.open-entry", "(ss)", item->info->pack, item->info->id);
}

static void
on_activate_cb (GtkListView      *view,
                guint             position,
                TegotaeEntryList *self)
{
  g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (item != NULL)
    open_item (self, item);
}

static void
on_row_open_cb (TegotaeEntryRow  *row,
                TegotaeEntryList *self)
{
  g_autoptr (TegotaeEntryItem) item = NULL;

  g_set_object (&item, tegotae_entry_row_get_item (row));
  if (item != NULL)
    open_item (self, item);
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

/* The first of each group that is shown has the group's name above it. */
static void
mark_groups (TegotaeEntryList *self)
{
  GListModel *shown = G_LIST_MODEL (self->shown);
  g_autofree char *chosen = NULL;
  const char *group = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (shown, i);
      const char *next = item->group;

      if (i == 0 && next != NULL)
        chosen = tegotae_entry_item_dup_domain_name (item, self->domain);
      if (chosen != NULL)
        next = chosen;
      tegotae_entry_item_set_heading (item, g_strcmp0 (group, next) != 0 ? next : NULL);
      group = next;
    }
}

static void
select_current (TegotaeEntryList *self)
{
  GListModel *shown = G_LIST_MODEL (self->shown);
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; self->current_id != NULL && i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (TegotaeEntryItem) item = g_list_model_get_item (shown, i);

      if (tegotae_entry_item_is (item, self->current_pack, self->current_id))
        {
          position = i;
          break;
        }
    }

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
  mark_groups (self);
  select_current (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The filters may be gone: then they let through all. */
static void
on_filters_changed_cb (TegotaeEntryList *self)
{
  const char *domain = self->filters != NULL ? tegotae_filter_bar_get_domain (self->filters) : NULL;

  if (g_strcmp0 (self->domain, domain) == 0)
    return;

  g_free (self->domain);
  self->domain = g_strdup (domain);
  if (domain != NULL)
    gtk_custom_sorter_set_sort_func (self->sorter, tegotae_entry_item_compare, g_strdup (domain), g_free);
  else
    gtk_custom_sorter_set_sort_func (self->sorter, NULL, NULL, NULL);
  mark_groups (self);
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

  if (tegotae_entry_list_get_n_shown (self) == 0 || !gtk_widget_grab_focus (view))
    return FALSE;

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
  g_clear_pointer (&self->domain, g_free);
  g_clear_weak_pointer (&self->filters);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->sorter);
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
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_entry_list_init (TegotaeEntryList *self)
{
  GtkSortListModel *sorted;

  self->items = g_list_store_new (TEGOTAE_TYPE_ENTRY_ITEM);
  self->sorter = gtk_custom_sorter_new (NULL, NULL, NULL);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->items)),
                                    GTK_SORTER (g_object_ref (self->sorter)));
  self->shown = gtk_filter_list_model_new (G_LIST_MODEL (sorted), NULL);
  self->selection = g_object_new (GTK_TYPE_SINGLE_SELECTION,
                                  "autoselect", FALSE,
                                  "can-unselect", TRUE,
                                  NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = tegotae_incremental_list_model_new (G_LIST_MODEL (self->shown), GTK_WIDGET (self->view));
  gtk_single_selection_set_model (self->selection, tegotae_incremental_list_model_get (self->rows));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tegotae_incremental_list_model_get (self->rows), "items-changed",
                           G_CALLBACK (select_current), self, G_CONNECT_SWAPPED);
}

static void
replace_items (TegotaeEntryList  *self,
               gpointer          *items,
               guint              n_items)
{
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items, n_items);
}

static void
scroll_to_top (TegotaeEntryList *self)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (self->scrolled);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scrolled), 0);
}

void
tegotae_entry_list_set_entries (TegotaeEntryList *self,
                                GPtrArray        *entries,
                                TegotaeMarks     *marks,
                                TegotaeContent   *content)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (TEGOTAE_IS_ENTRY_LIST (self));
  g_return_if_fail (entries != NULL);
  g_return_if_fail (marks != NULL);
  g_return_if_fail (content != NULL);

  items = tegotae_entry_item_list_grouped (entries, marks, content);

  /* Not when the user may have scrolled down in the entries that are replaced. */
  if (tegotae_entry_list_get_n_all (self) == 0)
    tegotae_incremental_list_model_restart (self->rows);

  replace_items (self, items->pdata, items->len);
}

void
tegotae_entry_list_set_results (TegotaeEntryList *self,
                                GPtrArray        *results,
                                TegotaeMarks     *marks,
                                TegotaeContent   *content)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (TEGOTAE_IS_ENTRY_LIST (self));
  g_return_if_fail (results != NULL);
  g_return_if_fail (marks != NULL);
  g_return_if_fail (content != NULL);

  for (guint i = 0; i < results->len; i++)
    {
      TegotaeEntryItem *item = tegotae_entry_item_new_found (results, i, content);

      tegotae_entry_item_update_marks (item, marks);
      g_ptr_array_add (items, item);
    }

  tegotae_text_set_name (GTK_WIDGET (self->view), _("Search results"));
  tegotae_incremental_list_model_restart (self->rows);
  replace_items (self, items->pdata, items->len);
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
}

void
tegotae_entry_list_set_filters (TegotaeEntryList *self,
                                TegotaeFilterBar *filters)
{
  GtkFilter *filter;

  g_return_if_fail (TEGOTAE_IS_ENTRY_LIST (self));
  g_return_if_fail (TEGOTAE_IS_FILTER_BAR (filters));

  g_set_weak_pointer (&self->filters, filters);
  filter = tegotae_filter_bar_get_filter (filters);
  /* Before the list is filtered anew. */
  g_signal_connect_object (filter, "changed", G_CALLBACK (on_filters_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_filter_list_model_set_filter (self->shown, filter);
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
    }

  select_current (self);
}

guint
tegotae_entry_list_get_n_shown (TegotaeEntryList *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_LIST (self), 0);

  return self->shown != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->shown)) : 0;
}

guint
tegotae_entry_list_get_n_all (TegotaeEntryList *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_LIST (self), 0);

  return self->items != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->items)) : 0;
}
