/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-link.h"

TegotaeLink *
tegotae_link_new (const char *id,
                  const char *title,
                  const char *summary,
                  const char *url)
{
  TegotaeLink *self = g_new0 (TegotaeLink, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->summary = g_strdup (summary);
  self->url = g_strdup (url);

  return self;
}

void
tegotae_link_free (TegotaeLink *link)
{
  if (link == NULL)
    return;

  g_free (link->id);
  g_free (link->title);
  g_free (link->summary);
  g_free (link->url);
  g_free (link);
}

static char *
dup_https_host (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  const char *host;

  if (uri == NULL || g_strcmp0 (g_uri_get_scheme (uri), "https") != 0)
    return NULL;

  host = g_uri_get_host (uri);
  if (host == NULL || host[0] == '\0' || g_uri_get_userinfo (uri) != NULL)
    return NULL;

  return g_ascii_strdown (host, -1);
}

char *
tegotae_link_dup_host (const TegotaeLink *link)
{
  g_return_val_if_fail (link != NULL, NULL);

  return link->url != NULL ? dup_https_host (link->url) : NULL;
}

gboolean
tegotae_link_url_is_valid (const char *url)
{
  g_autofree char *host = url != NULL ? dup_https_host (url) : NULL;

  return host != NULL;
}
