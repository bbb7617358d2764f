/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-profile-notes.h"

#include "text/tegotae-words.h"

#include "ui/widgets/tegotae-columns-layout.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeProfileNotes
{
  AdwBin          parent_instance;

  GtkWidget      *strengths;
  GtkBox         *strength_list;
  GtkWidget      *improvements;
  GtkBox         *improvement_list;
  GtkWidget      *even;
};

G_DEFINE_FINAL_TYPE (TegotaeProfileNotes, tegotae_profile_notes, ADW_TYPE_BIN)

static void
tegotae_profile_notes_class_init (TegotaeProfileNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TEGOTAE_TYPE_COLUMNS_LAYOUT);
  tegotae_template_set (widget_class, "result/tegotae-profile-notes");
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileNotes, even);
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileNotes, improvement_list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileNotes, improvements);
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileNotes, strength_list);
  gtk_widget_class_bind_template_child (widget_class, TegotaeProfileNotes, strengths);
}

static void
tegotae_profile_notes_init (TegotaeProfileNotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_profile_notes_new (void)
{
  return g_object_new (TEGOTAE_TYPE_PROFILE_NOTES, NULL);
}

static void
append_text (GtkBox     *box,
             const char *text,
             const char *css_class,
             const char *lang)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  tegotae_text_set_lang (GTK_LABEL (label), lang);
  gtk_box_append (box, label);
}

static void
append_note (GtkBox                   *list,
             const TegotaeDomainScore *domain,
             const TegotaeAttempt     *attempt,
             const TegotaeContent     *content)
{
  const TegotaeDomain *definition = tegotae_content_find_domain (content, attempt->pack, domain->id);
  const TegotaePack *pack = tegotae_content_find_pack (content, attempt->pack);
  const char *lang = pack != NULL ? pack->lang : attempt->lang;
  g_autofree char *name = tegotae_words_of_domain (attempt, content, domain->id);
  GtkWidget *note = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *text = NULL;

  if (definition != NULL)
    text = tegotae_domain_get_level_text (definition, tegotae_level_of_score (domain->score));

  gtk_widget_set_hexpand (note, TRUE);
  append_text (GTK_BOX (note), name, "note-name", lang);
  if (text != NULL)
    append_text (GTK_BOX (note), text, "note-text", lang);
  gtk_box_append (list, note);
}

/* Replaces what is in @list. Its @section is seen if there is anything. */
static void
fill_section (GtkWidget            *section,
              GtkBox               *list,
              GPtrArray            *domains,
              const TegotaeAttempt *attempt,
              const TegotaeContent *content)
{
  GtkWidget *note;

  while ((note = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_box_remove (list, note);

  for (guint i = 0; i < domains->len; i++)
    append_note (list, g_ptr_array_index (domains, i), attempt, content);

  gtk_widget_set_visible (section, domains->len > 0);
}

void
tegotae_profile_notes_set_attempt (TegotaeProfileNotes  *self,
                                   const TegotaeAttempt *attempt,
                                   const TegotaeContent *content)
{
  g_autoptr (GPtrArray) strengths = NULL;
  g_autoptr (GPtrArray) improvements = NULL;

  g_return_if_fail (TEGOTAE_IS_PROFILE_NOTES (self));
  g_return_if_fail (attempt != NULL);
  g_return_if_fail (content != NULL);

  strengths = tegotae_profile_list_strengths (attempt->profile);
  improvements = tegotae_profile_list_improvements (attempt->profile);

  fill_section (self->strengths, self->strength_list, strengths, attempt, content);
  fill_section (self->improvements, self->improvement_list, improvements, attempt, content);

  /* One domain alone cannot be even. */
  gtk_widget_set_visible (self->even,
                          attempt->profile->domains->len > 1 &&
                          tegotae_profile_is_even (attempt->profile));
}
