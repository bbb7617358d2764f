/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that check packs, add them and remove them. */

#include "tegotae-commands.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "core/tegotae-error.h"
#include "pack/export/tegotae-document.h"
#include "pack/json/tegotae-fault.h"

/* Ends the thread. Blocked like the others, so it does nothing else. */
#define SIGNAL_TO_STOP SIGUSR1

/* While there is one, Ctrl+C and the other signals that politely end a program
 * cancel something instead, so that it can leave everything as it was. */
typedef struct
{
  GCancellable *cancellable;
  pthread_t     thread;
  sigset_t      watched;
  sigset_t      before;
  int           received; /* 0 if none; the thread's until it is joined */
} Interrupt;

/* Cancelling takes locks, so it must not be done in a signal handler; this
 * thread waits for signals instead. */
static void *
wait_for_signals (void *user_data)
{
  Interrupt *self = user_data;
  int received;

  while (sigwait (&self->watched, &received) == 0 && received != SIGNAL_TO_STOP)
    {
      self->received = received;
      g_cancellable_cancel (self->cancellable);
    }

  return NULL;
}

/* To be made before any other thread. There may be one at a time. */
static Interrupt *
interrupt_new (GCancellable *cancellable)
{
  static const int signals[] = { SIGINT, SIGTERM, SIGHUP, SIGNAL_TO_STOP };
  Interrupt *self = g_new0 (Interrupt, 1);

  self->cancellable = g_object_ref (cancellable);
  sigemptyset (&self->watched);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaddset (&self->watched, signals[i]);

  pthread_sigmask (SIG_BLOCK, &self->watched, &self->before);
  if (pthread_create (&self->thread, NULL, wait_for_signals, self) != 0)
    g_error ("There are no threads left.");

  return self;
}

/* Returns the signal that came. */
static int
stop (Interrupt *self)
{
  int received;

  pthread_kill (self->thread, SIGNAL_TO_STOP);
  pthread_join (self->thread, NULL);
  pthread_sigmask (SIG_SETMASK, &self->before, NULL);

  received = self->received;
  g_object_unref (self->cancellable);
  g_free (self);

  return received;
}

/* Signals mean what they meant before. */
static void
interrupt_free (Interrupt *interrupt)
{
  if (interrupt != NULL)
    stop (interrupt);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Interrupt, interrupt_free)

/* Frees it and ends the program by the signal that came; returns if none did. */
static void
interrupt_pass_on (Interrupt *interrupt)
{
  int received;

  g_return_if_fail (interrupt != NULL);

  received = stop (interrupt);
  if (received != 0)
    raise (received);
}

#define ANY_NUMBER G_MAXUINT

/* What every terminal understands. */
#define CLEAR_REST_OF_LINE "\033[K"

/* The faults of one file. A file that cannot be read is a fault, too: the others are
 * still checked. */
static GPtrArray *
find_faults (TegotaeHome  *home,
             const char   *file,
             GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  GPtrArray *faults = tegotae_home_call (home, &tegotae_call_check_pack, file, &local_error);

  if (g_error_matches (local_error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID) ||
      g_error_matches (local_error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND))
    {
      faults = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_fault_free);
      g_ptr_array_add (faults, tegotae_fault_new (g_strdup ("$"), g_strdup (local_error->message)));
    }
  else if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
    }

  return faults;
}

static void
print_faults (const char *file,
              GPtrArray  *faults)
{
  if (faults->len == 0)
    /* Translators: the name of a file. */
    printf (_("%s: good\n"), file);

  for (guint i = 0; i < faults->len; i++)
    {
      const TegotaeFault *fault = g_ptr_array_index (faults, i);

      fprintf (stderr, "%s: %s: %s\n", file, fault->path, fault->message);
    }
}

/* One document a file; of several files, a list of them. */
static void
print_documents (GPtrArray *documents)
{
  g_autofree char *joined = NULL;

  if (documents->len == 1)
    {
      tegotae_invocation_print (g_strdup (g_ptr_array_index (documents, 0)));
      return;
    }

  g_ptr_array_add (documents, NULL);
  joined = g_strjoinv (",\n", (char **) documents->pdata);
  tegotae_invocation_print (g_strdup_printf ("[\n%s\n]", joined));
}

TegotaeExit
tegotae_command_check (TegotaeInvocation *invocation)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  TegotaeExit status = TEGOTAE_EXIT_OK;

  if (!tegotae_invocation_parse (invocation, NULL, 1, ANY_NUMBER))
    return TEGOTAE_EXIT_WRONG_USAGE;

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL)
    return tegotae_invocation_fail (error);

  for (guint i = 1; invocation->arguments[i] != NULL; i++)
    {
      const char *file = invocation->arguments[i];
      g_autoptr (GPtrArray) faults = find_faults (home, file, &error);

      if (faults == NULL)
        return tegotae_invocation_fail (error);

      if (faults->len > 0)
        status = TEGOTAE_EXIT_BAD_INPUT;

      if (invocation->json)
        g_ptr_array_add (documents, tegotae_document_check (file, faults));
      else
        print_faults (file, faults);
    }

  if (invocation->json)
    print_documents (documents);

  return status;
}

