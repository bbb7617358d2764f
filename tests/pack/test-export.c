/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/tegotae-error.h"
#include "pack/export/tegotae-export-reader.h"
#include "pack/export/tegotae-export-writer.h"
#include "pack-fixture.h"

typedef struct
{
  const char *file;
  const char *fault; /* what the first one begins with */
} Refusal;

static char *
read_fixture (const char *folder,
              const char *name,
              gsize      *length)
{
  g_autofree char *file = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "fixtures", "exports", folder, file, NULL);
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);

  return text;
}

static TegotaeExport *
parse (const char  *text,
       gsize        length,
       GPtrArray   *faults,
       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return tegotae_export_reader_read (bytes, faults, error);
}

static TegotaeExport *
parse_good (const char *name)
{
  gsize length;
  g_autofree char *text = read_fixture ("good", name, &length);
  TegotaeExport *data;
  g_autoptr (GError) error = NULL;

  data = parse (text, length, NULL, &error);
  g_assert_no_error (error);

  return data;
}

static void
test_what_is_written_is_read_the_same (void)
{
  g_autoptr (TegotaeExport) first = parse_good ("whole");
  g_autofree char *written = tegotae_export_writer_write (first);
  g_autoptr (TegotaeExport) second = parse (written, strlen (written), NULL, NULL);
  g_autofree char *again = NULL;

  g_assert_nonnull (second);
  again = tegotae_export_writer_write (second);
  g_assert_cmpstr (written, ==, again);
}

/* Somebody else need not know; an older app would take that for a fault. */
static void
test_unknown_response (void)
{
  g_autoptr (TegotaeExport) data = parse_good ("unknown-response");
  const TegotaeAttempt *attempt = g_ptr_array_index (data->attempts, 0);
  const TegotaeResponse *unknown = g_ptr_array_index (attempt->responses, 0);
  g_autofree char *written = tegotae_export_writer_write (data);
  g_autoptr (TegotaeExport) again = parse (written, strlen (written), NULL, NULL);

  g_assert_cmpuint (unknown->option, ==, TEGOTAE_OPTION_UNKNOWN);
  g_assert_cmpint (unknown->points, ==, 0);
  g_assert_nonnull (strstr (written, "\"version\": 2"));
  g_assert_nonnull (strstr (written, "\"option\": null"));
  g_assert_true (tegotae_attempt_has_unknown (g_ptr_array_index (again->attempts, 0)));
}

static void
test_everything_is_read (void)
{
  g_autoptr (TegotaeExport) data = parse_good ("whole");
  const TegotaeAttempt *attempt = g_ptr_array_index (data->attempts, 0);
  const TegotaeAttempt *plain = g_ptr_array_index (data->attempts, 1);
  const TegotaeResponse *untimed = g_ptr_array_index (attempt->responses, 1);
  const TegotaeExportedEntry *marked = g_ptr_array_index (data->entries, 1);
  const TegotaeQuestion *question = g_ptr_array_index (data->questions, 0);

  g_assert_cmpuint (data->attempts->len, ==, 2);
  g_assert_cmpint (attempt->finished_at, ==, 1763000031415);
  g_assert_cmpint (attempt->stage, ==, TEGOTAE_STAGE_FINAL);
  g_assert_true (attempt->near_cut);
  g_assert_false (attempt->hurried);
  g_assert_cmpstr (attempt->taken_by, ==, "佐藤さん");
  g_assert_cmpstr (attempt->note, ==, "面接の前の晩。\n声は出た。");
  g_assert_cmpint (untimed->milliseconds, ==, TEGOTAE_RESPONSE_UNTIMED);
  g_assert_cmpint (plain->order, ==, 1863000000001);
  g_assert_cmpint (plain->stage, ==, TEGOTAE_STAGE_NONE);
  g_assert_null (plain->note);
  g_assert_cmpint (marked->bookmarked_at, ==, 0);
  g_assert_cmpint (marked->first_read_at, ==, TEGOTAE_EXPORTED_NEVER);
  g_assert_cmpuint (question->answers->len, ==, 2);
  g_assert_cmpstr (g_tree_lookup (data->settings, "a.b"), ==, "");
}

