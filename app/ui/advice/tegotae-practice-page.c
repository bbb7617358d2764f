/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-practice-page.h"

#include <adwaita.h>

#include "text/tegotae-words-entry.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/shell/tegotae-page-row.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

/* More of them would be a list to search, not a hint. */
#define MAX_ENTRIES 12

struct _TegotaePracticePage
{
  GtkWidget          parent_instance;

  TegotaeService    *service;
  char              *pack;
  char              *id;

  GtkStack          *stack;
  GtkScrolledWindow *scrolled;
  GtkLabel          *domain;
  GtkLabel          *time;
  GtkLabel          *text;
  GtkWidget         *entries_part;
  GtkListBox        *entries;
  GtkWidget         *others_part;
  GtkListBox        *others;
  AdwStatusPage     *missing;
};

G_DEFINE_FINAL_TYPE (TegotaePracticePage, tegotae_practice_page, GTK_TYPE_WIDGET)

/* The practice and its pack; NULL if it is not there any more. */
static const TegotaePractice *
find_practice (TegotaePracticePage  *self,
               const TegotaePack   **pack)
{
  const TegotaeContent *content = tegotae_service_get_content (self->service);

  *pack = content != NULL ? tegotae_content_find_pack (content, self->pack) : NULL;

  return *pack != NULL ? tegotae_pack_find_practice (*pack, self->id) : NULL;
}

/* Only entries that this practice was chosen for. */
static void
show_entries (TegotaePracticePage *self,
              GPtrArray           *entries)
{
  const TegotaeContent *content = tegotae_service_get_content (self->service);
  const TegotaePack *pack;
  const TegotaePractice *practice = find_practice (self, &pack);
  guint n = 0;

  tegotae_template_clear (self->entries);
  for (guint i = 0; i < entries->len && practice != NULL && n < MAX_ENTRIES; i++)
    {
      const TegotaeEntryInfo *info = g_ptr_array_index (entries, i);

      if (tegotae_content_choose_practice (content, info, NULL) == practice)
        {
          gtk_list_box_append (self->entries, tegotae_page_row_new_entry (info, content));
          n++;
        }
    }

  gtk_widget_set_visible (self->entries_part, n > 0);
}

static gpointer
list_domain (gpointer owner)
{
  const TegotaePack *pack;
  const TegotaePractice *practice = find_practice (owner, &pack);

  return tegotae_listing_new (TEGOTAE_STAGE_NONE, practice != NULL ? practice->domain : NULL, NULL, NULL);
}

static void
on_entries_cb (gpointer      owner,
               gpointer      answer,
               const GError *error)
{
  g_autoptr (TegotaeMarkedEntries) listed = answer;

  if (listed != NULL)
    show_entries (owner, listed->entries);
  else
    gtk_widget_activate_action (GTK_WIDGET (owner), "win.show-error", "s", error->message);
}

static GtkWidget *
create_row (const TegotaePractice *practice,
            const TegotaePack     *pack)
{
  GtkWidget *row = tegotae_page_row_new ("nav.open-practice", pack->id, practice->id, practice->text,
                                         pack->lang, 2);
  g_autofree char *time = tegotae_words_of_practice_time (practice);

  tegotae_page_row_set_caption (TEGOTAE_PAGE_ROW (row), time);

  return row;
}

static void
show_others (TegotaePracticePage   *self,
             const TegotaePractice *practice,
             const TegotaePack     *pack)
{
  g_autoptr (GPtrArray) practices = tegotae_content_list_practices (pack, practice->domain);

  tegotae_template_clear (self->others);
  for (guint i = 0; i < practices->len; i++)
    if (g_ptr_array_index (practices, i) != practice)
      gtk_list_box_append (self->others, create_row (g_ptr_array_index (practices, i), pack));

  gtk_widget_set_visible (self->others_part, practices->len > 1);
}

static void
show_practice (TegotaePracticePage   *self,
               const TegotaePractice *practice,
               const TegotaePack     *pack)
{
  const TegotaeContent *content = tegotae_service_get_content (self->service);
  const TegotaeDomain *domain = tegotae_content_find_domain (content, pack->id, practice->domain);
  const char *name = domain != NULL ? domain->name : practice->domain;
  g_autofree char *time = tegotae_words_of_practice_time (practice);

  tegotae_text_set (self->domain, name, pack->lang);
  tegotae_text_show (self->time, time, NULL);
  tegotae_text_set (self->text, practice->text, pack->lang);
  show_others (self, practice, pack);
}

static void
show (TegotaePracticePage *self)
{
  const TegotaePack *pack;
  const TegotaePractice *practice = find_practice (self, &pack);

  if (practice != NULL)
    show_practice (self, practice, pack);

  gtk_stack_set_visible_child (self->stack, practice != NULL ? GTK_WIDGET (self->scrolled)
                                                             : GTK_WIDGET (self->missing));
}

static gboolean
tegotae_practice_page_grab_focus (GtkWidget *widget)
{
  TegotaePracticePage *self = TEGOTAE_PRACTICE_PAGE (widget);

  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->missing))
    return gtk_widget_child_focus (GTK_WIDGET (self->missing), GTK_DIR_TAB_FORWARD);

  return GTK_WIDGET_CLASS (tegotae_practice_page_parent_class)->grab_focus (widget);
}

static void
tegotae_practice_page_dispose (GObject *object)
{
  TegotaePracticePage *self = TEGOTAE_PRACTICE_PAGE (object);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
  g_clear_pointer (&self->pack, g_free);
  g_clear_pointer (&self->id, g_free);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  tegotae_template_set (widget_class, "advice/tegotae-practice-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticePage, domain);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticePage, entries);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticePage, entries_part);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticePage, missing);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticePage, others);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticePage, others_part);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticePage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticePage, stack);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticePage, text);
  gtk_widget_class_bind_template_child (widget_class, TegotaePracticePage, time);
}

static void
tegotae_practice_page_class_init (TegotaePracticePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_practice_page_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_practice_page_grab_focus);

  bind_template (widget_class);
  tegotae_keyboard_add_scroll_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-practice-page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_practice_page_init (TegotaePracticePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_practice_page_new (TegotaeService *service,
                           const char     *pack,
                           const char     *practice)
{
  TegotaePracticePage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (practice != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_PRACTICE_PAGE, NULL);
  self->service = g_object_ref (service);
  self->pack = g_strdup (pack);
  self->id = g_strdup (practice);

  g_signal_connect_object (service, "content-changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
  tegotae_loader_new (self, service, &tegotae_call_list_entries, list_domain, on_entries_cb,
                      "content-changed", NULL);

  return GTK_WIDGET (self);
}

const char *
tegotae_practice_page_get_id (TegotaePracticePage *self)
{
  g_return_val_if_fail (TEGOTAE_IS_PRACTICE_PAGE (self), NULL);

  return self->id;
}

const char *
tegotae_practice_page_get_pack (TegotaePracticePage *self)
{
  g_return_val_if_fail (TEGOTAE_IS_PRACTICE_PAGE (self), NULL);

  return self->pack;
}
