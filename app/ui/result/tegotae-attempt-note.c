/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-attempt-note.h"

#include "service/tegotae-outbox.h"
#include "ui/widgets/tegotae-template.h"

/* From the last key to saving. */
#define PAUSE_MILLISECONDS 700

struct _TegotaeAttemptNote
{
  AdwBin          parent_instance;

  TegotaeService *service;
  GCancellable   *cancellable;
  char           *attempt;  /* its id */
  guint           pause_id; /* there is something to save */
  gboolean        is_filling;
  gboolean        has_failed;

  GtkTextView    *view;
  GtkTextBuffer  *buffer;
  GtkWidget      *placeholder;
};

G_DEFINE_FINAL_TYPE (TegotaeAttemptNote, tegotae_attempt_note, ADW_TYPE_BIN)

static char *
dup_text (TegotaeAttemptNote *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
}

static void
update_placeholder (TegotaeAttemptNote *self)
{
  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (self->buffer) == 0);
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TegotaeAttemptNote) self = user_data;
  g_autoptr (GError) error = NULL;

  if (tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error))
    {
      self->has_failed = FALSE;
      return;
    }

  if (!self->has_failed)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);

  /* It is kept and tried again. */
  self->has_failed = TRUE;
}

static void
save (TegotaeAttemptNote *self)
{
  g_autofree char *text = dup_text (self);

  tegotae_service_call (self->service, &tegotae_call_set_note,
                        tegotae_note_change_new (self->attempt, text), NULL, on_saved_cb,
                        g_object_ref (self));
}

static void
on_pause_cb (gpointer user_data)
{
  TegotaeAttemptNote *self = user_data;

  self->pause_id = 0;
  save (self);
}

/* Saves pending changes at once. */
static void
flush (TegotaeAttemptNote *self)
{
  if (self->pause_id == 0)
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  save (self);
}

static void
on_changed_cb (TegotaeAttemptNote *self)
{
  update_placeholder (self);

  if (self->is_filling)
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add_once (PAUSE_MILLISECONDS, on_pause_cb, self);
}

/* A note in the outbox is newer than the saved one. */
static const char *
find_note (TegotaeAttemptNote   *self,
           const TegotaeAttempt *attempt)
{
  const TegotaeNoteChange of_attempt = { .attempt = self->attempt };
  const TegotaeNoteChange *kept = tegotae_outbox_find (tegotae_service_get_outbox (self->service),
                                                       &tegotae_call_set_note, &of_attempt);

  if (kept != NULL)
    return kept->text;

  return attempt->note != NULL ? attempt->note : "";
}

static void
show_note (TegotaeAttemptNote   *self,
           const TegotaeAttempt *attempt)
{
  const char *note = find_note (self, attempt);
  g_autofree char *text = dup_text (self);

  if (g_str_equal (text, note))
    return;

  self->is_filling = TRUE;
  gtk_text_buffer_set_text (self->buffer, note, -1);
  self->is_filling = FALSE;
}

/* --- What others write: the same attempt may be open twice --- */

static void
on_attempt_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (TegotaeAttemptNote) self = user_data;
  g_autoptr (TegotaeAttempt) attempt = NULL;

  /* If the attempt was deleted, the page does not change. */
  attempt = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
  if (attempt != NULL && self->pause_id == 0 && !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    show_note (self, attempt);
}

void
tegotae_attempt_note_refresh (TegotaeAttemptNote *self)
{
  g_return_if_fail (TEGOTAE_IS_ATTEMPT_NOTE (self));

  tegotae_service_call (self->service, &tegotae_call_get_attempt, g_strdup (self->attempt),
                        self->cancellable, on_attempt_cb, g_object_ref (self));
}

static void
tegotae_attempt_note_dispose (GObject *object)
{
  TegotaeAttemptNote *self = TEGOTAE_ATTEMPT_NOTE (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->service);
  g_clear_pointer (&self->attempt, g_free);
  tegotae_template_dispose (object);
}

static void
tegotae_attempt_note_class_init (TegotaeAttemptNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_attempt_note_dispose;

  tegotae_template_set (widget_class, "result/tegotae-attempt-note");
  gtk_widget_class_bind_template_child (widget_class, TegotaeAttemptNote, buffer);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAttemptNote, placeholder);
  gtk_widget_class_bind_template_child (widget_class, TegotaeAttemptNote, view);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, flush);

  gtk_widget_class_set_css_name (widget_class, "tegotae-attempt-note");
}

static void
tegotae_attempt_note_init (TegotaeAttemptNote *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (gtk_widget_get_parent (self->placeholder)),
                                   self->placeholder, TRUE);
}

void
tegotae_attempt_note_set_attempt (TegotaeAttemptNote *self,
                                  TegotaeService     *service,
                                  TegotaeAttempt     *attempt)
{
  g_return_if_fail (TEGOTAE_IS_ATTEMPT_NOTE (self));
  g_return_if_fail (self->service == NULL);
  g_return_if_fail (TEGOTAE_IS_SERVICE (service));
  g_return_if_fail (attempt != NULL && attempt->id != NULL);

  self->service = g_object_ref (service);
  self->attempt = g_strdup (attempt->id);
  show_note (self, attempt);
  update_placeholder (self);
  g_signal_connect_object (service, "flush", G_CALLBACK (flush), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (service, "attempts-changed", G_CALLBACK (tegotae_attempt_note_refresh), self,
                           G_CONNECT_SWAPPED);
}
