/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "pack/json/tegotae-json-lint.h"
#include "pack/json/tegotae-pack-limits.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *path;
  const char *message;
} Case;

/* Whole packs with faults are fixtures; these are about single values. */
static const Case cases[] = {
  { "null", "null", NULL, NULL },
  { "spaces-around", " \t\r\n true \r\n", NULL, NULL },
  { "empty-object-and-list", "{\"a\":{},\"b\":[ ]}", NULL, NULL },
  { "every-kind-of-number", "[0,-0,1,-1,10,0.5,-0.0,1e5,1E+5,1.25e-5]", NULL, NULL },
  { "largest-integers", "[9223372036854775807,-9223372036854775808]", NULL, NULL },
  { "every-escape", "\"\\\"\\\\\\/\\n\\t\\u00e9\\u3042\\uD83D\\uDE00\"", NULL, NULL },
  { "line-separator-and-joiners", "\"\\u2028\\u200c\\u200d\"", NULL, NULL },
  { "same-key-in-two-objects", "[{\"a\":1},{\"a\":1,\"b\":{\"a\":1}}]", NULL, NULL },
  { "keys-that-differ-in-case", "{\"a\":1,\"A\":1}", NULL, NULL },
  { "columns-count-characters", "[\"面接\", \"😀\", x]", "$[2]", "line 1, column 13: " },
  { "lines-count-line-feeds", "[\r\n\"a\",\r\n x]", "$[1]", "line 3, column 2: " },
  { "empty-key-is-quoted", "{\"\":x}", "$[\"\"]", "line 1, column 5: " },
  { "strange-key-is-quoted", "{\"a.\\\"b \\u200b\":x}", "$[\"a.\\\"b \\u200b\"]", "A value is expected" },
  { "escape-at-the-end", "\"\\", "$", "no closing quotation mark" },
  { "unicode-escape-at-the-end", "\"\\u12", "$", "no closing quotation mark" },
  { "escaped-backspace", "\"\\b\"", "$", "Control characters" },
  { "delete", "\"\x7f\"", "$", "Control characters" },
  { "arabic-letter-mark", "\"\\u061c\"", "$", "direction" },
  { "left-to-right-mark", "\"\\u200e\"", "$", "direction" },
  { "right-to-left-mark", "\"\\u200f\"", "$", "direction" },
  { "first-bidi-control", "\"\\u202a\"", "$", "direction" },
  { "last-bidi-control", "\"\\u2069\"", "$", "direction" },
  { "two-low-surrogates", "\"\\ude00\\ude00\"", "$", "half of a surrogate pair" },
  { "last-low-surrogate", "\"\\udfff\"", "$", "half of a surrogate pair" },
  { "high-surrogate-before-line-break", "\"\\ud83d\\nabcde\"", "$", "half of a surrogate pair" },
  { "high-surrogate-before-letters", "\"\\ud83dxude00\"", "$", "half of a surrogate pair" },
  { "longest-number", "0.12345678901234567890123456789012345678901234567890123456789012", NULL, NULL },
  { "number-too-long", "0.123456789012345678901234567890123456789012345678901234567890123", "$", "more than 64 characters" },
  { "denormal-written-out", "[-0.0000000000000000000000000000000000000000000000000000000000000000001]", "$[0]", "more than 64 characters" },
  { "denormal", "-1e-400", NULL, NULL },
  { "integer-too-low", "-9223372036854775809", "$", "too far from zero" },
  { "slash-is-no-comment", "[/]", "$[0]", "A value is expected" },
  { "line-comment", "[// 1\n]", "$[0]", "Comments are not allowed" },
  { "block-comment", "[/* 1 */]", "$[0]", "Comments are not allowed" },
  { "minus-alone", "-", "$", "not a number" },
  { "two-dots", "1.2.3", "$", "not a number" },
  { "half-a-word", "tru", "$", "A value is expected" },
};

