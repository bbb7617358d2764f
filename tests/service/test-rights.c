/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* user.db may not be written, for each reason there is: it is read, the reason is
 * said, and it is written as soon as that is possible. */

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "service/tegotae-call.h"
#include "service/tegotae-home.h"
#include "service/tegotae-outbox.h"
#include "service/tegotae-paths.h"
#include "test-service-support.h"

#define INSIDE "TEGOTAE_TEST_INSIDE"
#define NOBODY 65534
#define WITHOUT "--bounding-set=-dac_override,-dac_read_search,-fowner"
#define NOT_KEPT "--ambient-caps=-dac_override,-dac_read_search,-fowner"

typedef struct
{
  TegotaeHome *home;
  char        *folder;
  char        *file;
  char        *trouble; /* the last that was told; NULL if it is over */
} Fixture;

static void
on_notice (const TegotaeNotice *notice,
           gpointer             user_data)
{
  Fixture *fixture = user_data;

  if (notice->kind == TEGOTAE_NOTICE_TROUBLE || notice->kind == TEGOTAE_NOTICE_TROUBLE_OVER)
    {
      g_free (fixture->trouble);
      fixture->trouble = notice->kind == TEGOTAE_NOTICE_TROUBLE ? g_strdup (notice->title) : NULL;
    }
}

static void
open_home (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->home = tegotae_home_open ("en", &error);
  g_assert_no_error (error);
  tegotae_home_set_notice_func (fixture->home, on_notice, fixture);
}

static gboolean
save (Fixture  *fixture,
      GError  **error)
{
  const guint options[] = { 0, 1 };
  g_autoptr (TegotaeAttempt) attempt = NULL;

  attempt = tegotae_attempt_new_scored (tegotae_home_get_content (fixture->home), "quick", options,
                                        NULL, 2, NULL);
  attempt->id = g_uuid_string_random ();
  attempt->finished_at = g_get_real_time () / 1000;

  return tegotae_home_call (fixture->home, &tegotae_call_save_attempt, attempt, error) != NULL;
}

/* An attempt, and an entry of which half was read. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (TegotaeReadingPosition) place = tegotae_reading_position_new ("core", "no-episode", 500, 0);
  g_autoptr (GError) error = NULL;

  test_service_clear ();
  fixture->folder = tegotae_paths_dup_user_dir ();
  fixture->file = tegotae_paths_dup_user_db ();
  fixture->trouble = NULL;
  open_home (fixture);
  save (fixture, &error);
  g_assert_no_error (error);
  tegotae_call_set_reading_position.func (fixture->home, place, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->home, tegotae_home_close);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->home, tegotae_home_close);
  g_free (fixture->trouble);
  g_free (fixture->file);
  g_free (fixture->folder);
}

/* Whether it could be done: some of this needs rights, or a file system, that not
 * everybody has. */
static gboolean
run (const char * const *command)
{
  g_autoptr (GError) error = NULL;
  int status = -1;

  return g_spawn_sync (NULL, (char **) command, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                       NULL, NULL, NULL, NULL, &status, NULL) &&
         g_spawn_check_wait_status (status, NULL);
}

static gboolean
set_mode_of_file (Fixture  *fixture,
                  gboolean  locked)
{
  return g_chmod (fixture->file, locked ? 0400 : 0600) == 0;
}

static gboolean
set_mode_of_folder (Fixture  *fixture,
                    gboolean  locked)
{
  return g_chmod (fixture->folder, locked ? 0500 : 0700) == 0;
}

static gboolean
set_attribute_of_file (Fixture  *fixture,
                       gboolean  locked)
{
  const char * const command[] = { "chattr", locked ? "+i" : "-i", fixture->file, NULL };

  return run (command);
}

static gboolean
set_attribute_of_folder (Fixture  *fixture,
                         gboolean  locked)
{
  const char * const command[] = { "chattr", locked ? "+i" : "-i", fixture->folder, NULL };

  return run (command);
}

static gboolean
set_mount (Fixture  *fixture,
           gboolean  locked)
{
  const char * const bind[] = { "mount", "--bind", fixture->folder, fixture->folder, NULL };
  const char * const lock[] = { "mount", "-o", "remount,bind,ro", fixture->folder, NULL };
  const char * const unlock[] = { "umount", "-l", fixture->folder, NULL };

  return locked ? run (bind) && run (lock) : run (unlock);
}

