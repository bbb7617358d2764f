/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-sheet.h"

#include <glib/gi18n.h>

#include "text/tegotae-words-entry.h"
#include "ui/shell/tegotae-page-row.h"
#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-balance-layout.h"
#include "ui/widgets/tegotae-prose.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "ui/widgets/tegotae-wrap-layout.h"
#include "tegotae-answer-card.h"
#include "tegotae-link-row.h"

struct _TegotaeEntrySheet
{
  GtkWidget        parent_instance;

  GtkWidget       *box;
  GtkWidget       *asker_chip;
  GtkLabel        *asker;
  GtkLabel        *asked_on;
  GtkLabel        *title;
  GtkLabel        *caption;
  TegotaeProse    *body;
  GtkLabel        *n_answers;
  GtkBox          *answers;
  GtkWidget       *differs_part;
  TegotaeProse    *differs;
  GtkWidget       *practice;
  GtkLabel        *practice_heading;
  GtkLabel        *practice_time;
  GtkLabel        *practice_text;
  GtkWidget       *verdict;
  GtkToggleButton *helpful;
  GtkToggleButton *not_for_me;
  GtkLabel        *verdict_note;
  GtkWidget       *related_part;
  GtkListBox      *related;
  GtkWidget       *articles_part;
  GtkListBox      *articles;
  GtkWidget       *sources_part;
  GtkListBox      *sources;
  GtkLabel        *provenance;
};

G_DEFINE_FINAL_TYPE (TegotaeEntrySheet, tegotae_entry_sheet, GTK_TYPE_WIDGET)

/* Icon and tooltip say what pressing does. The accessible name stays the same, because the
 * state is read out with it. */
static void
on_bookmark_toggled_cb (GtkToggleButton *bookmark)
{
  gboolean active = gtk_toggle_button_get_active (bookmark);

  gtk_button_set_icon_name (GTK_BUTTON (bookmark), active ? "tegotae-bookmarked-symbolic"
                                                          : "tegotae-bookmark-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (bookmark), active ? _("Remove the Bookmark (Ctrl+D)")
                                                             : _("Bookmark (Ctrl+D)"));
}

static void
on_verdict_toggled_cb (TegotaeEntrySheet *self)
{
  const char *note;

  if (gtk_toggle_button_get_active (self->not_for_me))
    note = _("It is no longer among your suggestions. Press again to take this back.");
  else if (gtk_toggle_button_get_active (self->helpful))
    note = _("Good to know. Press again to take this back.");
  else
    note = _("“Not for Me” keeps it out of your suggestions.");

  gtk_label_set_text (self->verdict_note, note);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TEGOTAE_TYPE_BALANCE_LAYOUT);
  g_type_ensure (TEGOTAE_TYPE_PROSE);
  g_type_ensure (TEGOTAE_TYPE_WRAP_LAYOUT);
  tegotae_template_set (widget_class, "advice/tegotae-entry-sheet");
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, answers);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, articles);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, articles_part);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, asked_on);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, asker);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, asker_chip);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, body);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, caption);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, differs);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, differs_part);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, helpful);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, n_answers);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, not_for_me);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, practice);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, practice_heading);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, practice_text);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, practice_time);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, provenance);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, related);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, related_part);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, sources);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, sources_part);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, title);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, verdict);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, verdict_note);
  gtk_widget_class_bind_template_callback (widget_class, on_bookmark_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_verdict_toggled_cb);
}

static void
tegotae_entry_sheet_class_init (TegotaeEntrySheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-entry-sheet");
}

static void
tegotae_entry_sheet_init (TegotaeEntrySheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_verdict_toggled_cb (self);
}

/* Shows the parts that are there, with a separator where there are two. */
static char *
join_facts (const char *first,
            const char *second)
{
  gboolean has_first = first != NULL && *first != '\0';
  gboolean has_second = second != NULL && *second != '\0';

  return g_strconcat (has_first ? first : "",
                      /* Translators: what stands between two facts. */
                      has_first && has_second ? C_("between facts", " · ") : "",
                      has_second ? second : "",
                      NULL);
}

static void
show_asker (TegotaeEntrySheet  *self,
            const TegotaeEntry *entry)
{
  g_autofree char *who = join_facts (entry->asker_status, entry->asker_gender);
  g_autofree char *asker = NULL;
  g_autofree char *asked_on = NULL;

  if (*who != '\0')
    {
      /* Translators: %s is who asks, such as "3rd-year student". */
      asker = g_strdup_printf (_("Asked by: %s"), who);
      gtk_label_set_text (self->asker, asker);
      tegotae_text_set_lang (self->asker, entry->info->lang);
      gtk_widget_set_visible (self->asker_chip, TRUE);
    }

  if (entry->asked_on != NULL)
    {
      /* Translators: %s is a date as the pack writes it. */
      asked_on = g_strdup_printf (_("Asked on %s"), entry->asked_on);
      gtk_label_set_text (self->asked_on, asked_on);
      gtk_widget_set_visible (GTK_WIDGET (self->asked_on), TRUE);
    }
}

