/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-pack.h"

G_BEGIN_DECLS

/* What kind of advisor it is, in the user's language; a person's credential is
 * not in it. None of it is markup. Static. */
const char *tegotae_advisor_words_of_kind (const TegotaeAdvisor *advisor);

/* The icon that goes with the kind. Static. */
const char *tegotae_advisor_words_get_icon (const TegotaeAdvisor *advisor);

G_END_DECLS
