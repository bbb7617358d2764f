/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "pack-fixture.h"

#define N_ENTRIES 50000
#define MAX_GROWTH_KB (40 * 1024)

#ifdef __SANITIZE_ADDRESS__
/* What the sanitizer keeps of freed memory is not what this test is about. */
const char *__asan_default_options (void);

const char *
__asan_default_options (void)
{
  return "quarantine_size_mb=1:thread_local_quarantine_size_kb=64";
}
#endif

#define ENTRY "{\"id\":\"entry-%u\",\"title\":\"面接で緊張してしまいます その%u\",\"body\":[\"%s\",\"%s\"]," \
              "\"stages\":[\"preparing\"],\"domains\":{\"talk\":2},\"related\":[\"entry-%u\"]," \
              "\"answers\":[{\"sections\":[{\"heading\":\"まず\",\"body\":[\"%s\"]}]}]}\n"
#define PARAGRAPH "面接の前の日に、声に出して三回話してみます。うまく話せなくてもかまいません。" \
                  "話し終えたら、言いにくかったところに線を引き、短い言葉に直します。"

/* A pack whose entries relate to the next one, which has not come yet, and the
 * last of them to the first. */
static char *
write_large_pack (const char *dir)
{
  char *path = g_build_filename (dir, "large.jsonl", NULL);
  FILE *file = fopen (path, "w");

  g_assert_nonnull (file);
  fputs ("{\"format\":\"tegotae-pack\",\"version\":1,\"id\":\"large\",\"lang\":\"ja\",\"revision\":1,"
         "\"title\":\"大きなパック\",\"domains\":[{\"id\":\"talk\",\"name\":\"伝える力\"}]}\n", file);
  for (guint i = 0; i < N_ENTRIES; i++)
    fprintf (file, ENTRY, i, i, PARAGRAPH, PARAGRAPH, (i + 1) % N_ENTRIES, PARAGRAPH);
  g_assert_cmpint (fclose (file), ==, 0);

  return path;
}

static glong
get_resident_kb (void)
{
  g_autofree char *text = NULL;
  glong pages = 0;

  g_file_get_contents ("/proc/self/statm", &text, NULL, NULL);
  if (text == NULL || sscanf (text, "%*s %ld", &pages) != 1)
    return 0;

  return pages * (sysconf (_SC_PAGESIZE) / 1024);
}

typedef struct
{
  guint n_entries;
  glong largest;
} Watch;

static gboolean
watch_entry (TegotaeEntry *entry,
             const char   *json,
             gpointer      user_data,
             GError      **error)
{
  Watch *watch = user_data;

  watch->n_entries++;
  if (watch->n_entries % 500 == 0)
    watch->largest = MAX (watch->largest, get_resident_kb ());

  return TRUE;
}

static void
test_large_pack_streams_in_bounded_memory (void)
{
  const TegotaePackHandler handler = { NULL, watch_entry };
  char *dir = pack_fixture_make_dir ();
  g_autofree char *path = write_large_pack (dir);
  g_autoptr (TegotaePack) pack = NULL;
  g_autoptr (GError) error = NULL;
  Watch watch = { 0, 0 };
  glong before = get_resident_kb ();

  pack = tegotae_pack_reader_read (path, NULL, &handler, &watch, NULL, NULL, &error);
  pack_fixture_remove (dir);

  g_assert_no_error (error);
  g_assert_cmpuint (pack->n_entries, ==, N_ENTRIES);
  g_assert_cmpuint (watch.n_entries, ==, N_ENTRIES);
  g_test_message ("resident memory grew by %ld kB", watch.largest - before);
  g_assert_cmpint (watch.largest - before, <, MAX_GROWTH_KB);
}

/* A line of 200 MiB is passed over, not kept. */
static void
test_endless_line_is_refused_in_bounded_memory (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autofree char *path = pack_fixture_write (dir, "endless.jsonl", "{");
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  g_autoptr (GError) error = NULL;
  const TegotaeFault *fault;
  glong before = get_resident_kb ();

  g_assert_cmpint (truncate (path, 200 * 1024 * 1024), ==, 0);
  g_assert_null (tegotae_pack_reader_read (path, NULL, NULL, NULL, faults, NULL, &error));
  pack_fixture_remove (dir);

  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
  g_assert_cmpuint (faults->len, ==, 1);
  fault = g_ptr_array_index (faults, 0);
  g_assert_cmpstr (fault->path, ==, "$");
  g_assert_nonnull (strstr (fault->message, "line 1: This line is longer than 1 MiB"));
  g_assert_cmpint (get_resident_kb () - before, <, MAX_GROWTH_KB);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack/stream/large-pack-streams-in-bounded-memory",
                   test_large_pack_streams_in_bounded_memory);
  g_test_add_func ("/pack/stream/endless-line-is-refused-in-bounded-memory",
                   test_endless_line_is_refused_in_bounded_memory);

  return g_test_run ();
}
