/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of how things stand, and when. */

#include "service/library/tegotae-rebuild-meter.h"
#include "service/tegotae-notice.h"

static gint64 now;

gint64 __wrap_g_get_monotonic_time (void);

/* The linker gives this to the program in place of g_get_monotonic_time(). */
gint64
__wrap_g_get_monotonic_time (void)
{
  return now;
}

static gboolean
note_retry (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_CONTINUE;
}

static void
take (TegotaeSituation  *situation,
      TegotaeNoticeKind  kind)
{
  g_autoptr (TegotaeNotice) notice = tegotae_notice_new (kind, "why", NULL);

  tegotae_situation_take (situation, notice);
}

static void
test_situation_is_kept (void)
{
  gboolean retried = FALSE;
  g_autoptr (TegotaeSituation) situation = tegotae_situation_new (note_retry, &retried);

  take (situation, TEGOTAE_NOTICE_TROUBLE);
  g_assert_cmpstr (situation->trouble, ==, "why");
  g_assert_null (situation->library_trouble);
  while (!retried)
    g_main_context_iteration (NULL, TRUE);

  retried = FALSE;
  take (situation, TEGOTAE_NOTICE_LIBRARY_TROUBLE);
  take (situation, TEGOTAE_NOTICE_TROUBLE_OVER);
  g_assert_null (situation->trouble);
  g_assert_cmpstr (situation->library_trouble, ==, "why");

  while (!retried)
    g_main_context_iteration (NULL, TRUE);

  take (situation, TEGOTAE_NOTICE_LIBRARY_TROUBLE_OVER);
  g_assert_null (situation->library_trouble);
  g_assert_cmpfloat (situation->library_progress, <, 0);
}

static void
count (double   fraction,
       gpointer user_data)
{
  GString *told = user_data;

  g_string_append_printf (told, "%d ", (int) (fraction * 100));
}

static void
test_meter_waits_and_spares (void)
{
  g_autoptr (GString) told = g_string_new (NULL);
  TegotaeRebuildMeter *meter = tegotae_rebuild_meter_new (400, count, told);

  tegotae_rebuild_meter_begin_pack (meter, 100);
  for (int i = 0; i <= 10; i++)
    tegotae_rebuild_meter_advance (meter, i, 10);
  g_assert_cmpstr (told->str, ==, "");

  now += 520 * G_TIME_SPAN_MILLISECOND;
  tegotae_rebuild_meter_begin_pack (meter, 300);
  for (int i = 0; i <= 10; i++)
    tegotae_rebuild_meter_advance (meter, i, 10);
  g_assert_cmpstr (told->str, ==, "22 ");

  now += 120 * G_TIME_SPAN_MILLISECOND;
  tegotae_rebuild_meter_advance (meter, 10, 10);
  tegotae_rebuild_meter_free (meter);
  g_assert_cmpstr (told->str, ==, "22 90 100 ");
}

static void
test_meter_of_short_work_is_silent (void)
{
  g_autoptr (GString) told = g_string_new (NULL);
  TegotaeRebuildMeter *meter = tegotae_rebuild_meter_new (0, count, told);

  tegotae_rebuild_meter_begin_pack (meter, 0);
  tegotae_rebuild_meter_free (meter);
  g_assert_cmpstr (told->str, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/service/situation/is-kept-and-retried", test_situation_is_kept);
  g_test_add_func ("/service/rebuild-meter/waits-and-spares", test_meter_waits_and_spares);
  g_test_add_func ("/service/rebuild-meter/short-work-is-silent", test_meter_of_short_work_is_silent);

  return g_test_run ();
}