static GPtrArray *
lint (const char            *text,
      const TegotaeJsonPath *path,
      TegotaeJsonEntries    *entries)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
  g_auto (TegotaeFaultSink) sink = { 0 };
  gboolean ok;

  tegotae_fault_sink_init (&sink, faults);
  ok = tegotae_json_lint (text, strlen (text), path, entries, &sink);
  g_assert_cmpint (ok, ==, faults->len == 0);

  return faults;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) faults = lint (test->text, &tegotae_json_path_root, NULL);
  const TegotaeFault *fault;

  if (test->path == NULL)
    {
      g_assert_cmpuint (faults->len, ==, 0);
      return;
    }

  fault = g_ptr_array_index (faults, 0);
  g_test_message ("%s: %s", fault->path, fault->message);
  g_assert_cmpstr (fault->path, ==, test->path);
  g_assert_nonnull (strstr (fault->message, test->message));
}

static void
test_entries_are_located (void)
{
  const char *text = "{\"a\": {\"entries\": [0]}, \"entries\": [ {\"x\": [1]}, 22 ,[]], \"b\": 1}";
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (TegotaeJsonSpan));
  TegotaeJsonEntries entries = { { 0, 0 }, spans };
  g_autoptr (GPtrArray) faults = lint (text, &tegotae_json_path_root, &entries);
  const char * const expected[] = { "{\"x\": [1]}", "22", "[]" };
  g_autofree char *list = g_strndup (text + entries.list.start, entries.list.length);

  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpstr (list, ==, "[ {\"x\": [1]}, 22 ,[]]");
  g_assert_cmpuint (spans->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < spans->len; i++)
    {
      const TegotaeJsonSpan *span = &g_array_index (spans, TegotaeJsonSpan, i);
      g_autofree char *element = g_strndup (text + span->start, span->length);

      g_assert_cmpstr (element, ==, expected[i]);
    }
}

static char *
make_object (guint n_keys)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < n_keys; i++)
    g_string_append_printf (text, "%s\"k%u\":0", i > 0 ? "," : "", i);

  return g_string_free (g_string_append_c (text, '}'), FALSE);
}

static void
test_keys_are_limited (void)
{
  g_autofree char *most = make_object (TEGOTAE_PACK_MAX_KEYS);
  g_autofree char *more = make_object (TEGOTAE_PACK_MAX_KEYS + 1);
  g_autoptr (GPtrArray) none = lint (most, &tegotae_json_path_root, NULL);
  g_autoptr (GPtrArray) one = lint (more, &tegotae_json_path_root, NULL);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (one->len, ==, 1);
}

/* {"entries":[[0,…],[0,…]],"x":[0,…]}, with that many zeros each. */
static char *
make_lists (guint n_values)
{
  g_autoptr (GString) zeros = g_string_new ("0");

  for (guint i = 1; i < n_values; i++)
    g_string_append (zeros, ",0");

  return g_strdup_printf ("{\"entries\":[[%s],[%s]],\"x\":[%s]}", zeros->str, zeros->str, zeros->str);
}

static GPtrArray *
lint_lists (guint n_values)
{
  g_autofree char *text = make_lists (n_values);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (TegotaeJsonSpan));
  TegotaeJsonEntries entries = { { 0, 0 }, spans };

  return lint (text, &tegotae_json_path_root, &entries);
}

static void
test_values_are_limited_per_entry (void)
{
  /* Outside the entries: the object, the two lists, and the zeros. */
  g_autoptr (GPtrArray) none = lint_lists (TEGOTAE_PACK_MAX_VALUES - 3);
  g_autoptr (GPtrArray) outside = lint_lists (TEGOTAE_PACK_MAX_VALUES - 2);
  g_autoptr (GPtrArray) inside = lint_lists (TEGOTAE_PACK_MAX_VALUES);
  const TegotaeFault *fault;

  g_assert_cmpuint (none->len, ==, 0);

  fault = g_ptr_array_index (outside, 0);
  g_assert_true (g_str_has_prefix (fault->path, "$.x["));

  fault = g_ptr_array_index (inside, 0);
  g_assert_true (g_str_has_prefix (fault->path, "$.entries[0]["));
}

