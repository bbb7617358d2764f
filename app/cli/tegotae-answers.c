/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-answers.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tegotae-error.h"

/* As much of a slip of the pen as is quoted, in characters. */
#define QUOTED_LENGTH 40

/* No item has more options than one digit can name. */
#define LARGEST_ANSWER 9

#define IDEOGRAPHIC_COMMA "、"
#define MINUS_SIGN "−"

/* What stands on a command line need not be text. Owned by the caller. */
static char *
quote (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_substring (valid, 0, MIN (QUOTED_LENGTH, g_utf8_strlen (valid, -1)));
}

char *
tegotae_answers_narrow (const char *text)
{
  g_autofree char *folded = NULL;
  GString *narrow;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  narrow = g_string_new (folded != NULL ? folded : text);
  g_string_replace (narrow, IDEOGRAPHIC_COMMA, ",", 0);
  g_string_replace (narrow, MINUS_SIGN, "-", 0);

  return g_string_free (narrow, FALSE);
}

static GArray *
parse (const char  *text,
       gboolean     may_be_unknown,
       GError     **error)
{
  g_autofree char *narrow = tegotae_answers_narrow (text);
  g_auto (GStrv) parts = g_strsplit (narrow, ",", -1);
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint64 number = 0;
      guint answer = TEGOTAE_OPTION_UNKNOWN;
      gboolean is_unknown = strcmp (g_strstrip (parts[i]), "-") == 0;

      if (is_unknown && !may_be_unknown)
        {
          g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                       _("Answer %u is “-”; only someone who answers about another person may leave "
                         "a question open."),
                       i + 1);
          return NULL;
        }

      if (!is_unknown && !g_ascii_string_to_unsigned (parts[i], 10, 0, LARGEST_ANSWER, &number, NULL))
        {
          g_autofree char *quoted = quote (parts[i]);

          g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                       _("Answer %u is “%s”; give the number of the option, counted from 0."),
                       i + 1, quoted);
          return NULL;
        }

      if (!is_unknown)
        answer = (guint) number;
      g_array_append_val (answers, answer);
    }

  return g_steal_pointer (&answers);
}

TegotaeAttempt *
tegotae_answers_score (const char            *text,
                       const char            *questionnaire_id,
                       const char            *taken_by,
                       const TegotaeContent  *content,
                       GError               **error)
{
  g_autoptr (GArray) answers = parse (text, taken_by != NULL, error);
  TegotaeAttempt *attempt;

  if (answers == NULL)
    return NULL;

  attempt = tegotae_attempt_new_scored (content, questionnaire_id, (const guint *) answers->data,
                                        NULL, answers->len, error);
  if (attempt != NULL)
    attempt->taken_by = g_strdup (taken_by);

  return attempt;
}

gboolean
tegotae_answers_parse_stage (const char    *text,
                             TegotaeStage  *stage,
                             GError       **error)
{
  g_autofree char *quoted = NULL;

  *stage = tegotae_stage_from_id (text);

  if (text == NULL || *stage != TEGOTAE_STAGE_NONE)
    return TRUE;

  quoted = quote (text);
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
               _("There is no stage “%s”. Use one of these: %s."),
               quoted, "before-first, preparing, waiting, rejected, final");
  return FALSE;
}

gboolean
tegotae_answers_check_domain (const TegotaeContent  *content,
                              const char            *domain,
                              GError               **error)
{
  g_autofree char *quoted = NULL;

  if (domain == NULL)
    return TRUE;

  for (guint i = 0; i < content->packs->len; i++)
    {
      const TegotaePack *pack = g_ptr_array_index (content->packs, i);

      if (tegotae_content_find_domain (content, pack->id, domain) != NULL)
        return TRUE;
    }

  quoted = quote (domain);
  g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID, _("There is no domain “%s”."), quoted);
  return FALSE;
}
