/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-second-view.h"

#include <glib/gi18n.h>

#include "core/comparison/tegotae-comparison.h"
#include "core/tegotae-error.h"

static gboolean
is_own_of_same (const TegotaeAttempt *attempt,
                const TegotaeAttempt *other)
{
  return attempt->taken_by == NULL &&
         g_strcmp0 (attempt->pack, other->pack) == 0 &&
         g_strcmp0 (attempt->questionnaire, other->questionnaire) == 0;
}

/* The latest, of equals the first; NULL if there is none. */
static TegotaeAttempt *
find_own (GPtrArray            *attempts,
          const TegotaeAttempt *other)
{
  TegotaeAttempt *latest = NULL;

  for (guint i = 0; i < attempts->len; i++)
    {
      TegotaeAttempt *attempt = g_ptr_array_index (attempts, i);

      if (is_own_of_same (attempt, other) &&
          (latest == NULL || tegotae_attempt_is_after (attempt, latest)))
        latest = attempt;
    }

  return latest;
}

TegotaeSecondView *
tegotae_second_view_new (GPtrArray       *attempts,
                         TegotaeAttempt  *other,
                         GError         **error)
{
  TegotaeSecondView *self;
  TegotaeAttempt *own;

  g_return_val_if_fail (attempts != NULL, NULL);
  g_return_val_if_fail (other != NULL, NULL);

  if (other->taken_by == NULL)
    {
      g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                           _("This attempt is your own."));
      return NULL;
    }

  own = find_own (attempts, other);

  self = g_new0 (TegotaeSecondView, 1);
  self->own = own != NULL ? tegotae_attempt_ref (own) : NULL;
  self->other = tegotae_attempt_ref (other);
  self->same_items = own != NULL && tegotae_verdict_has_same_items (own, other);
  self->domains = tegotae_domain_changes_new (self->same_items ? own : NULL, other);
  self->answers = own != NULL ? tegotae_answer_changes_new (own, other, &self->n_shared) : g_ptr_array_new ();

  return self;
}

void
tegotae_second_view_free (TegotaeSecondView *view)
{
  if (view == NULL)
    return;

  g_clear_pointer (&view->own, tegotae_attempt_unref);
  tegotae_attempt_unref (view->other);
  g_ptr_array_unref (view->domains);
  g_ptr_array_unref (view->answers);
  g_free (view);
}
