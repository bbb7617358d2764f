/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-home.h"
#include "test-ui.h"

#include "service/tegotae-outbox.h"
#include "ui/result/tegotae-attempt-note.h"

typedef struct
{
  TegotaeService *service;
  TegotaeAttempt *attempt;
  GtkWidget      *note;
  GtkWindow      *window;
} Fixture;

static void
show_note (Fixture *fixture)
{
  fixture->note = g_object_new (TEGOTAE_TYPE_ATTEMPT_NOTE, NULL);
  tegotae_attempt_note_set_attempt (TEGOTAE_ATTEMPT_NOTE (fixture->note), fixture->service,
                                    fixture->attempt);
  fixture->window = test_ui_show (fixture->note, 360, 300);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = test_home_open ();
  fixture->attempt = test_home_score (fixture->service, "3100031000", 1);
  test_home_save (fixture->service, fixture->attempt);
  show_note (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);
  tegotae_attempt_unref (fixture->attempt);
  test_home_close (fixture->service);
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_ui_find (fixture->note, GTK_TYPE_TEXT_VIEW)));
}

static char *
dup_text (Fixture *fixture)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (fixture), &start, &end);

  return gtk_text_buffer_get_text (get_buffer (fixture), &start, &end, FALSE);
}

static gboolean
is_saved (Fixture    *fixture,
          const char *wanted)
{
  g_autofree char *text = NULL;

  tegotae_attempt_note_refresh (TEGOTAE_ATTEMPT_NOTE (fixture->note));
  test_home_settle (fixture->service);
  text = dup_text (fixture);

  return g_strcmp0 (text, wanted) == 0;
}

static void
show_another (Fixture *fixture)
{
  show_note (fixture);
  /* Where the keyboard is, somebody may be about to write. */
  gtk_window_set_focus (fixture->window, NULL);
}

static void
assert_saved (Fixture    *fixture,
              const char *wanted)
{
  show_another (fixture);
  g_assert_true (is_saved (fixture, wanted));
}

/* However quickly the page is left. */
static void
test_leaving_saves (Fixture       *fixture,
                    gconstpointer  data)
{
  gtk_text_buffer_set_text (get_buffer (fixture), " My voice shook.\n", -1);
  test_ui_close (fixture->window);
  test_home_settle (fixture->service);

  assert_saved (fixture, "My voice shook.");
}

/* What the disk refuses is kept when the page is gone, shown again, and saved later. */
static void
test_refused_is_kept (Fixture       *fixture,
                      gconstpointer  data)
{
  TegotaeOutbox *outbox = tegotae_service_get_outbox (fixture->service);
  g_autofree char *text = NULL;

  test_home_exec ("ALTER TABLE attempt_note RENAME TO away");
  gtk_text_buffer_set_text (get_buffer (fixture), "My voice shook.", -1);
  test_ui_close (fixture->window);
  test_ui_wait_for (tegotae_outbox_get_problem (outbox, &tegotae_call_set_note) != NULL);

  show_another (fixture);
  text = dup_text (fixture);
  g_assert_cmpstr (text, ==, "My voice shook.");

  test_home_exec ("ALTER TABLE away RENAME TO attempt_note");
  tegotae_outbox_retry (outbox);
  test_home_settle (fixture->service);
  g_assert_null (tegotae_outbox_get_problem (outbox, &tegotae_call_set_note));
  g_assert_null (tegotae_outbox_find (outbox, &tegotae_call_set_note,
                                      &(TegotaeNoteChange) { .attempt = fixture->attempt->id }));
  test_ui_close (fixture->window);
  assert_saved (fixture, "My voice shook.");
}

static void
test_pause_saves (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWindow *other = fixture->window;

  gtk_text_buffer_set_text (get_buffer (fixture), "<b>", -1);
  show_another (fixture);
  test_ui_wait_for (is_saved (fixture, "<b>"));
  test_ui_close (other);
}

/* The same attempt may be open twice. */
static void
test_another_is_not_written_over (Fixture       *fixture,
                                  gconstpointer  data)
{
  GtkWindow *other = fixture->window;
  GtkTextBuffer *buffer = get_buffer (fixture);
  g_autofree char *text = NULL;

  show_note (fixture);
  gtk_text_buffer_set_text (buffer, "Written elsewhere", -1);
  gtk_text_buffer_set_text (get_buffer (fixture), "Being written here", -1);
  test_ui_close (other);
  test_home_settle (fixture->service);

  text = dup_text (fixture);
  g_assert_cmpstr (text, ==, "Being written here");
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/attempt-note/" name, Fixture, NULL, set_up, func, tear_down)

  ADD ("leaving-saves", test_leaving_saves);
  ADD ("what-is-refused-is-kept", test_refused_is_kept);
  ADD ("a-pause-saves", test_pause_saves);
  ADD ("what-is-being-written-stays", test_another_is_not_written_over);

#undef ADD

  return g_test_run ();
}
