/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-sheet.h"

#include <glib/gi18n.h>

#include "text/tegotae-words-entry.h"
#include "ui/shell/tegotae-page-row.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-link-row.h"

struct _TegotaeEntrySheet
{
  GtkBox           parent_instance;

  GtkWidget       *asker_chip;
  GtkLabel        *asker;
  GtkLabel        *asked_on;
  GtkLabel        *title;
  GtkLabel        *caption;
  GtkLabel        *body;
  GtkLabel        *n_answers;
  GtkBox          *answers;
  GtkWidget       *differs_part;
  GtkLabel        *differs;
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

G_DEFINE_FINAL_TYPE (TegotaeEntrySheet, tegotae_entry_sheet, GTK_TYPE_BOX)

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
  tegotae_template_set (widget_class, "advice/tegotae-entry-sheet");
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, answers);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, articles);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, articles_part);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, asked_on);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, asker);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, asker_chip);
  gtk_widget_class_bind_template_child (widget_class, TegotaeEntrySheet, body);
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

  if (*who != '\0')
    {
      /* Translators: %s is who asks, such as "3rd-year student". */
      tegotae_text_printf (self->asker, _("Asked by: %s"), who);
      tegotae_text_set_lang (self->asker, entry->info->lang);
      gtk_widget_set_visible (self->asker_chip, TRUE);
    }

  if (entry->asked_on != NULL)
    {
      /* Translators: %s is a date as the pack writes it. */
      tegotae_text_printf (self->asked_on, _("Asked on %s"), entry->asked_on);
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

  tegotae_text_set (self->title, entry->info->title, lang);
  tegotae_text_show (self->caption, caption, lang);
  tegotae_text_set_paragraphs (self->body, (const char * const *) entry->body, lang);
}

/* The parts of an answer. */
typedef struct
{
  GtkWidget *root;
  GtkWidget *advisor; /* a button */
  GtkImage  *icon;
  GtkLabel  *name;
  GtkLabel  *credential;
  GtkLabel  *kind;
  GtkBox    *sections;
} Card;

static void
show_advisor (const Card           *card,
              const TegotaeAdvisor *advisor,
              const TegotaePack    *pack)
{
  gtk_image_set_from_icon_name (card->icon, tegotae_words_get_advisor_icon (advisor));
  tegotae_text_set (card->name, advisor->name, pack->lang);
  gtk_label_set_text (card->kind, tegotae_words_of_advisor (advisor));
  tegotae_text_show (card->credential, advisor->credential, pack->lang);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (card->advisor), "(ss)", pack->id, advisor->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card->advisor), "nav.open-advisor");
  /* Translators: %s is who answers. */
  tegotae_text_name_printf (card->advisor, _("%s: all answers"), advisor->name);
  tegotae_text_set_name (card->root, advisor->name);
  gtk_widget_set_visible (card->advisor, TRUE);
}

static void
append_section (GtkBox               *sections,
                const TegotaeSection *section,
                const char           *lang)
{
  GtkLabel *heading, *body;
  g_autoptr (GtkWidget) box = tegotae_template_build ("advice/tegotae-section",
                                                      "body", &body, "heading", &heading, NULL);

  tegotae_text_set (heading, section->heading, lang);
  tegotae_text_set_paragraphs (body, (const char * const *) section->body, lang);
  gtk_box_append (sections, box);
}

/* Who speaks, and the sections. The name leads to everything that the advisor answers. */
static void
append_answer (TegotaeEntrySheet   *self,
               const TegotaeAnswer *answer,
               const TegotaePack   *pack)
{
  const TegotaeAdvisor *advisor = NULL;
  Card card;

  card.root = tegotae_template_build ("advice/tegotae-answer-card", "advisor", &card.advisor,
                                      "credential", &card.credential, "icon", &card.icon, "kind", &card.kind,
                                      "name", &card.name, "sections", &card.sections, NULL);
  gtk_box_append (self->answers, card.root);
  g_object_unref (card.root);

  if (answer->advisor != NULL)
    advisor = tegotae_pack_find_advisor (pack, answer->advisor);
  if (advisor != NULL)
    show_advisor (&card, advisor, pack);
  else
    gtk_widget_add_css_class (card.root, "nameless");

  for (guint i = 0; i < answer->sections->len; i++)
    append_section (card.sections, g_ptr_array_index (answer->sections, i), pack->lang);
}

static void
show_answers (TegotaeEntrySheet  *self,
              const TegotaeEntry *entry,
              const TegotaePack  *pack)
{
  guint n = entry->answers->len;

  tegotae_text_printf (self->n_answers, ngettext ("%u answer", "%u answers", n), n);
  for (guint i = 0; i < n; i++)
    append_answer (self, g_ptr_array_index (entry->answers, i), pack);

  tegotae_text_set (self->differs, entry->differs, entry->info->lang);
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

  gtk_widget_set_visible (self->practice, practice != NULL);
  if (practice == NULL)
    return;

  time = tegotae_words_of_practice_time (practice);
  tegotae_text_set (self->practice_text, practice->text, pack->lang);
  tegotae_text_show (self->practice_time, time, NULL);

  tegotae_text_name_printf (self->practice, "%s%s%s\n%s", gtk_label_get_text (self->practice_heading),
                            time != NULL ? "\n" : "", time != NULL ? time : "", practice->text);
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
  g_autofree char *whole = NULL;

  if (pack->license != NULL)
    /* Translators: the title of a pack, and its licence. */
    text = g_strdup_printf (_("From “%s”, licence: %s"), pack->title, pack->license);
  else
    /* Translators: %s is the title of a pack. */
    text = g_strdup_printf (_("From “%s”"), pack->title);

  /* The editors of other packs speak for themselves. */
  if (g_str_equal (pack->id, TEGOTAE_PACK_CORE))
    whole = g_strconcat (_("Those who ask here, and the points of view that answer, are put together by "
                           "the editors; none of them is a real person."), "\n", text, NULL);

  tegotae_text_set (self->provenance, whole != NULL ? whole : text, pack->lang);
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
