/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/tegotae-phrase-cutter.h"

#include <gmodule.h>
#include <unicode/ubrk.h>

#define LOCALE "ja-u-lw-phrase"
#define ICU_LIBRARY "libicuuc.so." U_ICU_VERSION_SHORT

/* A UTF-8 text of so many characters, or of as many runs of digits, is not longer in practice. */
#define MOST_UNITS 256

/* The functions of ICU that are called. The header gives them names with the version of ICU. */
typedef struct
{
  typeof (&ubrk_open)    open;
  typeof (&ubrk_close)   close;
  typeof (&ubrk_setText) set_text;
  typeof (&ubrk_next)    next;
} Icu;

struct _TegotaePhraseCutter
{
  Icu             icu;
  UBreakIterator *lines;
};

static gboolean
load (Icu *icu)
{
  static GModule *module;

  /* It stays when the last cutter is gone: ICU keeps what it has read for the next. */
  if (module == NULL)
    module = g_module_open (ICU_LIBRARY, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

  return module != NULL &&
         g_module_symbol (module, G_STRINGIFY (ubrk_open), (gpointer *) &icu->open) &&
         g_module_symbol (module, G_STRINGIFY (ubrk_close), (gpointer *) &icu->close) &&
         g_module_symbol (module, G_STRINGIFY (ubrk_setText), (gpointer *) &icu->set_text) &&
         g_module_symbol (module, G_STRINGIFY (ubrk_next), (gpointer *) &icu->next);
}

TegotaePhraseCutter *
tegotae_phrase_cutter_new (void)
{
  TegotaePhraseCutter *self = g_new0 (TegotaePhraseCutter, 1);
  UErrorCode status = U_ZERO_ERROR;

  if (load (&self->icu))
    self->lines = self->icu.open (UBRK_LINE, LOCALE, NULL, 0, &status);
  if (self->lines != NULL && U_SUCCESS (status))
    return self;

  g_info ("Phrases are not found: " ICU_LIBRARY " is not there or not complete");
  tegotae_phrase_cutter_free (self);

  return NULL;
}

void
tegotae_phrase_cutter_free (TegotaePhraseCutter *self)
{
  if (self == NULL)
    return;

  if (self->lines != NULL)
    self->icu.close (self->lines);
  g_free (self);
}

/* The number of the character at each unit of UTF-16 that begins one, else -1. Returns the
 * number of units; 0 if the text has no phrases. */
static glong
number_characters (const char *text,
                   int        *numbers)
{
  gboolean is_japanese = FALSE;
  glong at_unit = 0;
  int number = 0;

  for (const char *at = text; *at != '\0'; number++)
    {
      const char *next = tegotae_phrases_next (at);

      if (number == TEGOTAE_PHRASES_MOST_CHARACTERS)
        return 0;

      for (const char *part = at; part < next; part = g_utf8_next_char (part))
        {
          int n_units = g_utf8_get_char (part) > 0xffff ? 2 : 1;

          if (at_unit + n_units > MOST_UNITS)
            return 0;

          is_japanese = is_japanese || g_unichar_iswide (g_utf8_get_char (part));
          numbers[at_unit] = part == at ? number : -1;
          if (n_units == 2)
            numbers[at_unit + 1] = -1;
          at_unit += n_units;
        }

      at = next;
    }

  return is_japanese ? at_unit : 0;
}

TegotaePhrases
tegotae_phrase_cutter_cut (TegotaePhraseCutter *self,
                           const char          *text)
{
  g_autofree gunichar2 *units = NULL;
  int numbers[MOST_UNITS];
  UErrorCode status = U_ZERO_ERROR;
  TegotaePhrases phrases = 0;
  glong n_units;
  int end;

  g_return_val_if_fail (self != NULL && text != NULL, 0);

  n_units = number_characters (text, numbers);
  if (n_units == 0)
    return 0;

  units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  self->icu.set_text (self->lines, (const UChar *) units, (int) n_units, &status);
  if (units == NULL || U_FAILURE (status))
    return 0;

  while ((end = self->icu.next (self->lines)) != UBRK_DONE && end < n_units)
    {
      if (numbers[end] > 0)
        phrases |= G_GUINT64_CONSTANT (1) << numbers[end];
    }

  return tegotae_phrase_joints_join (text, phrases);
}
