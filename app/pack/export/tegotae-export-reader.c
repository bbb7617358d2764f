/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-export-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tegotae-byte-order-mark.h"
#include "core/tegotae-error.h"
#include "pack/export/tegotae-export-fields.h"
#include "pack/json/tegotae-id.h"
#include "pack/json/tegotae-json-lint.h"
#include "pack/pack/tegotae-pack-file.h"

/**
 * Builder:
 * @data: what was read so far
 * @ids: the UUIDs so far of the list that is read, or its "pack/entry"
 */
typedef struct
{
  TegotaeExport *data;
  GTree         *ids;
} Builder;

/* A list of an attempt that is read, with the ids of its elements. */
typedef struct
{
  TegotaeAttempt *attempt;
  GTree          *ids;
} Parts;

/* An id that no element before has. Borrowed. */
static const char *
get_new_id (const TegotaeJsonNode *node,
            const char            *key,
            GTree                 *ids)
{
  TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, key);
  const char *id = tegotae_json_get_id (node, key, TEGOTAE_JSON_REQUIRED);

  if (id == NULL || tegotae_id_set_add (ids, id))
    return id;

  tegotae_fault_sink_add (node->sink, &path, _("“%s” is here twice."), id);

  return NULL;
}

static void
add_response (const TegotaeJsonNode *node,
              gpointer               user_data)
{
  Parts *parts = user_data;
  const char *item = get_new_id (node, "item", parts->ids);
  TegotaeJsonNeed need = parts->attempt->taken_by != NULL ? TEGOTAE_JSON_OPTIONAL : TEGOTAE_JSON_REQUIRED;
  gint64 option, points, milliseconds;

  option = tegotae_json_get_int (node, "option", need, 0, G_MAXINT, TEGOTAE_OPTION_UNKNOWN);
  if (option != TEGOTAE_OPTION_UNKNOWN)
    need = TEGOTAE_JSON_REQUIRED;
  points = tegotae_json_get_int (node, "points", need, 0, G_MAXINT64, 0);
  milliseconds = tegotae_json_get_int (node, "milliseconds", TEGOTAE_JSON_OPTIONAL, 0, G_MAXINT64,
                                       TEGOTAE_RESPONSE_UNTIMED);
  g_ptr_array_add (parts->attempt->responses,
                   tegotae_response_new (item, (guint) option, points, milliseconds));
}