static gboolean
give_file (Fixture  *fixture,
           gboolean  locked)
{
  return locked ? g_chmod (fixture->file, 0644) == 0 && chown (fixture->file, NOBODY, NOBODY) == 0
                : chown (fixture->file, geteuid (), getegid ()) == 0;
}

static gboolean
give_folder (Fixture  *fixture,
             gboolean  locked)
{
  return locked ? g_chmod (fixture->folder, 0755) == 0 && chown (fixture->folder, NOBODY, NOBODY) == 0
                : chown (fixture->folder, geteuid (), getegid ()) == 0;
}

static const struct
{
  const char  *name;
  gboolean   (*set) (Fixture  *fixture,
                     gboolean  locked);
  const char  *words; /* of the reason */
  const char  *what_to_do;
} cases[] = {
  { "mode-of-the-file", set_mode_of_file, "the file's permissions", "chmod u+rw " },
  { "mode-of-the-folder", set_mode_of_folder, "the folder's permissions", "chmod u+rwx " },
  { "attribute-of-the-file", set_attribute_of_file, "the file has an attribute", "chattr -i " },
  { "attribute-of-the-folder", set_attribute_of_folder, "the folder has an attribute", "chattr -i " },
  { "mount", set_mount, "the disk is read-only", "Saving works again" },
  { "owner-of-the-file", give_file, "the file belongs to another user", "chown " },
  { "owner-of-the-folder", give_folder, "the folder belongs to another user", "chown " },
};

/* As the start page does, and the records. */
static void
expect_readable (Fixture *fixture,
                 guint    n_attempts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TegotaeEntryInfo) entry = tegotae_home_call (fixture->home, &tegotae_call_get_unfinished, NULL, &error);
  g_autoptr (GPtrArray) attempts = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (entry->id, ==, "no-episode");
  attempts = tegotae_home_list_attempts (fixture->home, TEGOTAE_TAKERS_USER, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (attempts->len, ==, n_attempts);
}

static void
expect_words (const char *text,
              guint       i)
{
  g_test_message ("%s", text);
  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, cases[i].words));
  g_assert_nonnull (strstr (text, cases[i].what_to_do));
}

