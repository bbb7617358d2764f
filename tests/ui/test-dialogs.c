/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every dialog of ours under three fonts, each at another size of text. GTK lays out the
 * list of shortcuts and the dialogs for files. */

#include "ui/packs/tegotae-packs-page.h"
#include "ui/records/tegotae-range-chooser.h"
#include "ui/shell/tegotae-backups-page.h"
#include "ui/shell/tegotae-dialogs.h"
#include "ui/shell/tegotae-preferences.h"

#include "test-home.h"
#include "test-looks.h"
#include "test-shell.h"
#include "test-ui.h"

typedef struct
{
  TestShell   shell;
  GHashTable *faults; /* a fault is told once */
} Fixture;

static void
present_preferences (Fixture   *fixture,
                     GtkWindow *window)
{
  tegotae_dialogs_present_pages (window, NULL, 420,
                                 ADW_PREFERENCES_PAGE (tegotae_preferences_new ("")),
                                 ADW_PREFERENCES_PAGE (tegotae_backups_page_new (fixture->shell.service)));
}

/* The second page of the same. */
static void
present_backups (Fixture   *fixture,
                 GtkWindow *window)
{
  tegotae_dialogs_present_pages (window, NULL, 420,
                                 ADW_PREFERENCES_PAGE (tegotae_backups_page_new (fixture->shell.service)),
                                 ADW_PREFERENCES_PAGE (tegotae_preferences_new ("")));
}

static void
present_packs (Fixture   *fixture,
               GtkWindow *window)
{
  tegotae_dialogs_present_pages (window, "Packs", 600,
                                 ADW_PREFERENCES_PAGE (tegotae_packs_page_new (fixture->shell.service)), NULL);
}

static void
present_about (Fixture   *fixture,
               GtkWindow *window)
{
  tegotae_dialogs_present_about (window);
}

static void
present_notice (Fixture   *fixture,
                GtkWindow *window)
{
  tegotae_dialogs_notify (window, "Your records were damaged", "They were put together again from a backup.");
}

static void
on_answered_cb (gpointer asker,
                gboolean agreed)
{
  g_assert_false (agreed);
}

static void
present_question (Fixture   *fixture,
                  GtkWindow *window)
{
  tegotae_dialogs_ask (window,
                       &(TegotaeDialogsQuestion) {
                         .heading = "Remove “Answers of the Career Centre”?",
                         .body = "12 entries go with it.",
                         .agree = "Remove",
                       },
                       on_answered_cb, window);
}

static void
present_leaving (Fixture   *fixture,
                 GtkWindow *window)
{
  tegotae_dialogs_ask (window,
                       &(TegotaeDialogsQuestion) {
                         .heading = "Leave without saving?",
                         .body = "There is no room left on the disk.",
                         .cancel = "Keep Writing",
                         .agree = "Leave",
                       },
                       on_answered_cb, window);
}

static void
present_closing (Fixture   *fixture,
                 GtkWindow *window)
{
  tegotae_dialogs_ask (window,
                       &(TegotaeDialogsQuestion) {
                         .heading = "Close without saving?",
                         .body = "There is no room left on the disk.",
                         .cancel = "Keep Open",
                         .agree = "Close",
                       },
                       on_answered_cb, window);
}

static void
present_restoring (Fixture   *fixture,
                   GtkWindow *window)
{
  tegotae_dialogs_ask (window,
                       &(TegotaeDialogsQuestion) {
                         .heading = "Restore this backup?",
                         .body = "What came after it goes.",
                         .agree = "Restore",
                         .is_safe = TRUE,
                       },
                       on_answered_cb, window);
}

static void
present_range (Fixture   *fixture,
               GtkWindow *window)
{
  g_autoptr (GPtrArray) attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_attempt_unref);

  for (int day = 300; day > 0; day -= 30)
    g_ptr_array_add (attempts, test_home_score (fixture->shell.service, "0101011010", day));

  tegotae_dialogs_ask (window,
                       &(TegotaeDialogsQuestion) {
                         .heading = "Delete the Attempts of the Chosen Days?",
                         .body = "Their answers and your notes go with them.",
                         .cancel = "_Cancel",
                         .agree = "_Delete",
                         .extra = tegotae_range_chooser_new (attempts),
                       },
                       on_answered_cb, window);
}

static void
present_erasure (Fixture   *fixture,
                 GtkWindow *window)
{
  tegotae_dialogs_ask (window,
                       &(TegotaeDialogsQuestion) {
                         .heading = "Delete Everything?",
                         .body = "The files are in:\n/home/somebody-with-a-long-name/.local/share/tegotae",
                         .cancel = "_Cancel",
                         .agree = "_Delete",
                       },
                       on_answered_cb, window);
}

static const struct
{
  const char *name;
  void      (*present) (Fixture   *fixture,
                        GtkWindow *window);
} dialogs[] = {
  { "preferences", present_preferences },
  { "backups", present_backups },
  { "packs", present_packs },
  { "about", present_about },
  { "notice", present_notice },
  { "question", present_question },
  { "leaving", present_leaving },
  { "closing", present_closing },
  { "restoring", present_restoring },
  { "range", present_range },
  { "erasure", present_erasure },
};

static GtkWindow *
find_dialog (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) dialog = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (dialog) == window)
        return dialog;
    }

  g_assert_not_reached ();
}

static void
look_at_dialog (Fixture *fixture,
                guint    dialog,
                guint    look)
{
  GtkWindow *window = GTK_WINDOW (fixture->shell.window);
  GtkWindow *presented;

  dialogs[dialog].present (fixture, window);
  presented = find_dialog (window);
  if (gtk_window_get_resizable (presented))
    test_looks_resize (fixture->shell.service, GTK_WIDGET (presented), look);
  test_looks_settle (fixture->shell.service, GTK_WIDGET (presented));
  test_looks_audit (GTK_WIDGET (presented), dialogs[dialog].name, look, fixture->faults);
  gtk_window_close (presented);
  test_ui_rest ();
}

static void
test_dialogs (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < N_TEST_LOOKS; i++)
    {
      test_looks_set (i);
      test_looks_resize (fixture->shell.service, GTK_WIDGET (fixture->shell.window), i);
      for (guint j = 0; j < G_N_ELEMENTS (dialogs); j++)
        look_at_dialog (fixture, j, i);
    }

  g_assert_cmpuint (g_hash_table_size (fixture->faults), ==, 0);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (TegotaeAttempt) attempt = NULL;

  fixture->faults = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  test_shell_set_up (&fixture->shell, NULL);

  /* With it comes a backup. */
  attempt = test_home_score (fixture->shell.service, "2222132221", 0);
  test_home_save (fixture->shell.service, attempt);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_shell_tear_down (&fixture->shell, NULL);
  g_hash_table_unref (fixture->faults);
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);
  test_shell_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add ("/ui/dialogs/fit", Fixture, NULL, set_up, test_dialogs, tear_down);

  return g_test_run ();
}