static void
show_question (TegotaeEntrySheet    *self,
               const TegotaeEntry   *entry,
               const TegotaeContent *content)
{
  const char *lang = entry->info->lang;
  g_autofree char *domains = tegotae_words_of_entry_domains (entry->info, content);
  g_autofree char *stages = tegotae_words_of_entry_stages (entry->info);
  g_autofree char *caption = join_facts (domains, stages);

  gtk_label_set_text (self->title, entry->info->title);
  tegotae_text_set_lang (self->title, lang);
  gtk_label_set_text (self->caption, caption);
  tegotae_text_set_lang (self->caption, lang);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *caption != '\0');

  tegotae_prose_set_paragraphs (self->body, (const char * const *) entry->body, lang);
}

static void
show_answers (TegotaeEntrySheet  *self,
              const TegotaeEntry *entry,
              const TegotaePack  *pack)
{
  guint n = entry->answers->len;
  g_autofree char *text = g_strdup_printf (ngettext ("%u answer", "%u answers", n), n);

  gtk_label_set_text (self->n_answers, text);

  for (guint i = 0; i < n; i++)
    gtk_box_append (self->answers,
                    tegotae_answer_card_new (g_ptr_array_index (entry->answers, i), pack));

  tegotae_prose_set_text (self->differs, entry->differs, entry->info->lang);
  gtk_widget_set_visible (self->differs_part, entry->differs != NULL);
}

static void
show_practice (TegotaeEntrySheet    *self,
               const TegotaeEntry   *entry,
               const TegotaeContent *content)
{
  const TegotaePack *pack = NULL;
  const TegotaePractice *practice = tegotae_content_choose_practice (content, entry->info, &pack);
  g_autofree char *time = NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (self->practice, practice != NULL);
  if (practice == NULL)
    return;

  time = tegotae_words_of_practice_time (practice);
  name = g_strconcat (gtk_label_get_text (self->practice_heading),
                      time != NULL ? "\n" : "", time != NULL ? time : "",
                      "\n", practice->text, NULL);
  gtk_label_set_text (self->practice_text, practice->text);
  tegotae_text_set_lang (self->practice_text, pack->lang);
  gtk_label_set_text (self->practice_time, time != NULL ? time : "");
  gtk_widget_set_visible (GTK_WIDGET (self->practice_time), time != NULL);

  tegotae_accessible_set_name (self->practice, name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->practice), "(ss)", pack->id, practice->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->practice), "nav.open-practice");
}

static void
show_related (TegotaeEntrySheet    *self,
              GPtrArray            *related,
              const TegotaeContent *content)
{
  for (guint i = 0; i < related->len; i++)
    gtk_list_box_append (self->related,
                         tegotae_page_row_new_entry (g_ptr_array_index (related, i), content));

  gtk_widget_set_visible (self->related_part, related->len > 0);
}

static void
show_links (TegotaeEntrySheet  *self,
            const TegotaeEntry *entry,
            const TegotaePack  *pack)
{
  const char *lang = pack->lang;

  for (char **id = entry->articles; id != NULL && *id != NULL; id++)
    {
      const TegotaeLink *article = tegotae_pack_find_article (pack, *id);

      if (article != NULL)
        {
          gtk_list_box_append (self->articles, tegotae_link_row_new (article, lang));
          gtk_widget_set_visible (self->articles_part, TRUE);
        }
    }

  for (guint i = 0; i < entry->sources->len; i++)
    gtk_list_box_append (self->sources,
                         tegotae_link_row_new (g_ptr_array_index (entry->sources, i), lang));

  gtk_widget_set_visible (self->sources_part, entry->sources->len > 0);
}

static void
show_provenance (TegotaeEntrySheet *self,
                 const TegotaePack *pack)
{
  g_autofree char *text = NULL;

  if (pack->license != NULL)
    /* Translators: the title of a pack, and its licence. */
    text = g_strdup_printf (_("From “%s”, licence: %s"), pack->title, pack->license);
  else
    /* Translators: %s is the title of a pack. */
    text = g_strdup_printf (_("From “%s”"), pack->title);

  gtk_label_set_text (self->provenance, text);
  tegotae_text_set_lang (self->provenance, pack->lang);
}

GtkWidget *
tegotae_entry_sheet_new (const TegotaeOpenEntry *open,
                         const TegotaeContent   *content)
{
  TegotaeEntrySheet *self;
  const TegotaeEntry *entry;
  const TegotaePack *pack;

  g_return_val_if_fail (open != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  entry = open->entry;
  pack = tegotae_content_find_pack (content, entry->info->pack);
  g_return_val_if_fail (pack != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_ENTRY_SHEET, NULL);
  show_asker (self, entry);
  show_question (self, entry, content);
  show_answers (self, entry, pack);
  show_practice (self, entry, content);
  show_related (self, open->related, content);
  show_links (self, entry, pack);
  show_provenance (self, pack);

  return GTK_WIDGET (self);
}

GtkWidget *
tegotae_entry_sheet_get_end (TegotaeEntrySheet *self)
{
  g_return_val_if_fail (TEGOTAE_IS_ENTRY_SHEET (self), NULL);

  return self->verdict;
}
