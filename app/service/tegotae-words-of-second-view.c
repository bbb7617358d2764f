/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-words-of-second-view.h"

#include <glib/gi18n.h>

#include "tegotae-words.h"

/* The names of the domains that changed so, as a list; NULL if there is none. */
static char *
list_domains (const TegotaeSecondView *view,
              const TegotaeContent    *content,
              TegotaeChange            change)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  char *list = NULL;

  for (guint i = 0; i < view->domains->len; i++)
    {
      const TegotaeDomainChange *domain = g_ptr_array_index (view->domains, i);

      if (domain->change == change)
        g_ptr_array_add (names, tegotae_words_of_domain (view->other, content, domain->id));
    }

  g_ptr_array_add (names, NULL);
  if (names->len > 1)
    list = g_strjoinv (C_("between list items", ", "), (char **) names->pdata);

  return list;
}

static char *
tell_differences (const TegotaeSecondView *view,
                  const TegotaeContent    *content)
{
  g_autofree char *up = list_domains (view, content, TEGOTAE_CHANGE_UP);
  g_autofree char *down = list_domains (view, content, TEGOTAE_CHANGE_DOWN);
  g_autofree char *sentence = NULL;
  char *text = NULL;

  if (up != NULL)
    /* Translators: who answered, and a list of domains. */
    text = g_strdup_printf (_("%1$s sees more than you do in: %2$s."), view->other->taken_by, up);

  if (down != NULL)
    {
      /* Translators: who answered, and a list of domains. */
      sentence = g_strdup_printf (_("You see more than %1$s does in: %2$s."),
                                  view->other->taken_by, down);
      text = tegotae_words_join (text, sentence);
    }

  return tegotae_words_join (text, _("Neither is wrong: ask what they noticed."));
}

char *
tegotae_words_of_second_view (const TegotaeSecondView *view,
                              const TegotaeContent    *content)
{
  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  if (view->own == NULL)
    return g_strdup (_("Answer the same questions yourself, and both views will be side by side."));

  if (!view->same_items)
    return g_strdup (_("The questions have changed since your own attempt, so the two views "
                       "cannot be set against each other. Check again to lay them side by side."));

  if (tegotae_second_view_count_differences (view) == 0)
    return g_strdup_printf (_("%s sees you much as you see yourself: no area differs by more "
                              "than two answers can make."), view->other->taken_by);

  return tell_differences (view, content);
}

char *
tegotae_words_of_threshold (const TegotaeSecondView *view)
{
  int threshold = 0;

  g_return_val_if_fail (view != NULL, NULL);

  for (guint i = 0; view->same_items && i < view->domains->len; i++)
    {
      const TegotaeDomainChange *domain = g_ptr_array_index (view->domains, i);

      threshold = MAX (threshold, 2 * domain->step);
    }

  if (threshold == 0)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("An area counts as different only if the two are more than "
                                    "%d point apart, which is what two answers can move it.",
                                    "An area counts as different only if the two are more than "
                                    "%d points apart, which is what two answers can move it.",
                                    (gulong) threshold),
                          threshold);
}

char *
tegotae_words_of_view_change (const TegotaeDomainChange *change,
                              const char                *taken_by)
{
  g_return_val_if_fail (change != NULL, NULL);

  switch (change->change)
    {
    case TEGOTAE_CHANGE_UP:
      /* Translators: who answered. */
      return g_strdup_printf (_("%s sees more"), taken_by);
    case TEGOTAE_CHANGE_DOWN:
      return g_strdup (_("You see more"));
    case TEGOTAE_CHANGE_TOO_SMALL:
      return g_strdup (C_("two views", "Alike"));
    case TEGOTAE_CHANGE_UNKNOWN:
    default:
      return g_strdup ("");
    }
}