/* Of an older export the rounded score is exact; places are found, not read. */
static void
test_exact_scores (void)
{
  g_autoptr (TegotaeExport) data = parse_good ("whole");
  g_autoptr (TegotaeExport) old = parse_good ("older");
  const TegotaeAttempt *now = g_ptr_array_index (data->attempts, 0);
  const TegotaeAttempt *older = g_ptr_array_index (old->attempts, 0);
  const TegotaeDomainScore *talk = tegotae_profile_find (now->profile, "talk");

  g_assert_cmpint (now->exact.numerator, ==, 17);
  g_assert_cmpint (now->exact.denominator, ==, 30);
  g_assert_cmpint (now->exact_step.numerator, ==, 1);
  g_assert_cmpint (now->exact_step.denominator, ==, 30);
  g_assert_cmpint (now->reach, ==, 10);
  g_assert_cmpint (talk->exact.denominator, ==, 6);
  g_assert_cmpint (talk->place, ==, TEGOTAE_PLACE_STRENGTH);

  g_assert_cmpint (tegotae_fraction_compare (older->exact, tegotae_fraction_of_score (older->score)), ==, 0);
  g_assert_cmpint (tegotae_fraction_compare (older->exact_step, tegotae_fraction_of_score (older->step)), ==, 0);
  g_assert_cmpint (older->reach, ==, 0);
}

static void
test_unknown_keys_are_ignored (void)
{
  g_autoptr (TegotaeExport) known = parse_good ("whole");
  g_autoptr (TegotaeExport) more = parse_good ("unknown-keys");
  g_autofree char *a = tegotae_export_writer_write (known);
  g_autofree char *b = tegotae_export_writer_write (more);

  g_assert_cmpstr (a, ==, b);
}

static void
test_nothing_is_an_export_too (void)
{
  g_autoptr (TegotaeExport) data = parse_good ("empty");

  g_assert_cmpuint (data->attempts->len, ==, 0);
  g_assert_cmpint (g_tree_nnodes (data->settings), ==, 0);
}

/* An older app, which would bring it back, refuses the version. */
static void
test_what_is_deleted_is_marked (void)
{
  g_autoptr (TegotaeExport) data = parse_good ("whole");
  g_autoptr (TegotaeExport) again = NULL;
  g_autofree char *plain = tegotae_export_writer_write (data);
  g_autofree char *marked = NULL;
  TegotaeAttempt *attempt = g_ptr_array_index (data->attempts, 0);
  TegotaeQuestion *question = g_ptr_array_index (data->questions, 0);

  g_assert_nonnull (strstr (plain, "\"version\": 1,"));
  g_assert_null (strstr (plain, "deleted_at"));

  attempt->undeleted_at = 1763000040000;
  g_free (plain);
  plain = tegotae_export_writer_write (data);
  g_assert_nonnull (strstr (plain, "\"version\": 1,"));

  question->deleted_at = 1763000050000;
  question->undeleted_at = 1763000040000;
  marked = tegotae_export_writer_write (data);
  g_assert_nonnull (strstr (marked, "\"version\": 2,"));

  again = parse (marked, strlen (marked), NULL, NULL);
  attempt = g_ptr_array_index (again->attempts, 0);
  question = g_ptr_array_index (again->questions, 0);
  g_assert_cmpint (attempt->deleted_at, ==, 0);
  g_assert_cmpint (attempt->undeleted_at, ==, 1763000040000);
  g_assert_cmpint (question->deleted_at, ==, 1763000050000);
  g_assert_cmpint (question->undeleted_at, ==, 1763000040000);
}

