/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-undo-offer.h"

#include <glib/gi18n.h>

#define OFFER_MILLISECONDS 10000

/* Longer than a toast takes to come and to go. */
#define STEP_MILLISECONDS 600

struct _TegotaeUndoOffer
{
  GObject          parent_instance;

  AdwToastOverlay *overlay;
  char            *action_name;
  char            *title;   /* markup; NULL while there is nothing to offer */
  AdwToast        *toast;   /* NULL while there is none, or it is going */
  gboolean         clicked;
  guint            step_id; /* a toast is coming or going */
  guint            expiry_id;
};

enum
{
  EXPIRED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TegotaeUndoOffer, tegotae_undo_offer, G_TYPE_OBJECT)

static void update (TegotaeUndoOffer *self);

static void
on_step_cb (gpointer user_data)
{
  TegotaeUndoOffer *self = TEGOTAE_UNDO_OFFER (user_data);

  self->step_id = 0;
  update (self);
}

static void
begin_step (TegotaeUndoOffer *self)
{
  g_clear_handle_id (&self->step_id, g_source_remove);
  self->step_id = g_timeout_add_once (STEP_MILLISECONDS, on_step_cb, self);
}

static void
expire (TegotaeUndoOffer *self)
{
  tegotae_undo_offer_hide (self);
  g_signal_emit (self, signals[EXPIRED], 0);
}

static void
on_expiry_cb (gpointer user_data)
{
  TegotaeUndoOffer *self = TEGOTAE_UNDO_OFFER (user_data);

  self->expiry_id = 0;
  expire (self);
}

static void
on_button_clicked_cb (AdwToast         *toast,
                      TegotaeUndoOffer *self)
{
  self->clicked = TRUE;
}

/* A click on its button dismisses the toast as well, even if there is more to
 * offer now. */
static void
on_dismissed_cb (AdwToast         *toast,
                 TegotaeUndoOffer *self)
{
  g_signal_handlers_disconnect_by_data (toast, self);
  g_clear_object (&self->toast);
  begin_step (self);

  if (!self->clicked)
    expire (self);
}

static void
add_toast (TegotaeUndoOffer *self)
{
  AdwToast *toast = adw_toast_new (self->title);

  adw_toast_set_action_name (toast, self->action_name);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_timeout (toast, 0);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_button_clicked_cb), self, 0);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_dismissed_cb), self, 0);

  self->clicked = FALSE;
  self->toast = g_object_ref (toast);
  adw_toast_overlay_add_toast (self->overlay, toast);
}

static void
remove_toast (TegotaeUndoOffer *self)
{
  g_signal_handlers_disconnect_by_data (self->toast, self);
  adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
}

/* Makes the toast what it should be, if nothing moves. */
static void
update (TegotaeUndoOffer *self)
{
  if (self->toast != NULL && self->title != NULL)
    adw_toast_set_title (self->toast, self->title);

  if (self->step_id != 0 || self->overlay == NULL ||
      (self->toast != NULL) == (self->title != NULL))
    return;

  if (self->title != NULL)
    add_toast (self);
  else
    remove_toast (self);

  begin_step (self);
}

static void
tegotae_undo_offer_dispose (GObject *object)
{
  TegotaeUndoOffer *self = TEGOTAE_UNDO_OFFER (object);

  if (self->toast != NULL)
    g_signal_handlers_disconnect_by_data (self->toast, self);

  g_clear_handle_id (&self->step_id, g_source_remove);
  g_clear_handle_id (&self->expiry_id, g_source_remove);
  g_clear_object (&self->toast);
  g_clear_weak_pointer (&self->overlay);
  g_clear_pointer (&self->action_name, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (tegotae_undo_offer_parent_class)->dispose (object);
}

static void
tegotae_undo_offer_class_init (TegotaeUndoOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tegotae_undo_offer_dispose;

  signals[EXPIRED] =
    g_signal_new ("expired", TEGOTAE_TYPE_UNDO_OFFER, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tegotae_undo_offer_init (TegotaeUndoOffer *self)
{
}

TegotaeUndoOffer *
tegotae_undo_offer_new (AdwToastOverlay *overlay,
                        const char      *action_name)
{
  TegotaeUndoOffer *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);
  g_return_val_if_fail (action_name != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_UNDO_OFFER, NULL);
  g_set_weak_pointer (&self->overlay, overlay);
  self->action_name = g_strdup (action_name);

  return self;
}

void
tegotae_undo_offer_show (TegotaeUndoOffer *self,
                         const char       *text)
{
  g_return_if_fail (TEGOTAE_IS_UNDO_OFFER (self));
  g_return_if_fail (text != NULL);

  g_free (self->title);
  self->title = g_markup_escape_text (text, -1);

  g_clear_handle_id (&self->expiry_id, g_source_remove);
  self->expiry_id = g_timeout_add_once (OFFER_MILLISECONDS, on_expiry_cb, self);
  update (self);
}

void
tegotae_undo_offer_hide (TegotaeUndoOffer *self)
{
  g_return_if_fail (TEGOTAE_IS_UNDO_OFFER (self));

  g_clear_handle_id (&self->expiry_id, g_source_remove);
  g_clear_pointer (&self->title, g_free);
  update (self);
}
