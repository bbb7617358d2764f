/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-writing-bar.h"

#include <glib/gi18n.h>

#include "ui/shell/tegotae-dialogs.h"
#include "ui/widgets/tegotae-template.h"

struct _TegotaeWritingBar
{
  GtkWidget             parent_instance;

  TegotaeQuestionDraft *draft;
  gboolean              touched; /* something was written on this page */
  gboolean              leaving; /* as soon as everything is saved */
  gboolean              done;

  GtkWidget            *box;
  GtkLabel             *state;
  GtkWidget            *retry;
};

enum
{
  WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeWritingBar, tegotae_writing_bar, GTK_TYPE_WIDGET)

static void
end (TegotaeWritingBar *self)
{
  self->leaving = FALSE;
  g_signal_emit (self, signals[WRITTEN], 0, self->done);
}

static char *
dup_state (TegotaeWritingBar *self)
{
  const char *message = tegotae_question_draft_get_message (self->draft);

  if (message != NULL)
    return g_strdup_printf (_("Not saved yet. %s"), message);

  if (!self->touched || tegotae_question_draft_is_blank (self->draft))
    return g_strdup (_("What you write is saved automatically, on this computer only."));

  return g_strdup (tegotae_question_draft_is_busy (self->draft) ? _("Saving…")
                                                                : _("Saved on this computer"));
}

static void
update (TegotaeWritingBar *self)
{
  g_autofree char *state = dup_state (self);

  gtk_label_set_text (self->state, state);
  gtk_widget_set_visible (self->retry, tegotae_question_draft_get_message (self->draft) != NULL &&
                                       tegotae_question_draft_is_loaded (self->draft));
}

static void
on_changed_cb (TegotaeWritingBar *self)
{
  self->touched = self->touched || tegotae_question_draft_is_busy (self->draft);
  update (self);

  if (!self->leaving)
    return;

  if (tegotae_question_draft_get_message (self->draft) != NULL)
    self->leaving = FALSE;
  else if (!tegotae_question_draft_is_busy (self->draft))
    end (self);
}

static void
on_retry_clicked_cb (TegotaeWritingBar *self)
{
  tegotae_question_draft_retry (self->draft);
}

static void
leave (TegotaeWritingBar *self,
       gboolean           done)
{
  self->done = done;
  self->leaving = TRUE;
  tegotae_question_draft_flush (self->draft);

  if (!tegotae_question_draft_is_busy (self->draft))
    end (self);
}

static void
on_end_clicked_cb (TegotaeWritingBar *self)
{
  tegotae_question_draft_accept (self->draft);
  leave (self, TRUE);
}

static void
tegotae_writing_bar_dispose (GObject *object)
{
  TegotaeWritingBar *self = TEGOTAE_WRITING_BAR (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);

  g_clear_object (&self->draft);
  tegotae_template_dispose (object);
}

static void
tegotae_writing_bar_class_init (TegotaeWritingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_writing_bar_dispose;

  signals[WRITTEN] = g_signal_new ("written", TEGOTAE_TYPE_WRITING_BAR, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  tegotae_template_set (widget_class, "questions/tegotae-writing-bar");
  gtk_widget_class_bind_template_child (widget_class, TegotaeWritingBar, box);
  gtk_widget_class_bind_template_child (widget_class, TegotaeWritingBar, retry);
  gtk_widget_class_bind_template_child (widget_class, TegotaeWritingBar, state);
  gtk_widget_class_bind_template_callback (widget_class, on_end_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_clicked_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_writing_bar_init (TegotaeWritingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tegotae_writing_bar_set_draft (TegotaeWritingBar    *self,
                               TegotaeQuestionDraft *draft)
{
  g_return_if_fail (TEGOTAE_IS_WRITING_BAR (self));
  g_return_if_fail (TEGOTAE_IS_QUESTION_DRAFT (draft));
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_swapped (draft, "loaded", G_CALLBACK (update), self);
  g_signal_connect_swapped (draft, "changed", G_CALLBACK (on_changed_cb), self);
  update (self);
}

static void
on_leave_answered_cb (gpointer asker,
                      gboolean agreed)
{
  TegotaeWritingBar *self = asker;

  if (!agreed || self->draft == NULL)
    return;

  tegotae_question_draft_forget (self->draft);
  end (self);
}

void
tegotae_writing_bar_leave (TegotaeWritingBar *self)
{
  g_return_if_fail (TEGOTAE_IS_WRITING_BAR (self));

  self->done = FALSE;
  if (tegotae_question_draft_get_message (self->draft) == NULL)
    leave (self, FALSE);
  else if (!tegotae_question_draft_is_loaded (self->draft))
    end (self);
  else
    tegotae_dialogs_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                         &(TegotaeDialogsQuestion) {
                           .heading = _("Leave without saving?"),
                           .body = tegotae_question_draft_get_message (self->draft),
                           .cancel = _("Keep Writing"),
                           /* Translators: leave the page; what could not be saved is lost. */
                           .agree = _("Leave"),
                         },
                         on_leave_answered_cb, self);
}
