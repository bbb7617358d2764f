/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stddef.h>
#include <stdint.h>

#include "cli/tegotae-answers.h"
#include "core/tegotae-error.h"
#include "pack/pack/tegotae-pack-reader.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* Three items of two to four options. */
#define HEADER \
  "{\"format\":\"tegotae-pack\",\"version\":1,\"id\":\"core\",\"lang\":\"en\",\"revision\":1,\"title\":\"T\"," \
  "\"domains\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"}]," \
  "\"questionnaires\":[{\"id\":\"quick\",\"title\":\"Q\",\"items\":[" \
  "{\"id\":\"q1\",\"domain\":\"a\",\"text\":\"1\",\"options\":[" \
  "{\"text\":\"0\",\"points\":0},{\"text\":\"1\",\"points\":1}]}," \
  "{\"id\":\"q2\",\"domain\":\"b\",\"text\":\"2\",\"options\":[" \
  "{\"text\":\"0\",\"points\":0},{\"text\":\"1\",\"points\":1},{\"text\":\"2\",\"points\":2}]}," \
  "{\"id\":\"q3\",\"domain\":\"a\",\"text\":\"3\",\"weight\":2,\"options\":[{\"text\":\"0\",\"points\":3}," \
  "{\"text\":\"1\",\"points\":1},{\"text\":\"2\",\"points\":0},{\"text\":\"3\",\"points\":7}]}]," \
  "\"bands\":[{\"from\":0,\"to\":100,\"id\":\"all\",\"name\":\"All\"}]}]}"

static TegotaeContent *
create_content (void)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);

  g_ptr_array_add (packs, tegotae_pack_reader_parse_header (HEADER, NULL));
  g_assert_nonnull (g_ptr_array_index (packs, 0));

  return tegotae_content_new ("en", packs);
}

static void
check_error (const GError *error)
{
  g_assert_true (error->domain == TEGOTAE_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Whatever is given as answers, a stage or a domain is scored, or refused with a
 * message that can be printed. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (TegotaeContent) content = create_content ();
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) stage_error = NULL;
  g_autoptr (GError) domain_error = NULL;
  TegotaeStage stage;

  attempt = tegotae_answers_score (text, "quick", "A", content, &error);
  if (attempt == NULL)
    check_error (error);
  else
    g_assert_true (attempt->score >= 0 && attempt->score <= 100 && attempt->responses->len == 3);

  if (!tegotae_answers_parse_stage (text, &stage, &stage_error))
    check_error (stage_error);
  if (!tegotae_answers_check_domain (content, text, &domain_error))
    check_error (domain_error);

  return 0;
}
