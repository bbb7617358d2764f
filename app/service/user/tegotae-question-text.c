/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-question-text.h"

#include <string.h>

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

/* Characters of a title in the name of a file: of Japanese three bytes each, and
 * names may have 255 bytes. */
#define MAX_NAME_CHARACTERS 60

#define BETWEEN_QUESTIONS "\n――――――――――――――――――――\n\n"

static void
append_paragraph (GString    *text,
                  const char *heading,
                  const char *paragraph)
{
  g_autofree char *stripped = g_strstrip (g_strdup (paragraph));

  if (stripped[0] != '\0')
    g_string_append_printf (text, "\n%s\n%s\n", heading, stripped);
}

static void
append_head (GString               *text,
             const TegotaeQuestion *question)
{
  g_autofree char *asked_at = tegotae_words_of_time (question->asked_at);

  g_string_append_printf (text, "%s\n\n", question->title);

  /* Translators: before the time at which the user wrote a question. */
  g_string_append_printf (text, _("Asked: %s"), asked_at);
  g_string_append_c (text, '\n');

  if (question->stage != TEGOTAE_STAGE_NONE)
    {
      g_string_append_printf (text, _("Where I stand: %s"), tegotae_words_of_stage (question->stage));
      g_string_append_c (text, '\n');
    }
}

static char *
dup_answer_heading (const TegotaeQuestionAnswer *answer)
{
  g_autofree char *added_at = tegotae_words_of_time (answer->added_at);

  if (answer->giver[0] == '\0')
    /* Translators: an answer that the user received; %s is a time. */
    return g_strdup_printf (_("Answer received (%s)"), added_at);

  /* Translators: an answer that the user received; who gave it, and a time. */
  return g_strdup_printf (_("Answer from %s (%s)"), answer->giver, added_at);
}

static void
append_question (GString               *text,
                 const TegotaeQuestion *question)
{
  append_head (text, question);
  append_paragraph (text, _("Situation"), question->situation);

  for (guint i = 0; i < question->answers->len; i++)
    {
      const TegotaeQuestionAnswer *answer = tegotae_question_get_answer (question, i);
      g_autofree char *heading = dup_answer_heading (answer);

      append_paragraph (text, heading, answer->text);
    }
}

char *
tegotae_question_text_write (GPtrArray *questions)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (questions != NULL, NULL);

  for (guint i = 0; i < questions->len; i++)
    {
      if (i > 0)
        g_string_append (text, BETWEEN_QUESTIONS);
      append_question (text, g_ptr_array_index (questions, i));
    }

  return g_string_free (text, FALSE);
}

/* Slashes end a directory; the others are refused on disks that were formatted
 * for other systems. */
static gboolean
may_be_in_name (gunichar c)
{
  return !g_unichar_iscntrl (c) && (c >= 0x80 || strchr ("/\\:*?\"<>|", (int) c) == NULL);
}

/* Leaves out what a name should not begin with: with a dot it is hidden. */
static const char *
skip_dots_and_blanks (const char *name)
{
  while (*name == '.' || *name == ' ')
    name++;

  return name;
}

char *
tegotae_question_text_dup_name (const TegotaeQuestion *question)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *stem;
  int n = 0;

  g_return_val_if_fail (question != NULL, NULL);

  for (const char *c = question->title; *c != '\0' && n < MAX_NAME_CHARACTERS; c = g_utf8_next_char (c), n++)
    {
      gunichar character = g_utf8_get_char (c);

      g_string_append_unichar (name, may_be_in_name (character) ? character : ' ');
    }

  stem = skip_dots_and_blanks (g_strchomp (name->str));

  return g_strdup_printf ("%s.txt", stem[0] != '\0' ? stem : _("Question"));
}
