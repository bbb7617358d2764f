/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-draft-resume-card.h"

#include <glib/gi18n.h>

#include "service/user/tegotae-diagnosis.h"
#include "text/tegotae-words.h"

#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeDraftResumeCard
{
  GtkWidget       parent_instance;

  TegotaeService *service;
  char           *questionnaire; /* "pack/questionnaire" */
  char           *taken_by;

  GtkWidget      *box;
  GtkLabel       *title;
  GtkLabel       *name;
  GtkLabel       *day;
  GtkWidget      *resume;
};

G_DEFINE_FINAL_TYPE (TegotaeDraftResumeCard, tegotae_draft_resume_card, GTK_TYPE_WIDGET)

static void
show_diagnosis (TegotaeDraftResumeCard  *self,
                TegotaeDiagnosis   *diagnosis,
                const TegotaeDraft *draft)
{
  guint n_items = tegotae_diagnosis_get_n_items (diagnosis);
  guint n_answered = tegotae_diagnosis_get_n_answered (diagnosis);
  g_autofree char *day = tegotae_words_of_day (draft->changed_at);
  const char *name = tegotae_diagnosis_get_questionnaire (diagnosis)->title;

  /* Translators: how many were answered, and how many there are. */
  tegotae_text_printf (self->title,
                       ngettext ("You left off after %1$u of %2$u question",
                                 "You left off after %1$u of %2$u questions", n_items),
                       n_answered, n_items);

  tegotae_text_set (self->name, name, tegotae_diagnosis_get_lang (diagnosis));
  if (draft->taken_by != NULL)
    /* Translators: a questionnaire, and who answers it about the user. */
    tegotae_text_printf (self->name, _("%1$s, answered by %2$s"), name, draft->taken_by);
  gtk_label_set_text (self->day, day);

  g_free (self->taken_by);
  self->taken_by = g_strdup (draft->taken_by);
  g_free (self->questionnaire);
  self->questionnaire = g_strdup_printf ("%s/%s", draft->pack, draft->questionnaire);
}

static void
on_draft_cb (gpointer      owner,
             gpointer      answer,
             const GError *error)
{
  TegotaeDraftResumeCard *self = owner;
  TegotaeContent *content = tegotae_service_get_content (self->service);
  g_autoptr (TegotaeDiagnosis) diagnosis = NULL;
  g_autoptr (TegotaeDraft) draft = answer;

  /* The list of attempts shows errors of the store. */
  if (draft != NULL && content != NULL)
    diagnosis = tegotae_diagnosis_new_from_draft (content, draft, NULL);

  if (diagnosis != NULL)
    show_diagnosis (self, diagnosis, draft);
  gtk_widget_set_visible (GTK_WIDGET (self), diagnosis != NULL);
}

static void
on_start_over_cb (TegotaeDraftResumeCard *self)
{
  tegotae_service_drop_draft (self->service);

  if (self->taken_by != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "check.begin-other", "(ss)",
                                self->questionnaire, self->taken_by);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "check.begin", "s", self->questionnaire);
}

static gboolean
tegotae_draft_resume_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TEGOTAE_DRAFT_RESUME_CARD (widget)->resume);
}

static void
tegotae_draft_resume_card_finalize (GObject *object)
{
  TegotaeDraftResumeCard *self = TEGOTAE_DRAFT_RESUME_CARD (object);

  g_clear_object (&self->service);
  g_free (self->questionnaire);
  g_free (self->taken_by);

  G_OBJECT_CLASS (tegotae_draft_resume_card_parent_class)->finalize (object);
}

static void
tegotae_draft_resume_card_class_init (TegotaeDraftResumeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tegotae_draft_resume_card_finalize;
  tegotae_keyboard_set_order (widget_class, tegotae_draft_resume_card_grab_focus);

  tegotae_template_set (widget_class, "check/tegotae-draft-resume-card");
  gtk_widget_class_bind_template_child (widget_class, TegotaeDraftResumeCard, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDraftResumeCard, title);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDraftResumeCard, name);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDraftResumeCard, day);
  gtk_widget_class_bind_template_child (widget_class, TegotaeDraftResumeCard, resume);
  gtk_widget_class_bind_template_callback (widget_class, on_start_over_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "tegotae-draft-resume-card");
}

static void
tegotae_draft_resume_card_init (TegotaeDraftResumeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tegotae_draft_resume_card_set_service (TegotaeDraftResumeCard *self,
                                       TegotaeService    *service)
{
  g_return_if_fail (TEGOTAE_IS_DRAFT_RESUME_CARD (self));
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (self->service == NULL);

  self->service = g_object_ref (service);
  tegotae_loader_new (self, service, &tegotae_call_get_draft, NULL, on_draft_cb,
                      "content-changed", "draft-changed", "attempts-changed", NULL);
}