static void
test_reads_and_says_why (Fixture       *fixture,
                         gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;

  if (!cases[i].set (fixture, TRUE))
    {
      g_test_skip ("not permitted or not possible here");
      cases[i].set (fixture, FALSE);
      return;
    }

  open_home (fixture);
  expect_readable (fixture, 1);
  expect_words (fixture->trouble, i);
  g_assert_false (save (fixture, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  expect_words (error->message, i);
  g_clear_error (&error);
  expect_readable (fixture, 1);

  g_assert_true (cases[i].set (fixture, FALSE));
  save (fixture, &error);
  g_assert_no_error (error);
  g_assert_null (fixture->trouble);
  expect_readable (fixture, 2);
}

/* It becomes so while the app runs. */
static void
test_notices_later (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  open_home (fixture);
  expect_readable (fixture, 1);
  g_assert_null (fixture->trouble);
  g_clear_pointer (&fixture->home, tegotae_home_close);

  g_assert_true (set_mode_of_file (fixture, TRUE));
  open_home (fixture);
  for (guint i = 0; i < 3; i++)
    expect_readable (fixture, 1);
  g_assert_nonnull (fixture->trouble);
}

/* The usual end of having run the app once as another user. */
static void
test_goes_on_without_records (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GPtrArray) attempts = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (fixture->file, 0), ==, 0);
  open_home (fixture);
  g_assert_null (tegotae_home_list_attempts (fixture->home, TEGOTAE_TAKERS_USER, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_assert_nonnull (strstr (error->message, "chmod u+rw "));
  g_clear_error (&error);

  tegotae_home_go_on_without_records (fixture->home);
  attempts = tegotae_home_list_attempts (fixture->home, TEGOTAE_TAKERS_USER, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (attempts->len, ==, 0);
  g_assert_nonnull (strstr (fixture->trouble, "chmod u+rw "));
  g_assert_false (save (fixture, NULL));
  g_assert_null (tegotae_home_export (fixture->home, &error));
  g_assert_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_STORE);
  g_clear_error (&error);

  g_assert_true (set_mode_of_file (fixture, FALSE));
  save (fixture, &error);
  g_assert_no_error (error);
  g_assert_null (fixture->trouble);
  expect_readable (fixture, 2);
}

/* What a user has write-protected stays so. */
static void
test_keeps_protection (Fixture       *fixture,
                              gconstpointer  data)
{
  GStatBuf status;

  g_assert_cmpint (g_chmod (fixture->file, 0444), ==, 0);
  open_home (fixture);
  expect_readable (fixture, 1);
  g_assert_nonnull (fixture->trouble);
  g_assert_cmpint (g_stat (fixture->file, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0444);
}

/* As SQLite leaves them when it has read a database that was write-protected. */
static void
test_returns_rights (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const suffixes[] = { "-wal", "-shm" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (fixture->file, suffixes[i], NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
      g_assert_cmpint (g_chmod (path, 0400), ==, 0);
    }

  open_home (fixture);
  save (fixture, &error);
  g_assert_no_error (error);
  expect_readable (fixture, 2);
}

static TegotaeDraft *
new_draft (void)
{
  TegotaeDraft *draft = tegotae_draft_new ();

  draft->pack = g_strdup ("core");
  draft->revision = 2;
  draft->lang = g_strdup ("en");
  draft->questionnaire = g_strdup ("quick");
  draft->started_at = draft->changed_at = g_get_real_time () / 1000;

  return draft;
}

/* What the user has said is kept, and written by itself. */
static void
test_writes_later (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (TegotaeDraft) draft = new_draft ();
  TegotaeService *service;
  TegotaeOutbox *outbox;

  g_assert_true (set_mode_of_file (fixture, TRUE));
  service = start_service ("en");
  outbox = tegotae_service_get_outbox (service);
  tegotae_service_set_stage (service, TEGOTAE_STAGE_WAITING);
  tegotae_service_keep_draft (service, draft);
  while (tegotae_outbox_is_busy (outbox))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (tegotae_outbox_get_problem (outbox, &tegotae_call_save_draft), "permissions"));
  g_assert_nonnull (tegotae_service_get_trouble (service));

  g_assert_true (set_mode_of_file (fixture, FALSE));
  tegotae_service_catch_up (service);
  while (tegotae_service_get_trouble (service) != NULL || tegotae_outbox_is_busy (outbox))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (tegotae_outbox_get_problem (outbox, &tegotae_call_save_draft));
  stop_service (service);

  g_assert_cmpint (test_service_ask (fixture->file, "SELECT count(*) FROM setting WHERE value = 'waiting'"), ==, 1);
  g_assert_cmpint (test_service_ask (fixture->file, "SELECT count(*) FROM draft"), ==, 1);
}

/* Starts this program again where it may mount, and where it has no right that the
 * modes of files do not give. */
static void
enter (char **argv)
{
  static const char * const ways[][9] = {
    { "unshare", "--mount", "setpriv", WITHOUT, NULL },
    { "setpriv", WITHOUT, NULL },
    { "unshare", "--user", "--map-current-user", "--keep-caps", "--mount", "setpriv", WITHOUT, NOT_KEPT, NULL },
  };

  if (g_getenv (INSIDE) != NULL)
    return;

  g_setenv (INSIDE, "1", TRUE);
  for (guint i = geteuid () == 0 ? 0 : 2; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GPtrArray) command = g_ptr_array_new ();

      for (guint j = 0; ways[i][j] != NULL; j++)
        g_ptr_array_add (command, (char *) ways[i][j]);
      g_ptr_array_add (command, (char *) "true");
      g_ptr_array_add (command, NULL);
      if (!run ((const char * const *) command->pdata))
        continue;

      g_ptr_array_set_size (command, (int) command->len - 2);
      for (guint j = 0; argv[j] != NULL; j++)
        g_ptr_array_add (command, argv[j]);
      g_ptr_array_add (command, NULL);
      execvp (command->pdata[0], (char **) command->pdata);
    }
}

int
main (int    argc,
      char **argv)
{
  enter (argv);
  test_service_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/service/rights/reads-and-says-why/", cases[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_reads_and_says_why, tear_down);
    }
  g_test_add ("/service/rights/every-call-reads", Fixture, NULL, set_up, test_notices_later, tear_down);
  g_test_add ("/service/rights/goes-on-without-records", Fixture, NULL, set_up,
              test_goes_on_without_records, tear_down);
  g_test_add ("/service/rights/write-protected-stays-so", Fixture, NULL, set_up,
              test_keeps_protection, tear_down);

  g_test_add ("/service/rights/what-is-beside-gets-its-rights-back", Fixture, NULL, set_up,
              test_returns_rights, tear_down);
  g_test_add ("/service/rights/writes-later", Fixture, NULL, set_up, test_writes_later, tear_down);

  return test_service_run ();
}
