/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-undo-stack.h"

#include "tegotae-undo-offer.h"

struct _TegotaeUndoStack
{
  GObject              parent_instance;

  AdwToastOverlay     *overlay; /* NULL when it is gone */
  TegotaeUndoOffer    *offer;
  TegotaeUndoDescribe  describe;
  GPtrArray           *deeds; /* the latest last */
};

G_DEFINE_FINAL_TYPE (TegotaeUndoStack, tegotae_undo_stack, G_TYPE_OBJECT)

static void
offer_latest (TegotaeUndoStack *self)
{
  g_autofree char *text = NULL;

  if (self->deeds->len == 0)
    {
      tegotae_undo_offer_hide (self->offer);
      return;
    }

  text = self->describe (g_ptr_array_index (self->deeds, self->deeds->len - 1));
  tegotae_undo_offer_show (self->offer, text);
}

static void
on_expired_cb (TegotaeUndoStack *self)
{
  g_ptr_array_set_size (self->deeds, 0);
}

static void
tegotae_undo_stack_finalize (GObject *object)
{
  TegotaeUndoStack *self = TEGOTAE_UNDO_STACK (object);

  g_clear_weak_pointer (&self->overlay);
  g_object_unref (self->offer);
  g_ptr_array_unref (self->deeds);

  G_OBJECT_CLASS (tegotae_undo_stack_parent_class)->finalize (object);
}

static void
tegotae_undo_stack_class_init (TegotaeUndoStackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tegotae_undo_stack_finalize;
}

static void
tegotae_undo_stack_init (TegotaeUndoStack *self)
{
}

TegotaeUndoStack *
tegotae_undo_stack_new (AdwToastOverlay     *overlay,
                        const char          *action_name,
                        TegotaeUndoDescribe  describe,
                        GDestroyNotify       free_deed)
{
  TegotaeUndoStack *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);
  g_return_val_if_fail (action_name != NULL, NULL);
  g_return_val_if_fail (describe != NULL && free_deed != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_UNDO_STACK, NULL);
  g_set_weak_pointer (&self->overlay, overlay);
  self->describe = describe;
  self->deeds = g_ptr_array_new_with_free_func (free_deed);
  self->offer = tegotae_undo_offer_new (overlay, action_name);
  g_signal_connect_object (self->offer, "expired", G_CALLBACK (on_expired_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
tegotae_undo_stack_push (TegotaeUndoStack *self,
                         gpointer          deed)
{
  g_return_if_fail (TEGOTAE_IS_UNDO_STACK (self));
  g_return_if_fail (deed != NULL);

  g_ptr_array_add (self->deeds, deed);
  offer_latest (self);
}

gpointer
tegotae_undo_stack_pop (TegotaeUndoStack *self)
{
  gpointer deed;

  g_return_val_if_fail (TEGOTAE_IS_UNDO_STACK (self), NULL);

  if (self->deeds->len == 0)
    return NULL;

  deed = g_ptr_array_steal_index (self->deeds, self->deeds->len - 1);
  offer_latest (self);

  return deed;
}

void
tegotae_undo_stack_fail (TegotaeUndoStack *self,
                         const GError     *error)
{
  g_return_if_fail (TEGOTAE_IS_UNDO_STACK (self));
  g_return_if_fail (error != NULL);

  if (self->overlay != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->overlay), "win.show-error", "s", error->message);
}
