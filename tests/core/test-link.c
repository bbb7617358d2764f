/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-link.h"

static const struct
{
  const char *url;
  const char *host;
} cases[] = {
  { "https://www.mhlw.go.jp/a?b#c", "www.mhlw.go.jp" },
  { "https://Example.ORG", "example.org" },
  { "https://example.org:8443/", "example.org" },
  { "http://example.org/", NULL },
  { "ftp://example.org/", NULL },
  { "javascript:alert(1)", NULL },
  { "file:///etc/passwd", NULL },
  { "https://", NULL },
  { "https:///path", NULL },
  { "//example.org/", NULL },
  { "example.org", NULL },
  { "", NULL },
  /* The host is shown before the browser opens; this one would mislead. */
  { "https://www.mhlw.go.jp@example.org/", NULL },
};

static void
test_hosts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TegotaeLink) link = tegotae_link_new (NULL, "Title", NULL, cases[i].url);
      g_autofree char *host = tegotae_link_dup_host (link);

      g_test_message ("“%s”", cases[i].url);
      g_assert_cmpstr (host, ==, cases[i].host);
      g_assert_cmpint (tegotae_link_url_is_valid (cases[i].url), ==, cases[i].host != NULL);
    }

  g_assert_false (tegotae_link_url_is_valid (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/link/https-with-a-host-only", test_hosts);

  return g_test_run ();
}
