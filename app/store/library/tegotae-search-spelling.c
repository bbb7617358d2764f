/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-search-spelling.h"

#include <string.h>

#include "core/search/tegotae-kana.h"
#include "core/search/tegotae-tokenizer.h"
#include "store/sqlite/tegotae-statement.h"

#define MIN_LETTERS 5
#define MIN_KANA 4

/* Longer ones are no words. */
#define MAX_WORD 24

/* Words of one query that are looked at: one that nothing has costs some hundred look-ups. */
#define MAX_WORDS 16

#define SELECT_COMMONEST \
  "SELECT t.term FROM json_each (?1) AS edit CROSS JOIN entry_term AS t ON t.term = edit.value " \
  "ORDER BY t.entries DESC, t.term LIMIT 1"
#define SELECT_PHRASE "SELECT 1 FROM entry_fts WHERE entry_fts MATCH ?1 LIMIT 1"
#define SELECT_TEXT \
  "SELECT t.title || char (10) || t.keywords || char (10) || t.body || char (10) || t.answers || char (10) || t.asks " \
  "FROM entry_fts JOIN entry_text AS t ON t.entry = entry_fts.rowid WHERE entry_fts MATCH ?1 LIMIT 1"

/* A word of the query, and what may stand in it. */
typedef struct
{
  GPtrArray *sources;
  gunichar   word[MAX_WORD];
  guint      length;
  gunichar   first; /* of the alphabet */
  gunichar   last;
  gunichar   mark; /* what its token begins with; 0 for nothing */
  GString   *edits; /* as JSON */
} Word;

static void
add_edit (Word           *self,
          const gunichar *chars,
          guint           length)
{
  g_string_append (self->edits, self->edits->len > 1 ? ",\"" : "\"");
  if (self->mark != 0)
    g_string_append_unichar (self->edits, self->mark);
  for (guint i = 0; i < length; i++)
    g_string_append_unichar (self->edits, chars[i]);
  g_string_append_c (self->edits, '"');
}

/* Letters alone are guessed wrong too often if the first may be another. */
static guint
get_first_place (const Word *self)
{
  return self->mark == 0 ? 1 : 0;
}

static void
add_shorter_and_exchanged (Word *self)
{
  gunichar edit[MAX_WORD];

  for (guint i = 0; i < self->length; i++)
    {
      if (i >= get_first_place (self))
        {
          memcpy (edit, self->word, i * sizeof *edit);
          memcpy (edit + i, self->word + i + 1, (self->length - i - 1) * sizeof *edit);
          add_edit (self, edit, self->length - 1);
        }

      if (i + 1 < self->length)
        {
          memcpy (edit, self->word, self->length * sizeof *edit);
          edit[i] = self->word[i + 1];
          edit[i + 1] = self->word[i];
          add_edit (self, edit, self->length);
        }
    }
}

static void
add_other_and_longer (Word *self)
{
  gunichar edit[MAX_WORD + 1];

  for (guint i = get_first_place (self); i <= self->length; i++)
    {
      for (gunichar c = self->first; c <= self->last; c++)
        {
          memcpy (edit, self->word, i * sizeof *edit);
          edit[i] = c;
          memcpy (edit + i + 1, self->word + i, (self->length - i) * sizeof *edit);
          add_edit (self, edit, self->length + 1);
          if (i < self->length)
            {
              memcpy (edit + i + 1, self->word + i + 1, (self->length - i - 1) * sizeof *edit);
              add_edit (self, edit, self->length);
            }
        }
    }
}

/* The commonest term that is one edit away. @term: (out) (nullable) */
static gboolean
find_nearest (Word    *self,
              char   **term,
              GError **error)
{
  g_autofree char *edits = NULL;

  *term = NULL;
  self->edits = g_string_new ("[");
  add_shorter_and_exchanged (self);
  add_other_and_longer (self);
  g_string_append_c (self->edits, ']');
  edits = g_string_free (self->edits, FALSE);

  for (guint i = 0; i < self->sources->len && *term == NULL; i++)
    {
      const TegotaeSearchSource *source = g_ptr_array_index (self->sources, i);

      if (!tegotae_statement_read_text (source->db, SELECT_COMMONEST, TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (edits)), term,
                                        error))
        return FALSE;
    }

  return TRUE;
}

/* Whether anything has a token, or tokens in this order. -1 with an error. */
static int
is_known (GPtrArray   *sources,
          const char  *phrase,
          GError     **error)
{
  g_autofree char *match = g_strdup_printf ("\"%s\"", phrase);
  gint64 found = 0;

  for (guint i = 0; i < sources->len && found == 0; i++)
    {
      const TegotaeSearchSource *source = g_ptr_array_index (sources, i);

      if (!tegotae_statement_read_int64 (source->db, SELECT_PHRASE, TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (match)),
                                         &found, error))
        return -1;
    }

  return found != 0;
}