static void
add_domain (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  Parts *parts = user_data;
  const char *id = get_new_id (node, "id", parts->ids);
  const char *name = tegotae_json_get_text (node, "name", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  TegotaeDomainScore *score;

  score = tegotae_domain_score_new (id, name,
                                    (int) tegotae_json_get_int (node, "score", TEGOTAE_JSON_REQUIRED, 0, 100, 0));
  score->exact = tegotae_export_get_fraction (node, "exact_numerator", "exact_denominator", score->score);
  g_ptr_array_add (parts->attempt->profile->domains, score);
}

static void
add_parts (const TegotaeJsonNode *node,
           const char            *key,
           guint                  min,
           TegotaeAttempt        *attempt,
           TegotaeJsonFunc        func)
{
  g_autoptr (GTree) ids = tegotae_id_set_new ();
  Parts parts = { attempt, ids };

  tegotae_json_each_object (node, key, min, TEGOTAE_EXPORT_MAX_PARTS, func, &parts);
}

static void
set_band (const TegotaeJsonNode *node,
          gpointer               user_data)
{
  TegotaeAttempt *attempt = user_data;

  attempt->band = g_strdup (tegotae_json_get_id (node, "id", TEGOTAE_JSON_REQUIRED));
  attempt->band_name = g_strdup (tegotae_json_get_text (node, "name", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED));
}

static void
set_note (const TegotaeJsonNode *node,
          gpointer               user_data)
{
  TegotaeAttempt *attempt = user_data;

  attempt->note = g_strdup (tegotae_export_get_text (node, "text", TEGOTAE_JSON_REQUIRED, FALSE));
  attempt->note_changed_at = tegotae_export_get_time (node, "changed_at", 0);
}

static void
set_origin (const TegotaeJsonNode *node,
            TegotaeAttempt        *attempt,
            GTree                 *ids)
{
  attempt->id = g_strdup (tegotae_export_get_uuid (node, "attempt", ids));
  attempt->pack = g_strdup (tegotae_json_get_id (node, "pack", TEGOTAE_JSON_REQUIRED));
  attempt->revision = (int) tegotae_json_get_int (node, "revision", TEGOTAE_JSON_REQUIRED, 1, G_MAXINT, 1);
  attempt->lang = g_strdup (tegotae_json_get_text (node, "lang", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED));
  attempt->questionnaire = g_strdup (tegotae_json_get_id (node, "questionnaire", TEGOTAE_JSON_REQUIRED));
  attempt->stage = tegotae_export_get_stage (node, "stage");
  attempt->started_at = tegotae_export_get_time (node, "started_at", 0);
  attempt->finished_at = tegotae_export_get_time (node, "finished_at", 0);
  /* Older exports are without; all that is known of the order then is the time. */
  attempt->order = tegotae_json_get_int (node, "order", TEGOTAE_JSON_OPTIONAL, 1, TEGOTAE_ATTEMPT_MAX_ORDER,
                                         MAX (attempt->finished_at, 1));
}

static void
set_result (const TegotaeJsonNode *node,
            TegotaeAttempt        *attempt)
{
  TegotaeJsonNode band = tegotae_json_node_at_key (node, "band");

  attempt->score = (int) tegotae_json_get_int (node, "score", TEGOTAE_JSON_REQUIRED, 0, 100, 0);
  if (tegotae_json_node_is_there (&band, TEGOTAE_JSON_REQUIRED))
    tegotae_json_with_object (node, "band", set_band, attempt);
  attempt->exact = tegotae_export_get_fraction (node, "exact_numerator", "exact_denominator", attempt->score);
  attempt->step = (int) tegotae_json_get_int (node, "step", TEGOTAE_JSON_REQUIRED, 0, 100, 0);
  attempt->exact_step = tegotae_export_get_fraction (node, "step_numerator", "step_denominator", attempt->step);
  attempt->reach = (int) tegotae_json_get_int (node, "reach", TEGOTAE_JSON_OPTIONAL, 0, 100, 0);
  attempt->near_cut = tegotae_export_get_bool (node, "near_cut");
  attempt->hurried = tegotae_export_get_bool (node, "hurried");
  add_parts (node, "domains", 1, attempt, add_domain);
  tegotae_profile_set_places (attempt->profile);
  add_parts (node, "responses", 1, attempt, add_response);
}

/* Each adds one element of a list to @user_data, a Builder. What
 * is wrong goes to the node's sink; what was added may then have gaps. */
static void
add_attempt (const TegotaeJsonNode *node,
             gpointer               user_data)
{
  Builder *builder = user_data;
  TegotaeAttempt *attempt = tegotae_attempt_new ();

  g_ptr_array_add (builder->data->attempts, attempt);
  set_origin (node, attempt, builder->ids);
  attempt->taken_by = g_strdup (tegotae_export_get_text (node, "taken_by", TEGOTAE_JSON_OPTIONAL, FALSE));
  set_result (node, attempt);
  tegotae_json_with_object (node, "note", set_note, attempt);
  attempt->deleted_at = tegotae_export_get_mark (node, "deleted_at");
  attempt->undeleted_at = tegotae_export_get_mark (node, "undeleted_at");
}

static void
set_read (const TegotaeJsonNode *node,
          gpointer               user_data)
{
  TegotaeExportedEntry *entry = user_data;

  entry->first_read_at = tegotae_export_get_time (node, "first_at", 0);
  entry->last_read_at = tegotae_export_get_time (node, "last_at", entry->first_read_at);
}

static void
set_bookmark (const TegotaeJsonNode *node,
              gpointer               user_data)
{
  TegotaeExportedEntry *entry = user_data;

  entry->bookmarked_at = tegotae_export_get_time (node, "added_at", 0);
}

static void
set_verdict (const TegotaeJsonNode *node,
             gpointer               user_data)
{
  TegotaeExportedEntry *entry = user_data;
  TegotaeJsonPath path = tegotae_json_path_at_key (&node->path, "verdict");
  const char *verdict = tegotae_json_get_id (node, "verdict", TEGOTAE_JSON_REQUIRED);

  if (verdict != NULL && g_strcmp0 (verdict, "helpful") != 0 && g_strcmp0 (verdict, "not-for-me") != 0)
    tegotae_fault_sink_add (node->sink, &path, _("This must be “helpful” or “not-for-me”."));

  entry->verdict = g_strdup (verdict);
  entry->verdict_at = tegotae_export_get_time (node, "given_at", 0);
}

static void
set_place (const TegotaeJsonNode *node,
           gpointer               user_data)
{
  TegotaeExportedEntry *entry = user_data;

  entry->permille = (int) tegotae_json_get_int (node, "permille", TEGOTAE_JSON_REQUIRED, 0, 1000, 0);
  entry->left_at = tegotae_export_get_time (node, "left_at", 0);
}

static void
add_entry (const TegotaeJsonNode *node,
           gpointer               user_data)
{
  Builder *builder = user_data;
  const char *pack = tegotae_json_get_id (node, "pack", TEGOTAE_JSON_REQUIRED);
  const char *id = tegotae_json_get_id (node, "entry", TEGOTAE_JSON_REQUIRED);
  g_autofree char *key = NULL;
  TegotaeExportedEntry *entry;

  if (pack == NULL || id == NULL)
    return;

  key = g_strdup_printf ("%s/%s", pack, id);
  if (!tegotae_id_set_add (builder->ids, key))
    tegotae_fault_sink_add (node->sink, &node->path, _("“%s” is here twice."), key);

  entry = tegotae_exported_entry_new (pack, id);
  g_ptr_array_add (builder->data->entries, entry);
  tegotae_json_with_object (node, "read", set_read, entry);
  tegotae_json_with_object (node, "bookmark", set_bookmark, entry);
  tegotae_json_with_object (node, "verdict", set_verdict, entry);
  tegotae_json_with_object (node, "place", set_place, entry);
}

/* What the user wrote, or nothing where a fault was added. Borrowed. */
static const char *
get_text (const TegotaeJsonNode *node,
          const char            *key,
          gboolean               empty)
{
  const char *text = tegotae_export_get_text (node, key, TEGOTAE_JSON_REQUIRED, empty);

  return text != NULL ? text : "";
}

static void
add_answer (const TegotaeJsonNode *node,
            gpointer               user_data)
{
  const char *giver = get_text (node, "giver", TRUE);
  const char *text = get_text (node, "text", FALSE);

  tegotae_question_add_answer (user_data, giver, text, tegotae_export_get_time (node, "added_at", 0));
}

static void
add_question (const TegotaeJsonNode *node,
              gpointer               user_data)
{
  Builder *builder = user_data;
  const char *id = tegotae_export_get_uuid (node, "question", builder->ids);
  gint64 asked_at = tegotae_export_get_time (node, "asked_at", 0);
  TegotaeQuestion *question = tegotae_question_new (id != NULL ? id : "", asked_at);

  g_ptr_array_add (builder->data->questions, question);
  tegotae_question_set_title (question, get_text (node, "title", FALSE));
  tegotae_question_set_situation (question, get_text (node, "situation", TRUE));
  question->stage = tegotae_export_get_stage (node, "stage");
  question->changed_at = tegotae_export_get_time (node, "changed_at", asked_at);
  question->deleted_at = tegotae_export_get_mark (node, "deleted_at");
  question->undeleted_at = tegotae_export_get_mark (node, "undeleted_at");
  tegotae_json_each_object (node, "answers", 0, TEGOTAE_EXPORT_MAX_ANSWERS, add_answer, question);
}

/* Whether this is a document that this version can read at all. */
static gboolean
check_kind (const TegotaeJsonNode *root)
{
  TegotaeJsonPath format_path = tegotae_json_path_at_key (&root->path, "format");
  TegotaeJsonPath version_path = tegotae_json_path_at_key (&root->path, "version");
  const char *format = tegotae_json_get_text (root, "format", TEGOTAE_JSON_LINE, TEGOTAE_JSON_REQUIRED);
  gint64 version;

  if (format == NULL)
    return FALSE;

  if (strcmp (format, TEGOTAE_EXPORT_FORMAT) != 0)
    {
      tegotae_fault_sink_add (root->sink, &format_path,
                              _("This must be “%s”. Was the file exported by this app?"), TEGOTAE_EXPORT_FORMAT);
      return FALSE;
    }

  version = tegotae_json_get_int (root, "version", TEGOTAE_JSON_REQUIRED, 1, G_MAXINT64, 0);
  if (version > TEGOTAE_EXPORT_VERSION_LATEST)
    tegotae_fault_sink_add (root->sink, &version_path,
                            _("A newer version of the app exported this. Update the app, then restore it."));

  return version >= TEGOTAE_EXPORT_VERSION && version <= TEGOTAE_EXPORT_VERSION_LATEST;
}

static void
add_settings (const TegotaeJsonNode *node,
              gpointer               user_data)
{
  TegotaeExport *data = user_data;

  json_object_object_foreach (node->value, key, value)
    {
      const char *text = tegotae_export_get_text (node, key, TEGOTAE_JSON_REQUIRED, TRUE);

      if (key[0] == '\0')
        tegotae_fault_sink_add (node->sink, &node->path, _("A setting has no name."));

      if (text != NULL && value != NULL)
        tegotae_export_set (data, key, text);
    }
}

static void
add_each (const TegotaeJsonNode *root,
          const char            *key,
          guint                  max,
          TegotaeJsonFunc        func,
          TegotaeExport         *data)
{
  g_autoptr (GTree) ids = tegotae_id_set_new ();
  Builder builder = { data, ids };

  tegotae_json_each_object (root, key, 0, max, func, &builder);
}

static int
compare_orders (gconstpointer a,
                gconstpointer b)
{
  const TegotaeAttempt *one = *(const TegotaeAttempt * const *) a;
  const TegotaeAttempt *other = *(const TegotaeAttempt * const *) b;

  return (one->order > other->order) - (one->order < other->order);
}

/* Attempts whose order is too large come last and share the largest that leaves room.
 * Attempts that share an order stay in the order in which they are restored. */
static void
limit_orders (GPtrArray *attempts)
{
  guint n_too_large = 0;

  for (guint i = 0; i < attempts->len; i++)
    n_too_large += ((TegotaeAttempt *) g_ptr_array_index (attempts, i))->order > TEGOTAE_ATTEMPT_MAX_RESTORED_ORDER;

  if (n_too_large > 0)
    g_ptr_array_sort (attempts, compare_orders);

  for (guint i = attempts->len - n_too_large; i < attempts->len; i++)
    ((TegotaeAttempt *) g_ptr_array_index (attempts, i))->order = TEGOTAE_ATTEMPT_MAX_RESTORED_ORDER;
}

static void
fill (const TegotaeJsonNode *root,
      TegotaeExport         *data)
{
  add_each (root, "attempts", TEGOTAE_EXPORT_MAX_ATTEMPTS, add_attempt, data);
  limit_orders (data->attempts);
  add_each (root, "entries", TEGOTAE_EXPORT_MAX_ENTRIES, add_entry, data);
  add_each (root, "questions", TEGOTAE_EXPORT_MAX_QUESTIONS, add_question, data);
  tegotae_json_with_object (root, "settings", add_settings, data);
}

/* @text ends with a NUL, as tegotae_json_lint() wants it. */
static TegotaeExport *
read_text (const GString  *text,
           GPtrArray      *faults,
           GError        **error)
{
  g_auto (TegotaeFaultSink) sink = { 0 };
  g_autoptr (TegotaeExport) data = tegotae_export_new ();
  g_autoptr (json_object) value = NULL;
  TegotaeJsonNode root;

  tegotae_fault_sink_init (&sink, faults);
  if (text->len > TEGOTAE_EXPORT_MAX_FILE_SIZE)
    tegotae_fault_sink_add (&sink, &tegotae_json_path_root, _("This is too large: an export has at most %d MiB."),
                            TEGOTAE_EXPORT_MAX_FILE_SIZE / (1024 * 1024));
  else if (tegotae_json_lint_whole (text->str, text->len, TEGOTAE_EXPORT_MAX_VALUES, &sink))
    value = tegotae_json_parse_node (text->str, text->len, &tegotae_json_path_root, &sink);

  root = (TegotaeJsonNode) { value, tegotae_json_path_root, &sink };
  if (sink.count == 0 && check_kind (&root))
    fill (&root, data);

  return tegotae_fault_sink_check (&sink, error) ? g_steal_pointer (&data) : NULL;
}

TegotaeExport *
tegotae_export_reader_read (GBytes     *bytes,
                            GPtrArray  *faults,
                            GError    **error)
{
  g_autoptr (GString) text = NULL;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  text = g_string_new_len (data, size);
  tegotae_byte_order_mark_strip (text);

  return read_text (text, faults, error);
}

TegotaeExport *
tegotae_export_reader_read_file (const char    *path,
                                 GPtrArray     *faults,
                                 GCancellable  *cancellable,
                                 GError       **error)
{
  g_autoptr (GString) text = NULL;
  TegotaeExport *data;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  text = tegotae_pack_file_read (path, TEGOTAE_EXPORT_MAX_FILE_SIZE, cancellable, error);
  if (text == NULL)
    return NULL;

  data = read_text (text, faults, error);
  if (data == NULL)
    {
      name = tegotae_pack_file_dup_name (path);
      g_prefix_error (error, "%s: ", name);
    }

  return data;
}
