/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-other-checks-page.h"

#include "text/tegotae-words-questionnaire.h"

#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-start-page.h"

struct _TegotaeOtherChecksPage
{
  AdwBin          parent_instance;

  TegotaeService *service;

  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (TegotaeOtherChecksPage, tegotae_other_checks_page, ADW_TYPE_BIN)

static void
append_row (GtkListBox                 *list,
            const char                 *action,
            const TegotaePack          *pack,
            const TegotaeQuestionnaire *questionnaire)
{
  g_autoptr (GtkWidget) row = tegotae_template_build ("check/tegotae-other-check-row", NULL);
  g_autofree char *about = tegotae_words_of_check (pack, questionnaire);
  g_autofree char *name = g_strdup_printf ("%s/%s", pack->id, questionnaire->id);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), questionnaire->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  tegotae_text_name_printf (row, "%s\n%s", questionnaire->title, about);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_list_box_append (list, row);
}

/* Calls append_row() for each but the one that the start page begins with, if @list is not
 * NULL. Returns how many there are. */
static guint
list_others (const TegotaeContent *content,
             GtkListBox           *list,
             const char           *action)
{
  const TegotaeQuestionnaire *quick = tegotae_content_find_questionnaire (content, TEGOTAE_START_PAGE_QUICK, NULL);
  guint n_others = 0;

  for (guint i = 0; i < content->packs->len; i++)
    {
      const TegotaePack *pack = g_ptr_array_index (content->packs, i);

      for (guint j = 0; j < pack->questionnaires->len; j++)
        {
          const TegotaeQuestionnaire *questionnaire = g_ptr_array_index (pack->questionnaires, j);

          if (questionnaire == quick)
            continue;

          n_others++;
          if (list != NULL)
            append_row (list, action, pack, questionnaire);
        }
    }

  return n_others;
}

static void
update (TegotaeOtherChecksPage *self)
{
  tegotae_other_checks_page_fill (self->list, tegotae_service_get_content (self->service), "check.begin");
}

static gboolean
tegotae_other_checks_page_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (TEGOTAE_OTHER_CHECKS_PAGE (widget)->list, 0);

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
tegotae_other_checks_page_dispose (GObject *object)
{
  g_clear_object (&TEGOTAE_OTHER_CHECKS_PAGE (object)->service);
  /* It is a child of the template as well, which must not be the one to drop it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  tegotae_template_dispose (object);
}

static void
tegotae_other_checks_page_class_init (TegotaeOtherChecksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_other_checks_page_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_other_checks_page_grab_focus);

  tegotae_template_set (widget_class, "check/tegotae-other-checks-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeOtherChecksPage, list);
}

static void
tegotae_other_checks_page_init (TegotaeOtherChecksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_other_checks_page_new (TegotaeService *service)
{
  TegotaeOtherChecksPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (tegotae_service_get_content (service) != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_OTHER_CHECKS_PAGE, NULL);
  self->service = g_object_ref (service);
  g_signal_connect_object (service, "content-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

gboolean
tegotae_other_checks_page_is_of_use (const TegotaeContent *content)
{
  g_return_val_if_fail (content != NULL, FALSE);

  return list_others (content, NULL, NULL) > 1;
}

guint
tegotae_other_checks_page_fill (GtkListBox           *list,
                                const TegotaeContent *content,
                                const char           *action)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX (list), 0);
  g_return_val_if_fail (content != NULL, 0);
  g_return_val_if_fail (action != NULL, 0);

  tegotae_template_clear (list);

  return list_others (content, list, action);
}
