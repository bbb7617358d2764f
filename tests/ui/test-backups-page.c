/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "test-home.h"
#include "test-rights.h"
#include "test-ui.h"

#include "service/tegotae-paths.h"
#include "store/safety/tegotae-backup-folder.h"
#include "ui/shell/tegotae-backups-page.h"

#define ANSWERS "0123012301"

typedef struct
{
  TegotaeService *service;
  GtkWidget      *page;
  GtkWindow      *window;
} Fixture;

/* (transfer full) */
static GPtrArray *
list_backups (void)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();

  return tegotae_backup_folder_list (path, NULL);
}

static void
remove_backups (void)
{
  g_autoptr (GPtrArray) backups = list_backups ();

  for (guint i = 0; i < backups->len; i++)
    g_unlink (((const TegotaeBackup *) g_ptr_array_index (backups, i))->path);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  remove_backups ();
  fixture->service = test_home_open ();
}

/* The worker thread is bound to the modes of files, too. */
static void
set_up_bound (Fixture       *fixture,
              gconstpointer  data)
{
  test_rights_drop ();
  set_up (fixture, data);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  tegotae_service_close (fixture->service);
  test_ui_rest ();
  test_home_close (fixture->service);
  test_rights_restore ();
}

static void
save (Fixture *fixture,
      int      day)
{
  g_autoptr (TegotaeAttempt) attempt = test_home_score (fixture->service, ANSWERS, day);

  test_home_save (fixture->service, attempt);
}

/* Two attempts, and one backup with the first of them. */
static void
make_backup (Fixture *fixture)
{
  g_autofree char *path = tegotae_paths_dup_user_db ();
  g_autoptr (GError) error = NULL;

  save (fixture, 1);
  remove_backups ();
  tegotae_backup_folder_add (path, TEGOTAE_BACKUP_IMPORT, &error);
  g_assert_no_error (error);
  save (fixture, 2);
}

static void
open_page (Fixture *fixture)
{
  fixture->page = g_object_ref_sink (tegotae_backups_page_new (fixture->service));
  fixture->window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (fixture->window),
                              ADW_PREFERENCES_PAGE (fixture->page));
  gtk_window_present (fixture->window);
  test_home_settle (fixture->service);
}

/* A backup that was restored has closed it. */
static void
close_page (Fixture *fixture)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  test_ui_rest ();
  test_home_settle (fixture->service);
  g_assert_finalize_object (fixture->page);
}

static GtkWidget *
find_button (Fixture *fixture)
{
  GtkWidget *label = test_ui_find_label (fixture->page, "Restore");

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static GtkWindow *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
test_says_that_there_is_none (Fixture       *fixture,
                              gconstpointer  data)
{
  open_page (fixture);
  test_ui_wait_for (test_ui_find_label (fixture->page, "There is no backup yet. The first is made as soon as you have a result.") != NULL);
  g_assert_null (test_ui_find_label (fixture->page, "Restore"));
  close_page (fixture);
}

static void
test_says_when_and_why_each_was_made (Fixture       *fixture,
                                      gconstpointer  data)
{
  make_backup (fixture);
  open_page (fixture);
  test_ui_wait_for (test_ui_find_label (fixture->page, "1 attempt, before exported data was restored") != NULL);
  g_assert_null (test_ui_find_label (fixture->page, "There is no backup yet. The first is made as soon as you have a result."));
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture)));
  close_page (fixture);
}

static void
test_damaged_one_cannot_be_restored (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (GPtrArray) backups = NULL;

  make_backup (fixture);
  backups = list_backups ();
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (g_file_set_contents (((TegotaeBackup *) g_ptr_array_index (backups, 0))->path, "?", -1, NULL));

  open_page (fixture);
  test_ui_wait_for (test_ui_find_label (fixture->page, "damaged, or from a newer version") != NULL);
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture)));
  close_page (fixture);
}

static void
test_unreadable_one_says_why (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *words = NULL;
  const char *path;

  make_backup (fixture);
  backups = list_backups ();
  g_assert_cmpuint (backups->len, ==, 1);
  path = ((TegotaeBackup *) g_ptr_array_index (backups, 0))->path;
  g_assert_cmpint (g_chmod (path, 0), ==, 0);

  words = g_strdup_printf ("cannot be read: the file's permissions forbid it. This command allows it: chmod u+rw '%s'",
                           path);
  open_page (fixture);
  test_ui_wait_for (test_ui_find_label (fixture->page, words) != NULL);
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture)));
  close_page (fixture);
}

/* Asked first; what is answered, and how many attempts there are afterwards. */
static const struct
{
  const char *response;
  guint       n_attempts;
} answers[] = {
  { "cancel", 2 },
  { "agree", 1 },
};

static void
test_restores_only_after_asking (Fixture       *fixture,
                                 gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);

  make_backup (fixture);
  open_page (fixture);
  test_ui_wait_for (test_ui_find_label (fixture->page, "Restore") != NULL);

  g_signal_emit_by_name (find_button (fixture), "clicked");
  g_assert_nonnull (find_question ());
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, 2);

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), answers[i].response);
  gtk_window_destroy (find_question ());
  test_home_settle (fixture->service);
  g_assert_cmpuint (test_home_count_saved (fixture->service), ==, answers[i].n_attempts);
  close_page (fixture);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/ui/backups-page/says-that-there-is-none", Fixture, NULL, set_up,
              test_says_that_there_is_none, tear_down);
  g_test_add ("/ui/backups-page/says-when-and-why-each-was-made", Fixture, NULL, set_up,
              test_says_when_and_why_each_was_made, tear_down);
  g_test_add ("/ui/backups-page/damaged-one-cannot-be-restored", Fixture, NULL, set_up,
              test_damaged_one_cannot_be_restored, tear_down);

  g_test_add ("/ui/backups-page/unreadable-one-says-why", Fixture, NULL, set_up_bound,
              test_unreadable_one_says_why, tear_down);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/backups-page/restores-only-after-asking/",
                                           answers[i].response, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_restores_only_after_asking, tear_down);
    }

  return g_test_run ();
}
