/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-answer-card.h"

#include <glib/gi18n.h>

#include "text/tegotae-words-entry.h"
#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-prose.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeAnswerCard
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkImage  *icon;
  GtkButton *advisor;
  GtkLabel  *name;
  GtkLabel  *credential;
  GtkLabel  *kind;
  GtkBox    *sections;
};

G_DEFINE_FINAL_TYPE (TegotaeAnswerCard, tegotae_answer_card, GTK_TYPE_WIDGET)

static void
tegotae_answer_card_class_init (TegotaeAnswerCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "advice/tegotae-answer-card");
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerCard, advisor);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerCard, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerCard, credential);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerCard, icon);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerCard, kind);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerCard, name);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAnswerCard, sections);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tegotae-answer-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tegotae_answer_card_init (TegotaeAnswerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_advisor (TegotaeAnswerCard    *self,
              const TegotaeAdvisor *advisor,
              const TegotaePack    *pack)
{
  g_autofree char *name = NULL;

  gtk_image_set_from_icon_name (self->icon, tegotae_words_get_advisor_icon (advisor));
  gtk_label_set_text (self->name, advisor->name);
  tegotae_text_set_lang (self->name, pack->lang);
  gtk_label_set_text (self->kind, tegotae_words_of_advisor (advisor));

  gtk_label_set_text (self->credential, advisor->credential != NULL ? advisor->credential : "");
  tegotae_text_set_lang (self->credential, pack->lang);
  gtk_widget_set_visible (GTK_WIDGET (self->credential), advisor->credential != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->advisor), TRUE);

  /* Translators: %s is who answers. */
  name = g_strdup_printf (_("%s: all answers"), advisor->name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->advisor), "(ss)",
                                    pack->id, advisor->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->advisor), "nav.open-advisor");
  tegotae_accessible_set_name (GTK_WIDGET (self->advisor), name);
  tegotae_accessible_set_name (GTK_WIDGET (self), advisor->name);
}

static GtkWidget *
create_heading (const char *text,
                const char *lang)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", text,
                                     "wrap", TRUE,
                                     "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                     "xalign", 0.0f,
                                     NULL);

  tegotae_text_set_lang (GTK_LABEL (heading), lang);
  gtk_widget_add_css_class (heading, "title-4");

  return heading;
}

static void
add_section (TegotaeAnswerCard    *self,
             const TegotaeSection *section,
             const char           *lang)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *prose = tegotae_prose_new ();

  tegotae_prose_set_paragraphs (TEGOTAE_PROSE (prose), (const char * const *) section->body, lang);
  gtk_box_append (GTK_BOX (box), create_heading (section->heading, lang));
  gtk_box_append (GTK_BOX (box), prose);
  gtk_box_append (self->sections, box);
}

GtkWidget *
tegotae_answer_card_new (const TegotaeAnswer *answer,
                         const TegotaePack   *pack)
{
  TegotaeAnswerCard *self;
  const TegotaeAdvisor *advisor;

  g_return_val_if_fail (answer != NULL, NULL);
  g_return_val_if_fail (pack != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_ANSWER_CARD, NULL);

  advisor = answer->advisor != NULL ? tegotae_pack_find_advisor (pack, answer->advisor) : NULL;
  if (advisor != NULL)
    show_advisor (self, advisor, pack);
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "nameless");

  for (guint i = 0; i < answer->sections->len; i++)
    add_section (self, g_ptr_array_index (answer->sections, i), pack->lang);

  return GTK_WIDGET (self);
}
