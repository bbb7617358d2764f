/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-check.h"

#include <glib/gi18n.h>

#include "tegotae-error.h"

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError     **error,
        const char  *format,
        ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID,
                                                format, arguments));
  va_end (arguments);

  return FALSE;
}

gboolean
tegotae_question_text_is_blank (const char *text)
{
  g_return_val_if_fail (text != NULL, TRUE);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_is_text (const char  *text,
               GError     **error)
{
  return g_utf8_validate (text, -1, NULL) ||
         refuse (error, "%s", _("The question has characters that are no text."));
}

static gboolean
is_too_long (const char *text,
             glong       most)
{
  return g_utf8_strlen (text, -1) > most;
}

static gboolean
check_title (const char  *title,
             GError     **error)
{
  if (!check_is_text (title, error))
    return FALSE;

  if (tegotae_question_text_is_blank (title))
    return refuse (error, "%s", _("A question needs a title."));

  if (is_too_long (title, TEGOTAE_QUESTION_MAX_TITLE))
    return refuse (error, _("A title may have at most %d characters."), TEGOTAE_QUESTION_MAX_TITLE);

  return TRUE;
}

static gboolean
check_situation (const char  *situation,
                 GError     **error)
{
  if (!check_is_text (situation, error))
    return FALSE;

  if (is_too_long (situation, TEGOTAE_QUESTION_MAX_SITUATION))
    return refuse (error, _("A situation may have at most %d characters."),
                   TEGOTAE_QUESTION_MAX_SITUATION);

  return TRUE;
}

static gboolean
check_answer (const TegotaeQuestionAnswer  *answer,
              GError                      **error)
{
  if (!check_is_text (answer->giver, error) || !check_is_text (answer->text, error))
    return FALSE;

  if (tegotae_question_text_is_blank (answer->text))
    return refuse (error, "%s", _("An answer needs a text."));

  if (is_too_long (answer->giver, TEGOTAE_QUESTION_MAX_GIVER))
    return refuse (error, _("The name of who answered may have at most %d characters."),
                   TEGOTAE_QUESTION_MAX_GIVER);

  if (is_too_long (answer->text, TEGOTAE_QUESTION_MAX_ANSWER))
    return refuse (error, _("An answer may have at most %d characters."),
                   TEGOTAE_QUESTION_MAX_ANSWER);

  return TRUE;
}

static gboolean
check_answers (GPtrArray  *answers,
               GError    **error)
{
  if (answers->len > TEGOTAE_QUESTION_MAX_ANSWERS)
    return refuse (error, _("A question may have at most %d answers."),
                   TEGOTAE_QUESTION_MAX_ANSWERS);

  for (guint i = 0; i < answers->len; i++)
    {
      if (!check_answer (g_ptr_array_index (answers, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_times (const TegotaeQuestion  *question,
             GError                **error)
{
  gboolean possible = question->asked_at >= 0 && question->changed_at >= question->asked_at;

  for (guint i = 0; i < question->answers->len; i++)
    possible = possible && tegotae_question_get_answer (question, i)->added_at >= 0;

  return possible || refuse (error, "%s", _("The question has a time that cannot be."));
}

gboolean
tegotae_question_check (const TegotaeQuestion  *question,
                        GError                **error)
{
  g_return_val_if_fail (question != NULL, FALSE);

  if (!g_uuid_string_is_valid (question->id))
    return refuse (error, "%s", _("The question has an id that is not a UUID."));

  return check_title (question->title, error) &&
         check_situation (question->situation, error) &&
         check_answers (question->answers, error) &&
         check_times (question, error);
}
