/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-invocation.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/tegotae-answers.h"
#include "core/tegotae-byte-order-mark.h"
#include "core/tegotae-error.h"
#include "service/user/tegotae-user-file.h"

#define PROGRAM "tegotae-cli"
#define LARGEST_LIMIT 1000

static void
print_usage (TegotaeInvocation *self)
{
  fprintf (stderr, _("Try “%s %s --help”.\n"), PROGRAM, self->command->name);
}

/* The same options, of which those of type G_OPTION_ARG_STRING come as they were
 * typed: GLib would refuse all but ASCII in the C locale. (transfer full) */
static GOptionEntry *
copy_options (const GOptionEntry *options)
{
  GArray *copy = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));

  for (; options->long_name != NULL; options++)
    {
      GOptionEntry option = *options;

      if (option.arg == G_OPTION_ARG_STRING)
        option.arg = G_OPTION_ARG_FILENAME;
      g_array_append_val (copy, option);
    }

  return (GOptionEntry *) g_array_free (copy, FALSE);
}

/* @operands is filled with what is no option. Only GLib knows which "--" ends the
 * options, and which is a value or an operand itself. */
static GOptionContext *
create_context (TegotaeInvocation   *self,
                const GOptionEntry  *options,
                const char         **lang,
                char              ***operands)
{
  g_autofree char *usage = g_strjoin (" ", self->command->name, self->command->arguments, NULL);
  GOptionContext *context = g_option_context_new (usage);
  const GOptionEntry common[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_("Print one JSON document"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, lang, N_("Language of texts and packs"), "ja|en" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, operands, NULL, NULL },
    { NULL }
  };

  g_option_context_set_summary (context, _(self->command->summary));
  if (options != NULL)
    {
      g_autofree GOptionEntry *typed = copy_options (options);

      g_option_context_add_main_entries (context, typed, GETTEXT_PACKAGE);
    }
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  return context;
}

/* FALSE, with the usage on stderr, if a value is no text. */
static gboolean
narrow_values (TegotaeInvocation  *self,
               const GOptionEntry *options)
{
  for (const GOptionEntry *option = options; option != NULL && option->long_name != NULL; option++)
    {
      char **value = option->arg_data;
      g_autofree char *typed = NULL;

      if (option->arg != G_OPTION_ARG_STRING || *value == NULL)
        continue;

      if (!g_utf8_validate (*value, -1, NULL))
        {
          g_autofree char *message = g_strdup_printf (_("The value of --%s is not valid UTF-8."), option->long_name);

          tegotae_invocation_misused (self, message);
          return FALSE;
        }

      typed = *value;
      *value = tegotae_answers_narrow (typed);
    }

  return TRUE;
}

/* Whether a file is named that can have no such name. */
static gboolean
names_no_file (TegotaeInvocation  *self,
               const GOptionEntry *options)
{
  for (const GOptionEntry *option = options; option != NULL && option->long_name != NULL; option++)
    {
      if (g_strcmp0 (option->arg_description, "FILE") == 0 && g_strcmp0 (*(char **) option->arg_data, "") == 0)
        return TRUE;
    }

  return self->command->arguments != NULL && strstr (self->command->arguments, "FILE") != NULL &&
         g_strv_contains ((const char * const *) self->arguments + 1, "");
}

/* Puts the operands after the program's name, which stays. */
static guint
take_operands (TegotaeInvocation *self,
               char             **operands)
{
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();

  g_strv_builder_add (arguments, self->arguments[0]);
  if (operands != NULL)
    g_strv_builder_addv (arguments, (const char **) operands);
  g_strfreev (self->arguments);
  self->arguments = g_strv_builder_end (arguments);

  return g_strv_length (self->arguments) - 1;
}

gboolean
tegotae_invocation_parse (TegotaeInvocation  *self,
                          const GOptionEntry *options,
                          guint               min_arguments,
                          guint               max_arguments)
{
  /* The language was looked up before anything was translated. */
  g_autofree char *lang = NULL;
  g_auto (GStrv) operands = NULL;
  g_autoptr (GOptionContext) context = create_context (self, options, (const char **) &lang, &operands);
  g_autoptr (GError) error = NULL;
  guint n_arguments;

  if (!g_option_context_parse_strv (context, &self->arguments, &error))
    {
      tegotae_invocation_misused (self, error->message);
      return FALSE;
    }

  if (!narrow_values (self, options))
    return FALSE;

  n_arguments = take_operands (self, operands);
  if (n_arguments < min_arguments)
    tegotae_invocation_misused (self, _("An argument is missing at the end."));
  else if (n_arguments > max_arguments)
    tegotae_invocation_misused (self, _("There are too many arguments."));
  else if (names_no_file (self, options))
    tegotae_invocation_misused (self, _("The name of the file is empty."));
  else
    return TRUE;

  return FALSE;
}

char *
tegotae_invocation_dup_id (TegotaeInvocation *self)
{
  return self->arguments[1] != NULL ? tegotae_answers_narrow (self->arguments[1]) : NULL;
}

gboolean
tegotae_invocation_parse_limit (TegotaeInvocation *self,
                                const char        *text,
                                guint             *limit)
{
  guint64 number;

  if (text == NULL)
    return TRUE;

  if (!g_ascii_string_to_unsigned (text, 10, 1, LARGEST_LIMIT, &number, NULL))
    {
      tegotae_invocation_misused (self, _("--limit is a number from 1 to 1000."));
      return FALSE;
    }

  *limit = (guint) number;

  return TRUE;
}