/* The word in kana of an entry that has the token @term, as it is written there. */
static gboolean
find_spelling (GPtrArray   *sources,
               const char  *term,
               char       **word,
               GError     **error)
{
  g_autofree char *match = g_strdup_printf ("\"%s\"", term);
  g_autofree char *text = NULL;
  g_autoptr (TegotaeFoldedText) folded = NULL;
  gsize end;

  *word = NULL;
  for (guint i = 0; i < sources->len && text == NULL; i++)
    {
      const TegotaeSearchSource *source = g_ptr_array_index (sources, i);

      if (!tegotae_statement_read_text (source->db, SELECT_TEXT, TEGOTAE_SQL_VALUES (TEGOTAE_SQL_TEXT (match)),
                                        &text, error))
        return FALSE;
    }

  folded = tegotae_folded_text_new (text != NULL ? text : "", -1);
  for (gsize start = 0; start < folded->n_chars && *word == NULL; start = MAX (end, start + 1))
    {
      char token[256];
      gsize length;

      end = tegotae_kana_find_end (folded, start, folded->n_chars);
      length = end > start ? tegotae_kana_write_word (folded, start, end, token, sizeof token) : 0;
      if (length == strlen (term) && memcmp (token, term, length) == 0)
        *word = tegotae_folded_text_dup_plain (folded, start, end);
    }

  return TRUE;
}

static void
read_word (Word       *self,
           const char *utf8)
{
  self->length = 0;
  for (; *utf8 != '\0' && self->length < MAX_WORD; utf8 = g_utf8_next_char (utf8))
    self->word[self->length++] = g_utf8_get_char (utf8);
}

/* @word: (out) (nullable): what to write in place of the letters */
static gboolean
mend_letters (GPtrArray                *sources,
              const TegotaeFoldedText  *text,
              gsize                     start,
              gsize                     end,
              char                    **word,
              GError                  **error)
{
  Word self = { .sources = sources, .first = 'a', .last = 'z' };
  g_autofree char *whole = tegotae_folded_text_dup_utf8 (text, start, end);
  g_autofree char *stem = tegotae_tokenizer_dup_phrase (text, start, end);
  int known = 1;

  *word = NULL;
  if (end - start < MIN_LETTERS || end - start >= MAX_WORD || !g_str_is_ascii (whole))
    return TRUE;

  known = is_known (sources, stem, error);
  if (known == 0 && end == text->n_chars)
    {
      g_autoptr (GPtrArray) completions = tegotae_search_terms_complete (sources, whole, 1, error);

      known = completions == NULL ? -1 : completions->len > 0;
    }

  if (known != 0)
    return known > 0;

  read_word (&self, whole);
  if (!find_nearest (&self, word, error))
    return FALSE;

  if (*word != NULL || g_str_equal (stem, whole))
    return TRUE;

  read_word (&self, stem);

  return find_nearest (&self, word, error);
}

/* Likewise of the kana. */
static gboolean
mend_kana (GPtrArray                *sources,
           const TegotaeFoldedText  *text,
           gsize                     start,
           gsize                     end,
           char                    **word,
           GError                  **error)
{
  Word self = { .sources = sources, .first = 0x3042, .last = 0x3094, .mark = TEGOTAE_KANA_MARK };
  g_autofree char *phrase = tegotae_tokenizer_dup_phrase (text, start, end);
  g_autofree char *term = NULL;
  char token[256];
  gsize length = tegotae_kana_write_word (text, start, end, token, sizeof token - 1);
  int known;

  *word = NULL;
  token[length] = '\0';
  if (g_utf8_strlen (token, -1) <= MIN_KANA || end - start >= MAX_WORD)
    return TRUE;

  known = is_known (sources, phrase, error);
  if (known == 0)
    known = is_known (sources, token, error);
  if (known != 0)
    return known > 0;

  read_word (&self, g_utf8_next_char (token));

  return find_nearest (&self, &term, error) &&
         (term == NULL || find_spelling (sources, term, word, error));
}

/* The end of what is looked at as one word from @start; @start if nothing is. */
static gsize
find_word_end (const TegotaeFoldedText *text,
               gsize                    start)
{
  TegotaeCharKind kind = text->chars[start].kind;
  gsize end = tegotae_folded_text_find_run_end (text, start);
  gsize at = start;

  if (kind == TEGOTAE_CHAR_LETTER)
    return end;

  if (kind == TEGOTAE_CHAR_KATAKANA)
    return tegotae_kana_find_end (text, start, end);

  /* Hiragana beside kanji is grammar; of katakana it may have the mark of a long vowel. */
  while (at < end && text->chars[at].kind >= TEGOTAE_CHAR_HIRAGANA)
    at++;

  return at == end && (start == 0 || !tegotae_char_kind_is_japanese (text->chars[start - 1].kind)) ? end : start;
}

gboolean
tegotae_search_spelling_mend (GPtrArray           *sources,
                              const TegotaeQuery  *query,
                              char               **mended,
                              GError             **error)
{
  const TegotaeFoldedText *text = query->text;
  g_autoptr (GString) written = g_string_new (NULL);
  guint n_words = 0;
  gsize copied = 0; /* of what was typed, in bytes */
  gsize next;

  *mended = NULL;
  for (gsize start = 0; start < text->n_chars && n_words < MAX_WORDS; start = next)
    {
      gsize end = find_word_end (text, start);
      g_autofree char *word = NULL;

      next = MAX (end, start + 1);
      if (end == start)
        continue;

      n_words++;
      if (!(text->chars[start].kind == TEGOTAE_CHAR_LETTER ? mend_letters : mend_kana) (sources, text, start, end, &word,
                                                                                       error))
        return FALSE;

      if (word == NULL)
        continue;

      g_string_append_len (written, query->typed + copied, (gssize) (text->chars[start].start - copied));
      g_string_append (written, word);
      copied = text->chars[end - 1].end;
    }

  if (copied > 0)
    {
      g_string_append (written, query->typed + copied);
      *mended = g_utf8_make_valid (written->str, -1);
    }

  return TRUE;
}
