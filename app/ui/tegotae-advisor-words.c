/* tegotae-advisor-words.c
 *
 * Copyright 2026 The Tegotae developers
 *
 * This program is free software: you can redistribute it and/or modify
 * it under the terms of the GNU General Public License as published by
 * the Free Software Foundation, either version 3 of the License, or
 * (at your option) any later version.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

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