/* Of one file, on the last line of the terminal. */
static void
show_progress (double   fraction,
               gpointer user_data)
{
  const char *file = user_data;

  fputc ('\r', stderr);
  /* Translators: the name of a file, and how much of it is read. */
  fprintf (stderr, _("Adding %s … %d%%"), file, (int) (100 * fraction));
  fputs (CLEAR_REST_OF_LINE, stderr);
}

static TegotaePack *
import_one (TegotaeHome   *home,
            const char    *file,
            gboolean       replace,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autoptr (GError) local_error = NULL;
  gboolean on_terminal = isatty (STDERR_FILENO);
  TegotaePack *pack;

  pack = tegotae_home_import_pack (home,
                                   &(TegotaePackImport) { (char *) file, replace, on_terminal ? show_progress : NULL,
                                                          name },
                                   cancellable, &local_error);
  if (on_terminal)
    fputs ("\r" CLEAR_REST_OF_LINE, stderr);

  if (g_error_matches (local_error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS))
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS, "%s: %s %s", file,
                 local_error->message, _("Replace it with --replace."));
  else if (local_error != NULL)
    g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ", file);

  return pack;
}

/* Those before a file that failed were added and are named. */
static void
print_imported (TegotaeInvocation *invocation,
                GPtrArray         *packs)
{
  if (invocation->json)
    {
      tegotae_invocation_print (tegotae_document_imported (packs));
      return;
    }

  for (guint i = 0; i < packs->len; i++)
    {
      const TegotaePack *pack = g_ptr_array_index (packs, i);

      /* Translators: the id of a pack, its language, and how many entries were added. */
      printf (ngettext ("%s (%s): %u entry\n", "%s (%s): %u entries\n", pack->n_entries),
              pack->title, pack->lang, pack->n_entries);
    }
}

/* Ends as a program ends by that signal, with everything closed. */
static TegotaeExit
fail_cancelled (TegotaeHome *home,
                Interrupt   *interrupt)
{
  tegotae_home_close (home);
  fprintf (stderr, "tegotae-cli: %s\n", _("Cancelled. Packs that were not added yet are left out; nothing else "
                                          "has changed."));
  interrupt_pass_on (interrupt);

  return TEGOTAE_EXIT_STORE_FAILED;
}

TegotaeExit
tegotae_command_import (TegotaeInvocation *invocation)
{
  gboolean replace = FALSE;
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GPtrArray) packs = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (Interrupt) interrupt = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = {
    { "replace", 0, 0, G_OPTION_ARG_NONE, &replace,
      N_("Replace a pack of the same id and language"), NULL },
    { NULL }
  };

  if (!tegotae_invocation_parse (invocation, options, 1, ANY_NUMBER))
    return TEGOTAE_EXIT_WRONG_USAGE;

  interrupt = interrupt_new (cancellable);
  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL)
    return tegotae_invocation_fail (error);

  packs = g_ptr_array_new_with_free_func ((GDestroyNotify) tegotae_pack_unref);
  for (guint i = 1; error == NULL && invocation->arguments[i] != NULL; i++)
    {
      TegotaePack *pack = import_one (home, invocation->arguments[i], replace,
                                      cancellable, &error);

      if (pack != NULL)
        g_ptr_array_add (packs, pack);
    }

  print_imported (invocation, packs);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return fail_cancelled (g_steal_pointer (&home), g_steal_pointer (&interrupt));

  return error == NULL ? TEGOTAE_EXIT_OK : tegotae_invocation_fail (error);
}

TegotaeExit
tegotae_command_packs (TegotaeInvocation *invocation)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GPtrArray) packs = NULL;
  g_autoptr (GError) error = NULL;

  if (!tegotae_invocation_parse (invocation, NULL, 0, 0))
    return TEGOTAE_EXIT_WRONG_USAGE;

  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL)
    return tegotae_invocation_fail (error);

  packs = tegotae_home_call (home, &tegotae_call_list_packs, NULL, &error);
  if (packs == NULL)
    return tegotae_invocation_fail (error);

  if (invocation->json)
    {
      tegotae_invocation_print (tegotae_document_packs (packs));
      return TEGOTAE_EXIT_OK;
    }

  for (guint i = 0; i < packs->len; i++)
    {
      const TegotaePack *pack = g_ptr_array_index (packs, i);

      /* Translators: id, language and title of a pack. */
      printf (ngettext ("%s  %s  %s  (%u entry)\n", "%s  %s  %s  (%u entries)\n", pack->n_entries),
              pack->id, pack->lang, pack->title, pack->n_entries);
    }

  return TEGOTAE_EXIT_OK;
}

TegotaeExit
tegotae_command_remove (TegotaeInvocation *invocation)
{
  g_autoptr (TegotaeHome) home = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (!tegotae_invocation_parse (invocation, NULL, 1, 1))
    return TEGOTAE_EXIT_WRONG_USAGE;

  id = tegotae_invocation_dup_id (invocation);
  home = tegotae_invocation_open_home (invocation, &error);
  if (home == NULL || !tegotae_home_call (home, &tegotae_call_remove_pack, id, &error))
    return tegotae_invocation_fail (error);

  if (invocation->json)
    tegotae_invocation_print (g_strdup_printf ("{\"removed\":\"%s\"}", id));

  return TEGOTAE_EXIT_OK;
}
