/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "service/tegotae-service.h"

/**
 * TegotaeOtherChecksPage:
 *
 * All questionnaires but the short one of the start page: the detailed one and those of
 * imported packs, each with its pack and length. Begins with the action "check.begin" (s: questionnaire),
 * which a widget around it handles.
 */
#define TEGOTAE_TYPE_OTHER_CHECKS_PAGE (tegotae_other_checks_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeOtherChecksPage, tegotae_other_checks_page, TEGOTAE, OTHER_CHECKS_PAGE, AdwBin)

GtkWidget *tegotae_other_checks_page_new       (TegotaeService       *service);

/* Whether there are several. The start page has room for one. */
gboolean   tegotae_other_checks_page_is_of_use (const TegotaeContent *content);

/* Lists the same in @list, with a row each that activates @action (s: questionnaire). Returns
 * how many there are. */
guint      tegotae_other_checks_page_fill      (GtkListBox           *list,
                                                const TegotaeContent *content,
                                                const char           *action);
