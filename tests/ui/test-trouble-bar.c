/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "test-home.h"
#include "test-ui.h"

#include "service/tegotae-outbox.h"
#include "service/tegotae-paths.h"
#include "service/tegotae-service-private.h"
#include "ui/shell/tegotae-status-bar.h"
#include "ui/shell/tegotae-window.h"

#define OF_RECORDS "Nothing can be saved right now. You can go on reading; " \
                   "results wait here until saving works again."
#define OF_LIBRARY "Advice cannot be kept on the disk right now. You can use it as usual, but the app " \
                   "starts more slowly, and adding a pack can fail."

/* One for all: its objects on the bus cannot be there twice. */
static GtkApplication *application;

typedef struct
{
  TegotaeService *service;
  GtkWidget      *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->service = test_home_open ();
}

static void
open_window (Fixture *fixture)
{
  fixture->window = tegotae_window_new (application, fixture->service, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_ui_wait_for (gtk_widget_get_width (fixture->window) > 0);
  test_home_settle (fixture->service);
}

static void
close_service (Fixture *fixture)
{
  tegotae_service_close (fixture->service);
  test_ui_rest ();
  test_home_close (fixture->service);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_ui_rest ();
  close_service (fixture);
}

static void
save (Fixture *fixture,
      int      day)
{
  g_autoptr (TegotaeAttempt) attempt = test_home_score (fixture->service, "0123012301", day);

  tegotae_service_call (fixture->service, &tegotae_call_save_attempt, tegotae_attempt_ref (attempt),
                        NULL, NULL, NULL);
  test_home_settle (fixture->service);
}

/* A link to nowhere, where SQLite needs a file to write to: it opens nothing then, but
 * what is there can be read. */
static void
block (gboolean blocked)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  g_autofree char *file = g_strconcat (path, "-shm", NULL);

  g_unlink (file);
  if (blocked)
    g_assert_cmpint (symlink ("/nowhere/at/all", file), ==, 0);
}

/* As after a restart, while nothing can be saved. */
static void
start_again_in_trouble (Fixture *fixture)
{
  close_service (fixture);
  block (TRUE);
  fixture->service = tegotae_service_new ("en");
  test_ui_wait_for (tegotae_service_get_content (fixture->service) != NULL);
}

static GtkWidget *
get_bar (Fixture *fixture)
{
  GtkWidget *place = gtk_widget_get_first_child (test_ui_find (fixture->window, TEGOTAE_TYPE_STATUS_BAR));

  return gtk_widget_get_first_child (place);
}

static void
test_is_there_as_long_as_nothing_can_be_saved (Fixture       *fixture,
                                               gconstpointer  data)
{
  save (fixture, 1);
  start_again_in_trouble (fixture);
  open_window (fixture);
  test_ui_wait_for (gtk_widget_get_mapped (get_bar (fixture)));

  /* It says why, and what was saved before can be read. */
  g_assert_nonnull (test_ui_find_label (get_bar (fixture), tegotae_service_get_trouble (fixture->service)));
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 1);

  save (fixture, 2);
  g_assert_nonnull (tegotae_outbox_get_problem (tegotae_service_get_outbox (fixture->service), &tegotae_call_save_attempt));
  g_assert_true (gtk_widget_get_mapped (get_bar (fixture)));

  /* Whatever finds out that it is over, the result is saved at once. */
  block (FALSE);
  tegotae_service_catch_up (fixture->service);
  test_home_settle (fixture->service);
  test_ui_wait_for (!gtk_widget_get_mapped (get_bar (fixture)));
  g_assert_null (tegotae_outbox_get_problem (tegotae_service_get_outbox (fixture->service), &tegotae_call_save_attempt));
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 2);
}

static void
test_is_not_seen_otherwise (Fixture       *fixture,
                            gconstpointer  data)
{
  open_window (fixture);
  save (fixture, 1);
  g_assert_false (gtk_widget_get_mapped (get_bar (fixture)));
}

static void
tell (TegotaeService    *service,
      TegotaeNoticeKind  kind,
      const char        *why)
{
  g_autoptr (TegotaeNotice) notice = tegotae_notice_new (kind, why, NULL);

  tegotae_service_tell (service, notice);
}

static gboolean
says (Fixture    *fixture,
      const char *text)
{
  GtkWidget *label = test_ui_find_label (get_bar (fixture), text);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* That nothing can be saved says enough of the library, too. */
static void
test_one_trouble_at_a_time (Fixture       *fixture,
                            gconstpointer  data)
{
  static const struct
  {
    TegotaeNoticeKind  kind;
    const char        *why;
    const char        *said;   /* NULL: nothing is to be seen */
    const char        *reason;
  } steps[] = {
    { TEGOTAE_NOTICE_LIBRARY_TROUBLE, "No cache.", OF_LIBRARY, "No cache." },
    { TEGOTAE_NOTICE_TROUBLE, "No room.", OF_RECORDS, "No room." },
    { TEGOTAE_NOTICE_TROUBLE_OVER, "", OF_LIBRARY, "No cache." },
    { TEGOTAE_NOTICE_LIBRARY_TROUBLE_OVER, "", NULL, NULL },
  };

  open_window (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      tell (fixture->service, steps[i].kind, steps[i].why);
      g_assert_true (gtk_widget_get_mapped (get_bar (fixture)) == (steps[i].said != NULL));
      g_assert_true (says (fixture, OF_RECORDS) == (g_strcmp0 (steps[i].said, OF_RECORDS) == 0));
      g_assert_true (says (fixture, OF_LIBRARY) == (g_strcmp0 (steps[i].said, OF_LIBRARY) == 0));
      g_assert_true (steps[i].reason == NULL || says (fixture, steps[i].reason));
    }
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

static void
damage_records (void)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_assert_cmpuint (length, >, 4096);
  memset (data, 0, 4096);
  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
}

/* With the place of the old file, as plain text, and gone at a key. */
static void
test_damaged_records_are_told_of (Fixture       *fixture,
                                  gconstpointer  data)
{
  AdwMessageDialog *dialog;

  save (fixture, 1);
  close_service (fixture);
  damage_records ();
  fixture->service = tegotae_service_new ("en");
  open_window (fixture);

  test_ui_wait_for ((dialog = find_dialog ()) != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "Your records were damaged");
  g_assert_false (adw_message_dialog_get_body_use_markup (dialog));
  g_assert_nonnull (g_strstr_len (adw_message_dialog_get_body (dialog), -1, "user-damaged-"));
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (dialog)));

  test_ui_press (GTK_WIDGET (dialog), GDK_KEY_Escape, 0);
  test_ui_wait_for (find_dialog () == NULL);
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  test_ui_init (&argc, &argv);
  application = gtk_application_new ("io.github.tegotae.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  g_test_add ("/ui/trouble-bar/is-there-as-long-as-nothing-can-be-saved", Fixture, NULL, set_up,
              test_is_there_as_long_as_nothing_can_be_saved, tear_down);
  g_test_add ("/ui/trouble-bar/is-not-seen-otherwise", Fixture, NULL, set_up, test_is_not_seen_otherwise,
              tear_down);
  g_test_add ("/ui/trouble-bar/one-trouble-at-a-time", Fixture, NULL, set_up, test_one_trouble_at_a_time,
              tear_down);
  g_test_add ("/ui/recovery/damaged-records-are-told-of", Fixture, NULL, set_up,
              test_damaged_records_are_told_of, tear_down);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
