/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-index.h"

#include <glib/gi18n.h>

/* Of the packs and entries here, nothing is read back as JSON. */
#define NO_JSON ""

static void
clear (gpointer data)
{
  TegotaeQuestionIndex *index = data;

  g_clear_pointer (&index->library, tegotae_library_db_close);
  g_ptr_array_unref (index->packs);
}

TegotaeQuestionIndex *
tegotae_question_index_ref (TegotaeQuestionIndex *index)
{
  return g_rc_box_acquire (index);
}

void
tegotae_question_index_unref (TegotaeQuestionIndex *index)
{
  if (index != NULL)
    g_rc_box_release_full (index, clear);
}

static gboolean
add_pack (TegotaeQuestionIndex  *self,
          const char            *lang,
          GError               **error)
{
  TegotaePack *pack = tegotae_pack_new (TEGOTAE_QUESTION_PACK, lang, 1, "");

  g_ptr_array_add (self->packs, pack);

  return tegotae_library_db_add_pack (self->library, pack, NO_JSON, error);
}

static gboolean
fill (TegotaeQuestionIndex  *self,
      GPtrArray             *questions,
      GError               **error)
{
  if (!tegotae_library_db_begin (self->library, error) ||
      !add_pack (self, "ja", error) ||
      !add_pack (self, "en", error))
    return FALSE;

  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (TegotaeEntry) entry = NULL;

      entry = tegotae_question_to_entry (g_ptr_array_index (questions, i));
      if (!tegotae_library_db_add_entry (self->library, entry, NO_JSON, error))
        return FALSE;
    }

  return tegotae_library_db_commit (self->library, "", error);
}

TegotaeQuestionIndex *
tegotae_question_index_new (GPtrArray  *questions,
                            GError    **error)
{
  g_autoptr (TegotaeQuestionIndex) self = NULL;

  g_return_val_if_fail (questions != NULL, NULL);

  self = g_rc_box_new0 (TegotaeQuestionIndex);
  self->packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  self->library = tegotae_library_db_new_in_memory (error);

  if (self->library != NULL && fill (self, questions, error))
    return g_steal_pointer (&self);

  g_prefix_error (error, "%s: ", _("Your questions could not be made ready for the search"));

  return NULL;
}
