/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/tegotae-words-entry.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"

/* The largest weight of a domain. */
#define MAX_WEIGHT 3

/* Of the situation, if it has to be the title as well. */
#define MAX_LENT_CHARACTERS 60

const char *
tegotae_words_of_advisor (const TegotaeAdvisor *advisor)
{
  g_return_val_if_fail (advisor != NULL, "");

  switch (advisor->kind)
    {
    case TEGOTAE_ADVISOR_PERSON:
      return C_("kind of advisor", "A person");
    case TEGOTAE_ADVISOR_PERSPECTIVE:
    default:
      return C_("kind of advisor", "A point of view, put together by the editors");
    }
}

const char *
tegotae_words_get_advisor_icon (const TegotaeAdvisor *advisor)
{
  g_return_val_if_fail (advisor != NULL, "");

  return advisor->kind == TEGOTAE_ADVISOR_PERSON ? "avatar-default-symbolic"
                                                 : "tegotae-perspective-symbolic";
}

char *
tegotae_words_of_practice_time (const TegotaePractice *practice)
{
  if (practice->minutes <= 0)
    return NULL;

  return g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) practice->minutes),
                          practice->minutes);
}

static char *
join_names (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);

  /* Translators: what stands between two of several names. */
  return g_strjoinv (C_("between names", ", "), (char **) names->pdata);
}

char *
tegotae_words_of_entry_domains (const TegotaeEntryInfo *info,
                                const TegotaeContent   *content)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  if (g_strcmp0 (info->pack, TEGOTAE_QUESTION_PACK) == 0)
    return g_strdup (_("Your question"));

  for (int weight = MAX_WEIGHT; weight > 0; weight--)
    for (guint i = 0; i < info->domains->len; i++)
      {
        const TegotaeDomainWeight *of = g_ptr_array_index (info->domains, i);
        const TegotaeDomain *domain;

        if (of->weight != weight)
          continue;

        domain = tegotae_content_find_domain (content, info->pack, of->id);
        if (domain != NULL)
          g_ptr_array_add (names, domain->name);
      }

  return join_names (names);
}

char *
tegotae_words_of_entry_stages (const TegotaeEntryInfo *info)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (info != NULL, NULL);

  for (int stage = 0; stage < TEGOTAE_N_STAGES; stage++)
    if (tegotae_stages_have (info->stages, stage))
      g_ptr_array_add (names, (char *) tegotae_words_of_stage (stage));

  return join_names (names);
}

/* The strongest reason of a kind; NULL if there is none. */
static const char *
find_reason (const TegotaeSuggestion *suggestion,
             TegotaeReasonKind        kind)
{
  for (guint i = 0; i < suggestion->reasons->len; i++)
    {
      const TegotaeReason *reason = g_ptr_array_index (suggestion->reasons, i);

      if (reason->kind == kind && reason->text != NULL)
        return reason->text;
    }

  return NULL;
}

char *
tegotae_words_of_reasons (const TegotaeSuggestion *suggestion)
{
  const TegotaeReasonKind kinds[] = { TEGOTAE_REASON_LEAD, TEGOTAE_REASON_ANSWER, TEGOTAE_REASON_DOMAIN,
                                      TEGOTAE_REASON_STAGE, TEGOTAE_REASON_UNREAD };
  g_autofree char *sentences = NULL;

  g_return_val_if_fail (suggestion != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *text = find_reason (suggestion, kinds[i]);

      if (text == NULL || (kinds[i] == TEGOTAE_REASON_UNREAD && sentences != NULL))
        continue;

      sentences = tegotae_words_join (g_steal_pointer (&sentences), text);
    }

  /* Translators: why an entry is suggested, one to three sentences. */
  return sentences != NULL ? g_strdup_printf (_("Why: %s"), sentences) : g_strdup ("");
}

/* The first words of the situation. */
static char *
dup_lent_title (const char *situation)
{
  g_autofree char *text = g_strstrip (g_strdup (situation));
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);
  g_autofree char *beginning = NULL;

  if (lines[0] == NULL || tegotae_question_text_is_blank (lines[0]))
    /* Translators: stands for the title that a question of the user does not have yet. */
    return g_strdup (_("Untitled question"));

  g_strchomp (lines[0]);
  if (g_utf8_strlen (lines[0], -1) <= MAX_LENT_CHARACTERS)
    return g_strdup (lines[0]);

  beginning = g_utf8_substring (lines[0], 0, MAX_LENT_CHARACTERS);

  return g_strconcat (beginning, "…", NULL);
}

char *
tegotae_words_of_question_title (const TegotaeQuestion *question)
{
  g_return_val_if_fail (question != NULL, NULL);

  if (tegotae_question_text_is_blank (question->title))
    return dup_lent_title (question->situation);

  return g_strdelimit (g_strdup (question->title), "\r\n", ' ');
}

char *
tegotae_words_of_question (const TegotaeQuestion *question)
{
  g_autofree char *day = NULL;
  g_autofree char *answers = NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  g_return_val_if_fail (question != NULL, NULL);

  day = tegotae_words_of_day (question->asked_at);
  answers = g_strdup_printf (ngettext ("%u answer", "%u answers", question->answers->len),
                             question->answers->len);

  parts[n++] = day;
  if (question->stage != TEGOTAE_STAGE_NONE)
    parts[n++] = tegotae_words_of_stage (question->stage);
  if (question->answers->len > 0)
    parts[n++] = answers;

  return g_strjoinv (" · ", (char **) parts);
}
