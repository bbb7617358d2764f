/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/search/tegotae-search-result.h"
#include "core/search/tegotae-tokenizer.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

typedef struct
{
  const char *text;
  gsize       size;
  gsize       last_start;
  gboolean    any;
} Check;

/* Whatever the bytes are, each token lies in them and is UTF-8. */
static int
check_token (const TegotaeToken *token,
             gpointer            user_data)
{
  Check *check = user_data;

  g_assert_cmpuint (token->start, <, token->end);
  g_assert_cmpuint (token->end, <=, check->size);
  g_assert_cmpuint (token->start, >=, token->colocated ? 0 : check->last_start);
  g_assert_true (check->any || !token->colocated);
  g_assert_true (token->length > 0 && g_utf8_validate (token->text, (gssize) token->length, NULL));
  g_assert_null (memchr (token->text, ' ', token->length));
  g_assert_null (memchr (token->text, '"', token->length));

  check->any = TRUE;
  check->last_start = token->start;

  return 0;
}

static void
check_snippet (const char *text)
{
  g_autoptr (TegotaeQuery) query = tegotae_query_new (text);
  g_autoptr (GArray) ranges = NULL;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *snippet = tegotae_snippet_choose (query, valid, &ranges);
  gsize at = 0;

  g_assert_true (g_utf8_validate (snippet, -1, NULL));

  for (guint i = 0; i < ranges->len; i++)
    {
      const TegotaeTextRange *range = &g_array_index (ranges, TegotaeTextRange, i);

      g_assert_cmpuint (range->start, >=, at);
      g_assert_cmpuint (range->end, >, range->start);
      g_assert_cmpuint (range->end, <=, strlen (snippet));
      g_assert_true (g_utf8_validate (snippet + range->start, range->end - range->start, NULL));
      at = range->end;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (TegotaeFoldedText) folded = NULL;

  folded = tegotae_folded_text_new ((const char *) data, (gssize) size);

  for (int tokens = TEGOTAE_TOKENS_OF_ENTRY; tokens <= TEGOTAE_TOKENS_OF_SENTENCE; tokens++)
    {
      Check check = { (const char *) data, size, 0, FALSE };

      tegotae_tokenizer_run (folded, (TegotaeTokens) tokens, check_token, &check);
    }

  check_snippet (text);

  return 0;
}
