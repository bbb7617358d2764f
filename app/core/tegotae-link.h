/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * TegotaeLink:
 * @id: (nullable): id of an article; sources have none
 * @summary: (nullable): a sentence on what is there
 * @url: https only
 *
 * A page outside the app: an article of a pack, or a source of an entry.
 */
typedef struct
{
  char *id;
  char *title;
  char *summary;
  char *url;
} TegotaeLink;

TegotaeLink *tegotae_link_new  (const char  *id,
                                const char  *title,
                                const char  *summary,
                                const char  *url);
void         tegotae_link_free (TegotaeLink *link);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeLink, tegotae_link_free)

/* The host name of the link, lower case; NULL if it has none. Owned by the
 * caller. It is what the user is shown before the browser opens. */
char        *tegotae_link_dup_host (const TegotaeLink *link);

/* Whether @url is an absolute https address with a host. */
gboolean     tegotae_link_url_is_valid (const char *url);
