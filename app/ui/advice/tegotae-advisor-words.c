/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-advisor-words.h"

#include <glib/gi18n.h>

const char *
tegotae_advisor_words_of_kind (const TegotaeAdvisor *advisor)
{
  g_return_val_if_fail (advisor != NULL, "");

  switch (advisor->kind)
    {
    case TEGOTAE_ADVISOR_PERSON:
      return C_("kind of advisor", "A person");
    case TEGOTAE_ADVISOR_PERSPECTIVE:
    default:
      return C_("kind of advisor", "A point of view, not one person");
    }
}

const char *
tegotae_advisor_words_get_icon (const TegotaeAdvisor *advisor)
{
  g_return_val_if_fail (advisor != NULL, "");

  return advisor->kind == TEGOTAE_ADVISOR_PERSON ? "avatar-default-symbolic"
                                                 : "tegotae-perspective-symbolic";
}
