/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-advisor-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "text/tegotae-words-entry.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-entry-list.h"
#include "tegotae-link-row.h"

struct _TegotaeAdvisorPage
{
  GtkWidget         parent_instance;

  TegotaeService   *service;
  TegotaeLoader    *loader;
  gboolean          stale; /* the entries are to be replaced */
  char             *pack;
  char             *advisor;

  GtkStack         *stack;
  GtkImage         *icon;
  GtkLabel         *name;
  GtkLabel         *kind;
  GtkLabel         *credential;
  GtkListBox       *links;
  GtkLabel         *n_entries;
  TegotaeEntryList *list;
  AdwStatusPage    *failure;
};

G_DEFINE_FINAL_TYPE (TegotaeAdvisorPage, tegotae_advisor_page, GTK_TYPE_WIDGET)

static void
show_failure (TegotaeAdvisorPage *self,
              const char         *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->failure, markup);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->failure));
}

static const TegotaeAdvisor *
find_advisor (TegotaeAdvisorPage  *self,
              const TegotaePack  **pack)
{
  const TegotaeContent *content = tegotae_service_get_content (self->service);

  *pack = content != NULL ? tegotae_content_find_pack (content, self->pack) : NULL;

  return *pack != NULL ? tegotae_pack_find_advisor (*pack, self->advisor) : NULL;
}

/* Where a person's own page is. */
static void
show_link (TegotaeAdvisorPage   *self,
           const TegotaeAdvisor *advisor,
           const TegotaePack    *pack)
{
  TegotaeLink link = { .title = _("More About This Person"), .url = advisor->url };

  tegotae_template_clear (self->links);
  if (advisor->url != NULL)
    gtk_list_box_append (self->links, tegotae_link_row_new (&link, NULL));

  gtk_widget_set_visible (GTK_WIDGET (self->links), advisor->url != NULL);
}

static void
show_advisor (TegotaeAdvisorPage   *self,
              const TegotaeAdvisor *advisor,
              const TegotaePack    *pack)
{
  gtk_image_set_from_icon_name (self->icon, tegotae_words_get_advisor_icon (advisor));
  tegotae_text_set (self->name, advisor->name, pack->lang);
  gtk_label_set_text (self->kind, tegotae_words_of_advisor (advisor));
  tegotae_text_show (self->credential, advisor->credential, pack->lang);
  show_link (self, advisor, pack);
}

/* While there was nothing here to focus, the navigator kept the focus. */
static void
accept_focus (TegotaeAdvisorPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
      && gtk_widget_is_ancestor (GTK_WIDGET (self), focus))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_page (TegotaeAdvisorPage *self)
{
  guint n = tegotae_entry_list_get_n_all (self->list);
  const TegotaePack *pack;
  const TegotaeAdvisor *advisor = find_advisor (self, &pack);

  if (advisor == NULL)
    {
      show_failure (self, _("The pack that this advisor came with may have been changed "
                            "or removed. The other entries are all there."));
      return;
    }

  show_advisor (self, advisor, pack);

  /* Translators: how many entries an advisor answers. */
  tegotae_text_printf (self->n_entries, ngettext ("Answers in %u entry", "Answers in %u entries", n), n);
  gtk_stack_set_visible_child_name (self->stack, "advisor");

  accept_focus (self);
}

/* Entries that are there already stay, and with them the place in the list. */
static void
on_listed_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeAdvisorPage *self = owner;
  TegotaeContent *content = tegotae_service_get_content (self->service);
  g_autoptr (TegotaeMarkedEntries) listed = answer;
  g_autofree char *text = NULL;

  if (listed == NULL)
    {
      text = g_strdup_printf (_("%s\n\nNothing was deleted."), error->message);
      show_failure (self, text);
    }
  else if (content != NULL && self->stale)
    {
      self->stale = FALSE;
      tegotae_entry_list_set_entries (self->list, listed->entries, listed->marks, content);
      show_page (self);
    }
  else if (content != NULL)
    {
      tegotae_entry_list_set_marks (self->list, listed->marks);
    }
}

static gpointer
list_answered (gpointer owner)
{
  TegotaeAdvisorPage *self = owner;

  return tegotae_listing_new (TEGOTAE_STAGE_NONE, NULL, self->pack, self->advisor);
}

static void
reload (TegotaeAdvisorPage *self)
{
  self->stale = TRUE;
  tegotae_loader_load (self->loader);
}

static gboolean
tegotae_advisor_page_grab_focus (GtkWidget *widget)
{
  TegotaeAdvisorPage *self = TEGOTAE_ADVISOR_PAGE (widget);

  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->failure))
    return gtk_widget_child_focus (GTK_WIDGET (self->failure), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (TEGOTAE_ADVISOR_PAGE (widget));
}

static void
tegotae_advisor_page_dispose (GObject *object)
{
  TegotaeAdvisorPage *self = TEGOTAE_ADVISOR_PAGE (object);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
  g_clear_pointer (&self->pack, g_free);
  g_clear_pointer (&self->advisor, g_free);
}

static void
tegotae_advisor_page_class_init (TegotaeAdvisorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_advisor_page_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_advisor_page_grab_focus);

  g_type_ensure (TEGOTAE_TYPE_ENTRY_LIST);
  tegotae_template_set (widget_class, "advice/tegotae-advisor-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdvisorPage, credential);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdvisorPage, failure);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdvisorPage, icon);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdvisorPage, kind);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdvisorPage, links);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdvisorPage, list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdvisorPage, n_entries);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdvisorPage, name);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAdvisorPage, stack);

  gtk_widget_class_install_action (widget_class, "advisor.reload", NULL, reload_action);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-advisor-page");
}

static void
tegotae_advisor_page_init (TegotaeAdvisorPage *self)
{
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_advisor_page_new (TegotaeService *service,
                          const char     *pack,
                          const char     *advisor)
{
  TegotaeAdvisorPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (pack != NULL, NULL);
  g_return_val_if_fail (advisor != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_ADVISOR_PAGE, NULL);
  self->service = g_object_ref (service);
  self->pack = g_strdup (pack);
  self->advisor = g_strdup (advisor);
  g_signal_connect_object (service, "content-changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  self->loader = tegotae_loader_new (self, service, &tegotae_call_list_entries, list_answered, on_listed_cb,
                                     "marks-changed", NULL);

  return GTK_WIDGET (self);
}
