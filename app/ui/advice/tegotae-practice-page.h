/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaePracticePage:
 *
 * One practice to do, the entries it goes with, and what else there is to
 * practise of its domain.
 */
#define TEGOTAE_TYPE_PRACTICE_PAGE (tegotae_practice_page_get_type ())
G_DECLARE_FINAL_TYPE (TegotaePracticePage, tegotae_practice_page, TEGOTAE, PRACTICE_PAGE, GtkWidget)

GtkWidget  *tegotae_practice_page_new    (TegotaeService      *service,
                                          const char          *pack,
                                          const char          *practice);

/* Id of the practice. Borrowed. */
const char *tegotae_practice_page_get_id (TegotaePracticePage *self);

/* Id of its pack. Borrowed. */
const char *tegotae_practice_page_get_pack (TegotaePracticePage *self);
