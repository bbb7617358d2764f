/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <glib/gstdio.h>

#include "core/tegotae-byte-order-mark.h"
#include "core/tegotae-error.h"
#include "service/tegotae-service.h"
#include "test-service-support.h"

static void
take (TegotaeService *service)
{
  const guint options[] = { 1, 2 };
  g_autoptr (TegotaeAttempt) attempt = NULL;
  g_autoptr (GAsyncResult) answer = NULL;

  attempt = tegotae_attempt_new_scored (tegotae_service_get_content (service), "quick", options, NULL, 2, NULL);
  attempt->id = g_uuid_string_random ();
  attempt->finished_at = 1763000000000;
  tegotae_service_call (service, &tegotae_call_save_attempt, tegotae_attempt_ref (attempt), NULL,
                        on_answer_cb, &answer);
  g_assert_true (tegotae_service_change_finish (service, wait_for (&answer), NULL));
}

static char *
make_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "out", NULL);
}

static void
on_signal_cb (TegotaeService *service,
              gpointer        user_data)
{
  guint *n_signals = user_data;

  (*n_signals)++;
}

static char *
export (TegotaeService *service,
        const char     *path)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  char *told;

  tegotae_service_call (service, &tegotae_call_export, g_strdup (path), NULL, on_answer_cb, &answer);
  told = tegotae_service_call_finish (service, wait_for (&answer), &error);
  g_assert_no_error (error);

  return told;
}

static char *
restore (TegotaeService  *service,
         const char      *path,
         GError         **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  tegotae_service_call (service, &tegotae_call_restore, g_strdup (path), NULL, on_answer_cb,
                        &answer);

  return tegotae_service_call_finish (service, wait_for (&answer), error);
}

static void
test_out_and_in_again (void)
{
  g_autofree char *path = make_path ();
  g_autofree char *exported = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *data = NULL;
  TegotaeService *service;
  guint n_signals = 0, n_stage_signals = 0;
  gsize length;

  test_service_clear ();
  service = start_service ("en");
  take (service);
  tegotae_service_set_stage (service, TEGOTAE_STAGE_FINAL);
  exported = export (service, path);
  g_assert_cmpstr (exported, ==, "Exported: 1 attempt, 1 setting.");
  stop_service (service);

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  test_service_clear ();
  service = start_service ("en");
  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
  g_signal_connect (service, "attempts-changed", G_CALLBACK (on_signal_cb), &n_signals);
  g_signal_connect (service, "stage-changed", G_CALLBACK (on_signal_cb), &n_stage_signals);
  restored = restore (service, path, NULL);
  g_assert_cmpstr (restored, ==, "Restored: 1 attempt, 1 setting.");
  g_assert_cmpuint (n_signals, ==, 1);
  g_assert_cmpuint (n_stage_signals, ==, 1);
  g_assert_cmpint (tegotae_service_get_stage (service), ==, TEGOTAE_STAGE_FINAL);
  stop_service (service);
}

static void
test_what_is_no_export_changes_nothing (void)
{
  g_autofree char *path = make_path ();
  g_autoptr (GError) error = NULL;
  TegotaeService *service;
  guint n_signals = 0;

  test_service_clear ();
  service = start_service ("en");
  take (service);
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  g_signal_connect (service, "attempts-changed", G_CALLBACK (on_signal_cb), &n_signals);
  g_assert_null (restore (service, path, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID);
  g_assert_cmpuint (n_signals, ==, 0);
  stop_service (service);
}

static char *
save_table (TegotaeService *service,
            const char     *path)
{
  g_autoptr (GAsyncResult) answer = NULL;

  tegotae_service_call (service, &tegotae_call_save_table, g_strdup (path), NULL, on_answer_cb,
                        &answer);

  return tegotae_service_call_finish (service, wait_for (&answer), NULL);
}

static void
test_a_table_opens_as_utf8 (void)
{
  g_autofree char *path = make_path ();
  g_autofree char *told = NULL;
  g_autofree char *text = NULL;
  TegotaeService *service;

  test_service_clear ();
  service = start_service ("en");
  take (service);
  take (service);
  told = save_table (service, path);
  g_assert_cmpstr (told, ==, "Saved a table of 2 attempts.");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, TEGOTAE_BYTE_ORDER_MARK "Date,Time,"));
  g_assert_nonnull (strstr (text, "\r\n2025-11-13,02:13,"));
  stop_service (service);
}

static TegotaeReport *
get_report (TegotaeService      *service,
            const char          *attempt,
            TegotaeReportParts   parts,
            GError             **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  tegotae_service_call (service, &tegotae_call_report,
                        tegotae_report_arguments_new (attempt, parts), NULL, on_answer_cb, &answer);

  return tegotae_service_call_finish (service, wait_for (&answer), error);
}

static void
test_a_report_has_the_parts_asked_for (void)
{
  g_autoptr (TegotaeReport) whole = NULL;
  g_autoptr (TegotaeReport) least = NULL;
  TegotaeService *service;

  test_service_clear ();
  service = start_service ("en");
  take (service);
  whole = get_report (service, NULL, TEGOTAE_REPORT_ALL, NULL);
  least = get_report (service, NULL, 0, NULL);
  g_assert_cmpuint (whole->domains->len, >, 0);
  g_assert_cmpuint (whole->sections->len, >, 2);
  g_assert_cmpuint (least->domains->len, ==, 0);
  g_assert_cmpuint (least->sections->len, ==, 0);
  g_assert_cmpint (least->score, ==, whole->score);
  g_assert_cmpstr (least->limits, ==, whole->limits);
  stop_service (service);
}

static void
test_a_report_has_no_edges_of_a_band_that_is_left_out (void)
{
  g_autoptr (TegotaeReport) whole = NULL;
  g_autoptr (TegotaeReport) without = NULL;
  TegotaeService *service;

  test_service_clear ();
  service = start_service ("en");
  take (service);
  whole = get_report (service, NULL, TEGOTAE_REPORT_ALL, NULL);
  without = get_report (service, NULL, TEGOTAE_REPORT_ALL & ~TEGOTAE_REPORT_BAND, NULL);
  g_assert_nonnull (whole->band);
  g_assert_cmpuint (whole->cuts->len, >, 0);
  g_assert_null (without->band);
  g_assert_cmpuint (without->cuts->len, ==, 0);
  g_assert_cmpstr (without->message, ==, whole->message);
  stop_service (service);
}

static void
test_a_report_needs_an_attempt (void)
{
  g_autoptr (GError) error = NULL;
  TegotaeService *service;

  test_service_clear ();
  service = start_service ("en");
  g_assert_null (get_report (service, "none", TEGOTAE_REPORT_ALL, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND);
  stop_service (service);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  test_service_init (&argc, &argv);

  g_test_add_func ("/service/files/out-and-in-again", test_out_and_in_again);
  g_test_add_func ("/service/files/what-is-no-export-changes-nothing", test_what_is_no_export_changes_nothing);
  g_test_add_func ("/service/files/a-table-opens-as-utf8", test_a_table_opens_as_utf8);
  g_test_add_func ("/service/files/a-report-has-the-parts-asked-for", test_a_report_has_the_parts_asked_for);
  g_test_add_func ("/service/files/a-report-has-no-edges-of-a-band-that-is-left-out",
                   test_a_report_has_no_edges_of_a_band_that_is_left_out);
  g_test_add_func ("/service/files/a-report-needs-an-attempt", test_a_report_needs_an_attempt);

  return test_service_run ();
}