static void
test_entries_are_limited (void)
{
  g_autoptr (GString) text = g_string_new ("{\"entries\":[0");
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (TegotaeJsonSpan));
  TegotaeJsonEntries entries = { { 0, 0 }, spans };
  g_autoptr (GPtrArray) faults = NULL;
  const TegotaeFault *fault;

  for (guint i = 0; i < TEGOTAE_PACK_MAX_ENTRIES; i++)
    g_string_append (text, ",0");
  g_string_append (text, "]}");

  faults = lint (text->str, &tegotae_json_path_root, &entries);
  g_assert_cmpuint (faults->len, ==, 1);
  fault = g_ptr_array_index (faults, 0);
  g_assert_cmpstr (fault->path, ==, "$.entries[1000000]");
}

static char *
make_nested (guint depth)
{
  g_autofree char *open = g_strnfill (depth, '[');
  g_autofree char *close = g_strnfill (depth, ']');

  return g_strconcat (open, close, NULL);
}

static void
test_nesting_counts_from_the_pack (void)
{
  TegotaeJsonPath list = tegotae_json_path_at_key (&tegotae_json_path_root, "entries");
  TegotaeJsonPath entry = tegotae_json_path_at_index (&list, 4);
  g_autofree char *twelve = make_nested (TEGOTAE_PACK_MAX_NESTING);
  g_autofree char *ten = make_nested (TEGOTAE_PACK_MAX_NESTING - 2);
  g_autoptr (GPtrArray) alone = lint (twelve, &tegotae_json_path_root, NULL);
  g_autoptr (GPtrArray) line = lint (ten, &entry, NULL);
  g_autoptr (GPtrArray) too_deep = lint (twelve, &entry, NULL);

  g_assert_cmpuint (alone->len, ==, 0);
  g_assert_cmpuint (line->len, ==, 0);
  g_assert_cmpuint (too_deep->len, ==, 1);
}

static void
test_deep_nesting_does_not_exhaust_the_stack (void)
{
  g_autofree char *text = make_nested (1000000);
  g_autoptr (GPtrArray) faults = lint (text, &tegotae_json_path_root, NULL);

  g_assert_cmpuint (faults->len, ==, 1);
}

/* The key is wrong after its beginning, and twice there from its beginning. */
static void
test_place_may_go_back (void)
{
  g_autoptr (GPtrArray) faults = lint ("{\"a\\q\":1,\"a\\q\":2}", &tegotae_json_path_root, NULL);
  const TegotaeFault *fault;

  g_assert_cmpuint (faults->len, ==, 3);
  fault = g_ptr_array_index (faults, 1);
  g_assert_true (g_str_has_prefix (fault->message, "line 1, column 12: A backslash"));
  fault = g_ptr_array_index (faults, 2);
  g_assert_true (g_str_has_prefix (fault->message, "line 1, column 10: This key is here twice"));
}

/* Each fault has its line told; counting from the start for each would take
 * minutes here. */
static void
test_many_faults_are_told_quickly (void)
{
  g_autoptr (GString) text = g_string_new ("[");
  g_autoptr (GPtrArray) faults = NULL;
  gint64 begin;

  for (guint i = 0; i < 40000; i++)
    g_string_append (text, "\"\\q a string with a bad escape, and some more\",");
  g_string_append (text, "0]");

  begin = g_get_monotonic_time ();
  faults = lint (text->str, &tegotae_json_path_root, NULL);
  g_assert_cmpuint (faults->len, ==, TEGOTAE_PACK_MAX_FAULTS);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 5 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/pack/json-lint/%s", cases[i].name);

      g_test_add_data_func (name, &cases[i], test_case);
    }

  g_test_add_func ("/pack/json-lint/entries-are-located", test_entries_are_located);
  g_test_add_func ("/pack/json-lint/keys-are-limited", test_keys_are_limited);
  g_test_add_func ("/pack/json-lint/values-are-limited-per-entry", test_values_are_limited_per_entry);
  g_test_add_func ("/pack/json-lint/entries-are-limited", test_entries_are_limited);
  g_test_add_func ("/pack/json-lint/nesting-counts-from-the-pack", test_nesting_counts_from_the_pack);
  g_test_add_func ("/pack/json-lint/deep-nesting-does-not-exhaust-the-stack",
                   test_deep_nesting_does_not_exhaust_the_stack);
  g_test_add_func ("/pack/json-lint/place-may-go-back", test_place_may_go_back);
  g_test_add_func ("/pack/json-lint/many-faults-are-told-quickly", test_many_faults_are_told_quickly);

  return g_test_run ();
}
