/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-call.h"

/* The name of a file that stands for standard input or output. */
#define TEGOTAE_STANDARD_STREAM "-"

/* An option of every command that writes a file. */
#define TEGOTAE_OPTION_FORCE(force) \
        { "force", 0, 0, G_OPTION_ARG_NONE, (force), N_("Replace an existing file"), NULL }

/* What the command line exits with. Scripts depend on it. */
typedef enum
{
  TEGOTAE_EXIT_OK = 0,
  TEGOTAE_EXIT_BAD_INPUT = 1,
  TEGOTAE_EXIT_WRONG_USAGE = 2,
  TEGOTAE_EXIT_STORE_FAILED = 3,
} TegotaeExit;

typedef struct _TegotaeInvocation TegotaeInvocation;

/**
 * TegotaeCommand:
 * @name: as typed
 * @arguments: (nullable): what follows the options, for the help
 * @summary: one line, marked for translation
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  TegotaeExit (*run) (TegotaeInvocation *invocation);
} TegotaeCommand;

/**
 * TegotaeInvocation:
 * @arguments: the program's name and, once options are parsed, the operands
 * @json: whether --json was given
 *
 * One call of one command.
 */
struct _TegotaeInvocation
{
  const TegotaeCommand *command;
  char                **arguments;
  const char           *lang;
  gboolean              json;
};

/* Parses the options of the command, besides those that all have. FALSE, with
 * the usage on stderr, if they or the number of arguments are wrong.
 * @options: (nullable): ended by an empty one. A value of G_OPTION_ARG_STRING is
 *   a number, an id or a list of them, and is read by tegotae_answers_narrow();
 *   free text is G_OPTION_ARG_FILENAME, which comes as it was typed */
gboolean     tegotae_invocation_parse     (TegotaeInvocation  *self,
                                           const GOptionEntry *options,
                                           guint               min_arguments,
                                           guint               max_arguments);

/* The first operand where it is an id. (transfer full) (nullable) */
char        *tegotae_invocation_dup_id    (TegotaeInvocation  *self);

/* Reads the value of --limit. FALSE, with the usage on stderr, if it is no number
 * from 1 to 1000.
 * @text: (nullable): then @limit stays as it is */
gboolean     tegotae_invocation_parse_limit (TegotaeInvocation *self,
                                             const char        *text,
                                             guint             *limit);

/* Says on stderr that the command was used wrongly. */
TegotaeExit  tegotae_invocation_misused   (TegotaeInvocation  *self,
                                           const char         *message);

/* Says on stderr what went wrong; returns what to exit with. */
TegotaeExit  tegotae_invocation_fail      (const GError       *error);

/* Writes a file that the user named, as tegotae_user_file_write() does; "-" is
 * standard output, and so is any name of the file that standard output goes to.
 * @force: whether another file may be replaced
 * @to_stdout: (out): whether it went there; then nothing else may go there */
gboolean     tegotae_invocation_write     (const char         *path,
                                           const char         *data,
                                           gsize               length,
                                           gboolean            force,
                                           gboolean           *to_stdout,
                                           GError            **error);

/* Opens the packs in the language asked for; warnings and notices go to stderr. */
TegotaeHome *tegotae_invocation_open_home (TegotaeInvocation  *self,
                                           GError            **error);

/* Prints a text that ends without a newline, and a newline. Takes ownership. */
void         tegotae_invocation_print     (char               *text);

/* Does one line of a batch, which it may change. */
typedef gboolean (*TegotaeBatchFunc) (char      *line,
                                      guint      number,
                                      gpointer   user_data,
                                      GError   **error);

/* Reads a file, or standard input for "-", and does each line in turn, without
 * its end. The first that fails ends it; says on stderr why. Returns what to
 * exit with. */
TegotaeExit tegotae_batch_run (const char       *path,
                               TegotaeBatchFunc  func,
                               gpointer          user_data);