TegotaeExit
tegotae_invocation_misused (TegotaeInvocation *self,
                            const char        *message)
{
  fprintf (stderr, "%s %s: %s\n", PROGRAM, self->command->name, message);
  print_usage (self);

  return TEGOTAE_EXIT_WRONG_USAGE;
}

/* On stderr, but not once more what was said just before. */
static void
say (const char *text)
{
  static char *last = NULL;

  if (g_strcmp0 (text, last) == 0)
    return;

  g_free (last);
  last = g_strdup (text);
  fprintf (stderr, "%s: %s\n", PROGRAM, text);
}

TegotaeExit
tegotae_invocation_fail (const GError *error)
{
  say (error->message);

  if (error->domain == TEGOTAE_ERROR &&
      error->code != TEGOTAE_ERROR_STORE && error->code != TEGOTAE_ERROR_NEWER &&
      error->code != TEGOTAE_ERROR_FOREIGN)
    return TEGOTAE_EXIT_BAD_INPUT;

  return TEGOTAE_EXIT_STORE_FAILED;
}

static void
print_notice (const TegotaeNotice *notice,
              gpointer             user_data)
{
  /* Nobody has to do anything about it, and scripts know what they are told. */
  if (tegotae_notice_is_of_library (notice))
    return;

  say (notice->title);
  if (notice->text != NULL)
    fprintf (stderr, "%s\n", notice->text);
}

TegotaeHome *
tegotae_invocation_open_home (TegotaeInvocation  *self,
                              GError            **error)
{
  TegotaeHome *home = tegotae_home_open (self->lang, error);
  g_auto (GStrv) warnings = NULL;

  if (home == NULL)
    return NULL;

  tegotae_home_set_notice_func (home, print_notice, NULL);
  warnings = tegotae_home_take_warnings (home);
  for (guint i = 0; warnings[i] != NULL; i++)
    say (warnings[i]);

  return home;
}

/* A name such as /dev/stdout would otherwise mean to replace the file that the
 * shell has opened. */
static gboolean
is_standard_output (const char *path)
{
  struct stat named, output;

  if (strcmp (path, TEGOTAE_STANDARD_STREAM) == 0)
    return TRUE;

  return stat (path, &named) == 0 && fstat (STDOUT_FILENO, &output) == 0 &&
         named.st_dev == output.st_dev && named.st_ino == output.st_ino;
}

gboolean
tegotae_invocation_write (const char  *path,
                          const char  *data,
                          gsize        length,
                          gboolean     force,
                          gboolean    *to_stdout,
                          GError     **error)
{
  TegotaeUserFileFlags flags = TEGOTAE_USER_FILE_DEVICES;
  g_autoptr (GError) local_error = NULL;

  *to_stdout = is_standard_output (path);
  if (*to_stdout)
    {
      /* main() looks whether standard output took it all. */
      fwrite (data, 1, length, stdout);
      return TRUE;
    }

  if (force)
    flags |= TEGOTAE_USER_FILE_REPLACE;

  if (tegotae_user_file_write (path, data, length, flags, &local_error))
    return TRUE;

  if (g_error_matches (local_error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS))
    g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_EXISTS, "%s %s",
                 local_error->message, _("Replace it with --force, or choose another name."));
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

void
tegotae_invocation_print (char *text)
{
  fputs (text, stdout);
  fputc ('\n', stdout);
  g_free (text);
}

/* What is wrong with a line as text; NULL if nothing is. */
static const char *
find_line_fault (const char *line,
                 gsize       length)
{
  if (!g_utf8_validate (line, (gssize) length, NULL))
    return _("This is not UTF-8. Save the file as UTF-8.");

  return g_str_has_prefix (line, TEGOTAE_BYTE_ORDER_MARK) ? _("The line begins with a byte order mark. Remove it.") : NULL;
}

static gboolean
run_lines (GInputStream      *stream,
           TegotaeBatchFunc   func,
           gpointer           user_data,
           GError           **error)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (stream);
  guint number = 0;

  g_data_input_stream_set_newline_type (lines, G_DATA_STREAM_NEWLINE_TYPE_LF);

  for (;;)
    {
      g_autoptr (GError) local_error = NULL;
      gsize length;
      g_autofree char *line = g_data_input_stream_read_line (lines, &length, NULL, &local_error);
      const char *fault;
      char *text;

      if (local_error != NULL)
        {
          g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID, local_error->message);
          return FALSE;
        }

      if (line == NULL)
        return TRUE;

      if (length > 0 && line[length - 1] == '\r')
        line[--length] = '\0';

      text = line;
      if (++number == 1 && g_str_has_prefix (text, TEGOTAE_BYTE_ORDER_MARK))
        text += strlen (TEGOTAE_BYTE_ORDER_MARK);

      fault = find_line_fault (text, length - (gsize) (text - line));
      if (fault != NULL)
        {
          g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_INVALID, fault);
          g_prefix_error (error, _("Line %u: "), number);
          return FALSE;
        }

      if (!func (text, number, user_data, error))
        return FALSE;
    }
}

TegotaeExit
tegotae_batch_run (const char       *path,
                   TegotaeBatchFunc  func,
                   gpointer          user_data)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (strcmp (path, "-") == 0 ? "/dev/stdin" : path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  stream = g_file_read (file, NULL, &error);
  if (stream == NULL)
    {
      fprintf (stderr, "tegotae-cli: %s\n", error->message);
      return TEGOTAE_EXIT_BAD_INPUT;
    }

  if (!run_lines (G_INPUT_STREAM (stream), func, user_data, &error))
    return tegotae_invocation_fail (error);

  return TEGOTAE_EXIT_OK;
}