static const Refusal refusals[] = {
  { "other-format", "$.format: This must be “tegotae-export”" },
  { "newer-version", "$.version: A newer version" },
  { "version-is-text", "$.version: This must be a whole number" },
  { "no-attempt-id", "$.attempts[0].attempt: The key" },
  { "attempt-id-no-uuid", "$.attempts[0].attempt: This is not a UUID" },
  { "attempt-twice", "$.attempts[1].attempt: This UUID is here twice" },
  { "score-over-100", "$.attempts[0].score: This must be from 0 to 100" },
  { "score-a-fraction", "$.attempts[0].score: This must be a whole number" },
  { "no-band", "$.attempts[0].band: The key" },
  { "band-without-name", "$.attempts[0].band.name: The key" },
  { "unknown-stage", "$.attempts[0].stage: There is no stage “hired”" },
  { "near-cut-a-number", "$.attempts[0].near_cut: This must be true or false" },
  { "time-before-1970", "$.attempts[0].finished_at: This must be 0 or more" },
  { "order-zero", "$.attempts[0].order: This must be from 1 to 1000000000000000" },
  { "order-too-large", "$.attempts[0].order: This must be from 1 to 1000000000000000" },
  { "no-responses", "$.attempts[0].responses: This list must have" },
  { "option-null-of-own", "$.attempts[1].responses[0].option: The key" },
  { "item-twice", "$.attempts[0].responses[1].item: “q2” is here twice" },
  { "domain-twice", "$.attempts[0].domains[1].id: “talk” is here twice" },
  { "exact-is-another", "$.attempts[0].exact_numerator: This does not round to 57" },
  { "empty-note", "$.attempts[0].note.text: This text is empty" },
  { "empty-taken-by", "$.attempts[0].taken_by: This text is empty" },
  { "entry-twice", "$.entries[2]: “core/a” is here twice" },
  { "read-backwards", "$.entries[0].read.last_at: This must be 1 or more" },
  { "unknown-verdict", "$.entries[0].verdict.verdict: This must be “helpful”" },
  { "place-over-1000", "$.entries[0].place.permille: This must be from 0 to 1000" },
  { "question-without-title", "$.questions[0].title: This text is empty" },
  { "question-twice", "$.questions[1].question: This UUID is here twice" },
  { "answer-without-text", "$.questions[0].answers[0].text: This text is empty" },
  { "changed-before-asked", "$.questions[0].changed_at: This must be 10 or more" },
  { "setting-a-number", "$.settings.stage: This must be text" },
  { "setting-without-name", "$.settings: A setting has no name" },
  { "attempts-an-object", "$.attempts: This must be a list" },
  { "cut-off", "$" },
  { "a-list", "$: This must be an object" },
  { "empty-file", "$: line 1, column 1" },
  { "key-twice", "$.version: line 1" },
  { "turned-text", "$.attempts[0].taken_by: line 12" },
};

static void
test_refused (gconstpointer data)
{
  const Refusal *refusal = data;
  gsize length;
  g_autofree char *text = read_fixture ("bad", refusal->file, &length);
  g_autoptr (TegotaeExport) read = NULL;
  g_autoptr (GError) error = NULL;

  read = parse (text, length, NULL, &error);
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
  g_assert_null (read);
  if (!g_str_has_prefix (error->message, refusal->fault))
    g_error ("%s: %s", refusal->file, error->message);
}

static void
test_every_fault_is_told (void)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  gsize length;
  g_autofree char *text = read_fixture ("bad", "two-faults", &length);
  const TegotaeFault *last;

  g_assert_null (parse (text, length, faults, NULL));
  g_assert_cmpuint (faults->len, ==, 2);
  last = g_ptr_array_index (faults, 1);
  g_assert_cmpstr (last->path, ==, "$.settings.stage");
}

/* Older exports are without; the time stands for it, or the beginning. */
static void
test_order_of_saving_may_be_missing (void)
{
  gsize length;
  g_autofree char *text = read_fixture ("good", "whole", &length);
  g_auto (GStrv) without = g_strsplit (text, "\"order\"", 0);
  g_autofree char *older = g_strjoinv ("\"ignored\"", without);
  g_auto (GStrv) times = g_strsplit (older, "\"finished_at\": 1763000031415", 2);
  g_autofree char *untimed = g_strjoinv ("\"finished_at\": 0", times);
  g_autoptr (TegotaeExport) data = parse (untimed, strlen (untimed), NULL, NULL);

  g_assert_cmpint (((TegotaeAttempt *) g_ptr_array_index (data->attempts, 0))->order, ==, 1);
  g_assert_cmpint (((TegotaeAttempt *) g_ptr_array_index (data->attempts, 1))->order, ==, 1763000031415);
}

/* The first number after a key that ends in "_at"; NULL if there is none. */
static char *
find_time (char *text)
{
  char *key = strstr (text, "_at\": ");

  return key != NULL ? key + strlen ("_at\": ") : NULL;
}

