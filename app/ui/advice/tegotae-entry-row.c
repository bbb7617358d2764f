/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-row.h"

#include <glib/gi18n.h>

#include "text/tegotae-words-entry.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

/* The bookmark, which does not grow with the text, and the space before it. */
#define BOOKMARK_WIDTH (16 + 6)

struct _TegotaeEntryRow
{
  GtkWidget         parent_instance;

  TegotaeEntryItem *item;

  GtkWidget        *entry;
  GtkLabel         *heading;
  GtkWidget        *texts;
  GtkWidget        *unread;
  GtkWidget        *bookmark;
  GtkLabel         *title;
  GtkLabel         *snippet;
  GtkLabel         *domains;
  GtkLabel         *details;
};

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeEntryRow, tegotae_entry_row, GTK_TYPE_WIDGET)

static void
add_part (GString    *name,
          const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (name->len > 0)
    g_string_append (name, "\n");
  g_string_append (name, part);
}

static gboolean
has_mark (TegotaeEntryRow *self,
          TegotaeMark      mark)
{
  return (self->item->marks & mark) != 0;
}

/* The accessible name says everything the row shows. It is set on the list's row, which
 * takes the focus and has no name of its own. */
static void
update_name (TegotaeEntryRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (GString) name = g_string_new (NULL);

  add_part (name, gtk_label_get_text (self->title));
  add_part (name, has_mark (self, TEGOTAE_MARK_READ) ? NULL : _("Not read yet"));
  add_part (name, has_mark (self, TEGOTAE_MARK_BOOKMARKED) ? _("Bookmarked") : NULL);
  add_part (name, gtk_label_get_text (self->snippet));
  add_part (name, gtk_label_get_text (self->domains));
  add_part (name, gtk_label_get_text (self->details));

  tegotae_text_set_name (GTK_WIDGET (self), name->str);
  if (parent != NULL)
    tegotae_text_set_name (GTK_WIDGET (parent), name->str);
}

/* Why it is suggested says what it is about as well. Of what a search has found, the snippet
 * takes the place of the stages. */
static void
show_details (TegotaeEntryRow *self)
{
  const TegotaeEntryItem *item = self->item;
  g_autofree char *domains = NULL;
  g_autofree char *stages = NULL;

  if (item->reasons == NULL)
    domains = tegotae_words_of_entry_domains (item->info, item->content);
  if (item->reasons == NULL && item->results == NULL)
    stages = tegotae_words_of_entry_stages (item->info);

  tegotae_text_show (self->domains, domains, item->info->lang);
  tegotae_text_show (self->details, item->reasons != NULL ? item->reasons : stages, NULL);
}

static void
on_changed_cb (TegotaeEntryRow *self)
{
  tegotae_text_show (self->heading, self->item->heading, self->item->content->lang);
  gtk_widget_set_opacity (self->unread, has_mark (self, TEGOTAE_MARK_READ) ? 0.0 : 1.0);
  gtk_widget_set_visible (self->bookmark, has_mark (self, TEGOTAE_MARK_BOOKMARKED));
  gtk_widget_set_margin_end (self->texts, has_mark (self, TEGOTAE_MARK_BOOKMARKED) ? BOOKMARK_WIDTH : 0);
  show_details (self);
  update_name (self);
}

/* Why a search has found it; nothing if none has. */
static void
show_result (TegotaeEntryRow *self)
{
  const TegotaeSearchResult *result = tegotae_entry_item_get_result (self->item);
  const char *lang = self->item->info->lang;

  tegotae_text_show (self->snippet, result != NULL ? result->snippet : NULL, NULL);
  if (result == NULL)
    {
      tegotae_text_set_lang (self->title, lang);
      return;
    }

  tegotae_text_set_highlights (self->title, lang, result->title_ranges);
  tegotae_text_set_highlights (self->snippet, lang, result->snippet_ranges);
}

static void
on_clicked_cb (GtkGestureClick *gesture,
               int              n_press,
               double           x,
               double           y,
               TegotaeEntryRow *self)
{
  GtkWidget *body = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (n_press == 1 && gtk_widget_contains (body, x, y))
    g_signal_emit (self, signals[OPEN], 0);
}

/* The marks are in the colour of the scheme. */
static void
tegotae_entry_row_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  TegotaeEntryRow *self = TEGOTAE_ENTRY_ROW (widget);

  GTK_WIDGET_CLASS (tegotae_entry_row_parent_class)->css_changed (widget, change);

  if (self->item != NULL && tegotae_entry_item_get_result (self->item) != NULL)
    show_result (self);
}

static void
tegotae_entry_row_dispose (GObject *object)
{
  tegotae_entry_row_set_item (TEGOTAE_ENTRY_ROW (object), NULL);
  tegotae_template_dispose (object);
}

static void
tegotae_entry_row_class_init (TegotaeEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_entry_row_dispose;
  widget_class->css_changed = tegotae_entry_row_css_changed;

  signals[OPEN] = g_signal_new ("open", TEGOTAE_TYPE_ENTRY_ROW, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  tegotae_template_set (widget_class, "advice/tegotae-entry-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryRow, bookmark);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryRow, details);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryRow, domains);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryRow, entry);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryRow, heading);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryRow, snippet);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryRow, texts);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryRow, title);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntryRow, unread);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-entry-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_entry_row_init (TegotaeEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
tegotae_entry_row_new (void)
{
  return g_object_new (TEGOTAE_TYPE_ENTRY_ROW, NULL);
}

TegotaeEntryItem *
tegotae_entry_row_get_item (TegotaeEntryRow *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_ROW (self), NULL);

  return self->item;
}

void
tegotae_entry_row_set_item (TegotaeEntryRow  *self,
                            TegotaeEntryItem *item)
{
  g_return_if_fail (TEGOTAE_IS_ENTRY_ROW (self));
  g_return_if_fail (item == NULL || TEGOTAE_IS_ENTRY_ITEM (item));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, on_changed_cb, self);

  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_swapped (item, "changed", G_CALLBACK (on_changed_cb), self);
  gtk_label_set_text (self->title, item->info->title);
  show_result (self);
  on_changed_cb (self);
}
