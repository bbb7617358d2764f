/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-content.h"

G_BEGIN_DECLS

/* The domains of all packs in pack order, each id once, those of `core` first.
 * (transfer container) (element-type TegotaeDomain) */
GPtrArray *tegotae_domain_list_new  (const TegotaeContent *content);

/* The place of a domain; the length of the list if it is not there or NULL. */
guint      tegotae_domain_list_find (GPtrArray            *domains,
                                     const char           *id);

G_END_DECLS