/* Whichever time it is, and only that one is wrong. */
static void
test_no_time_is_after_the_year_9999 (void)
{
  gsize length;
  g_autofree char *text = read_fixture ("good", "whole", &length);
  guint n = 0;

  for (char *time = find_time (text); time != NULL; time = find_time (time), n++)
    {
      gsize digits = strspn (time, "0123456789");
      g_autofree char *before = g_strndup (text, time - text);
      g_autofree char *last = g_strconcat (before, "253402300799999", time + digits, NULL);
      g_autofree char *over = g_strconcat (before, "253402300800000", time + digits, NULL);
      g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
      const TegotaeFault *fault;

      g_test_message ("%u", n);
      g_assert_null (parse (over, strlen (over), faults, NULL));
      fault = g_ptr_array_index (faults, 0);
      g_assert_true (g_str_has_suffix (fault->path, "_at"));
      g_assert_true (g_str_has_prefix (fault->message, "This time is after the year 9999"));

      /* What has to be later is refused, but not for that. */
      g_ptr_array_set_size (faults, 0);
      {
        g_autoptr (TegotaeExport) data = parse (last, strlen (last), faults, NULL);

        g_assert_true (data != NULL || strstr (((TegotaeFault *) faults->pdata[0])->message, "or more") != NULL);
      }
    }

  g_assert_cmpuint (n, ==, 17);
}

/* What a reader would refuse must not keep the user from what was exported. */
static void
test_what_was_written_can_always_be_read (void)
{
  g_autoptr (TegotaeExport) data = parse_good ("whole");
  TegotaeAttempt *attempt = g_ptr_array_index (data->attempts, 0);
  g_autoptr (TegotaeExport) again = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_free (attempt->note);
  attempt->note = g_strdup ("a\r\nb\rc\x0b\x7f\xe2\x80\xae d\t");
  text = tegotae_export_writer_write (data);
  again = parse (text, strlen (text), NULL, &error);
  g_assert_no_error (error);
  attempt = g_ptr_array_index (again->attempts, 0);
  g_assert_cmpstr (attempt->note, ==, "a\nb\nc d\t");
}

static void
test_a_file_that_is_too_large_is_refused (void)
{
  char *dir = pack_fixture_make_dir ();
  g_autofree char *path = g_build_filename (dir, "large.json", NULL);
  g_autofree char *spaces = g_strnfill (64 * 1024 * 1024, ' ');
  g_autofree char *text = g_strconcat ("{", spaces, "}", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_null (tegotae_export_reader_read_file (path, NULL, NULL, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "large.json: $: This is too large: an export has at most 64 MiB.");
  pack_fixture_remove (dir);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack/export/unknown-response-raises-the-version", test_unknown_response);
  g_test_add_func ("/pack/export/exact-scores", test_exact_scores);
  g_test_add_func ("/pack/export/what-is-written-is-read-the-same", test_what_is_written_is_read_the_same);
  g_test_add_func ("/pack/export/everything-is-read", test_everything_is_read);
  g_test_add_func ("/pack/export/unknown-keys-are-ignored", test_unknown_keys_are_ignored);
  g_test_add_func ("/pack/export/order-of-saving-may-be-missing", test_order_of_saving_may_be_missing);
  g_test_add_func ("/pack/export/no-time-is-after-the-year-9999", test_no_time_is_after_the_year_9999);
  g_test_add_func ("/pack/export/what-is-deleted-is-marked", test_what_is_deleted_is_marked);
  g_test_add_func ("/pack/export/nothing-is-an-export-too", test_nothing_is_an_export_too);
  g_test_add_func ("/pack/export/every-fault-is-told", test_every_fault_is_told);
  g_test_add_func ("/pack/export/what-was-written-can-always-be-read", test_what_was_written_can_always_be_read);
  g_test_add_func ("/pack/export/a-file-that-is-too-large-is-refused", test_a_file_that_is_too_large_is_refused);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *name = g_strconcat ("/pack/export/refused/", refusals[i].file, NULL);

      g_test_add_data_func (name, &refusals[i], test_refused);
    }

  return g_test_run ();
}
