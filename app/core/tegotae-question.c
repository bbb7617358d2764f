/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "core/tegotae-time.h"

static TegotaeQuestionAnswer *
answer_new (const char *giver,
            const char *text,
            gint64      added_at)
{
  TegotaeQuestionAnswer *self = g_new0 (TegotaeQuestionAnswer, 1);

  self->giver = g_strdup (giver);
  self->text = g_strdup (text);
  self->added_at = added_at;

  return self;
}

static void
answer_free (TegotaeQuestionAnswer *self)
{
  g_free (self->giver);
  g_free (self->text);
  g_free (self);
}

TegotaeQuestion *
tegotae_question_new (const char *id,
                      gint64      asked_at)
{
  TegotaeQuestion *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_atomic_rc_box_new0 (TegotaeQuestion);
  self->id = g_strdup (id);
  self->title = g_strdup ("");
  self->situation = g_strdup ("");
  self->stage = TEGOTAE_STAGE_NONE;
  self->asked_at = asked_at;
  self->changed_at = asked_at;
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_free);

  return self;
}

TegotaeQuestion *
tegotae_question_copy (const TegotaeQuestion *question)
{
  TegotaeQuestion *copy;

  g_return_val_if_fail (question != NULL, NULL);

  copy = tegotae_question_new (question->id, question->asked_at);
  tegotae_question_set_title (copy, question->title);
  tegotae_question_set_situation (copy, question->situation);
  copy->stage = question->stage;
  copy->changed_at = question->changed_at;
  copy->deleted_at = question->deleted_at;
  copy->undeleted_at = question->undeleted_at;

  for (guint i = 0; i < question->answers->len; i++)
    {
      const TegotaeQuestionAnswer *answer = tegotae_question_get_answer (question, i);

      tegotae_question_add_answer (copy, answer->giver, answer->text, answer->added_at);
    }

  return copy;
}

TegotaeQuestion *
tegotae_question_ref (TegotaeQuestion *question)
{
  g_return_val_if_fail (question != NULL, NULL);

  return g_atomic_rc_box_acquire (question);
}

static void
question_clear (TegotaeQuestion *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->situation);
  g_ptr_array_unref (self->answers);
}

void
tegotae_question_unref (TegotaeQuestion *question)
{
  g_return_if_fail (question != NULL);

  g_atomic_rc_box_release_full (question, (GDestroyNotify) question_clear);
}

void
tegotae_question_set_title (TegotaeQuestion *question,
                            const char      *title)
{
  g_return_if_fail (question != NULL && title != NULL);

  g_free (question->title);
  question->title = g_strdup (title);
}

void
tegotae_question_set_situation (TegotaeQuestion *question,
                                const char      *situation)
{
  g_return_if_fail (question != NULL && situation != NULL);

  g_free (question->situation);
  question->situation = g_strdup (situation);
}

void
tegotae_question_add_answer (TegotaeQuestion *question,
                             const char      *giver,
                             const char      *text,
                             gint64           added_at)
{
  g_return_if_fail (question != NULL);
  g_return_if_fail (giver != NULL && text != NULL);

  g_ptr_array_add (question->answers, answer_new (giver, text, added_at));
}

void
tegotae_question_set_answer (TegotaeQuestion *question,
                             guint            index,
                             const char      *giver,
                             const char      *text,
                             gint64           now)
{
  TegotaeQuestionAnswer *answer;

  g_return_if_fail (question != NULL && index <= question->answers->len);
  g_return_if_fail (giver != NULL && text != NULL);

  if (index == question->answers->len)
    {
      tegotae_question_add_answer (question, giver, text, now);
      return;
    }

  answer = g_ptr_array_index (question->answers, index);
  g_free (answer->giver);
  answer->giver = g_strdup (giver);
  g_free (answer->text);
  answer->text = g_strdup (text);
}

void
tegotae_question_touch (TegotaeQuestion *question,
                        gint64           now)
{
  g_return_if_fail (question != NULL);

  question->changed_at = tegotae_time_of_change (now, question->changed_at);
}

const TegotaeQuestionAnswer *
tegotae_question_get_answer (const TegotaeQuestion *question,
                             guint                  index)
{
  g_return_val_if_fail (question != NULL && index < question->answers->len, NULL);

  return g_ptr_array_index (question->answers, index);
}

static gboolean
is_japanese (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      switch (g_unichar_get_script (g_utf8_get_char (text)))
        {
        case G_UNICODE_SCRIPT_HAN:
        case G_UNICODE_SCRIPT_HIRAGANA:
        case G_UNICODE_SCRIPT_KATAKANA:
          return TRUE;
        default:
          break;
        }
    }

  return FALSE;
}

const char *
tegotae_question_get_lang (const TegotaeQuestion *question)
{
  g_return_val_if_fail (question != NULL, NULL);

  return is_japanese (question->title) || is_japanese (question->situation) ? "ja" : "en";
}

static TegotaeAnswer *
convert_answer (const TegotaeQuestionAnswer *answer)
{
  TegotaeAnswer *converted = tegotae_answer_new (NULL);
  g_auto (GStrv) paragraphs = g_strsplit (answer->text, "\n", -1);

  g_ptr_array_add (converted->sections,
                   tegotae_section_new (answer->giver, (const char * const *) paragraphs));

  return converted;
}

TegotaeEntry *
tegotae_question_to_entry (const TegotaeQuestion *question)
{
  TegotaeEntryInfo *info;
  TegotaeEntry *entry;

  g_return_val_if_fail (question != NULL, NULL);

  info = tegotae_entry_info_new (TEGOTAE_QUESTION_PACK, question->id,
                                 tegotae_question_get_lang (question), question->title);
  if (question->stage != TEGOTAE_STAGE_NONE)
    info->stages = 1u << question->stage;

  entry = tegotae_entry_new (info);
  g_strfreev (entry->body);
  entry->body = g_strsplit (question->situation, "\n", -1);

  /* Its title is how its owner asks it. */
  g_strfreev (entry->asks);
  entry->asks = g_strsplit (question->title, "\n", -1);

  for (guint i = 0; i < question->answers->len; i++)
    g_ptr_array_add (entry->answers, convert_answer (tegotae_question_get_answer (question, i)));

  return entry;
}

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
         refuse (error, "%s", _("Part of the question is not text."));
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
    return refuse (error, "%s", _("An answer needs some text."));

  if (is_too_long (answer->giver, TEGOTAE_QUESTION_MAX_GIVER))
    return refuse (error, _("The name of the person who answered may have at most %d characters."),
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

  return possible || refuse (error, "%s", _("The question has a time that is not possible."));
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
