/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

G_BEGIN_DECLS

/**
 * TegotaeReadingOffer:
 *
 * A button to the entry that was not read to its end, through "nav.open-entry".
 * Hidden unless there is one.
 */
#define TEGOTAE_TYPE_READING_OFFER (tegotae_reading_offer_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeReadingOffer, tegotae_reading_offer, TEGOTAE, READING_OFFER, GtkButton)

GtkWidget *tegotae_reading_offer_new         (void);

/* Once. Follows the service from then on. */
void       tegotae_reading_offer_set_service (TegotaeReadingOffer *self,
                                              TegotaeService      *service);

G_END_DECLS
