/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What ICU cuts in two although it is one phrase, or inside of a word: without the learned model,
 * which Debian's ICU does not have, it takes the words of a dictionary of Chinese and Japanese,
 * and knows no endings of verbs. */

#include "text/tegotae-phrase-cutter.h"

#include <string.h>

/* What no phrase begins with, after hiragana: the rest of an ending that was cut, or a particle.
 * Auxiliary verbs are not in it, they come after て only. */
static const char * const endings[] = {
  "かもしれ", "から", "さい", "しく", "しそう", "しょう", "すい", "すか", "すぎ", "すく", "せん", "そう", "だけ", "たい", "たか",
  "たがる", "たく", "たり", "たら", "だろう", "て", "です", "では", "という", "として", "とともに", "なけれ", "にく", "にし", "にす",
  "まで", "まい", "まし", "ます", "ませ", "もら", "やす", "らい", "られ", "れば", "れる", "ん", "を",
};

/* Words that are cut in two. */
static const struct
{
  const char *left;
  const char *right;
} torn_words[] = {
  { "かま", "い" }, { "つな", "が" }, { "つな", "げ" }, { "で", "しょ" }, { "ま", "し" }, { "ま", "す" }, { "ま", "せ" },
  { "も", "ら" }, { "や", "す" },
};

/* What comes after て and is written with it. */
static const char * const auxiliaries[] = {
  "いい", "いき", "いく", "いけ", "いた", "いな", "いま", "いら", "いる", "おき", "おく", "き", "く", "し", "ほし", "み", "も", "よい",
};

/* What a phrase of one kanji and one hiragana ends in if it is the stem of a verb that goes on. */
#define STEM_ENDINGS "いきぎしちびみりえけげせてねべめれ"

#define CLOSING "」』）)】"

/* Of a phrase that is joined, where a full-width letter counts as 2. */
#define MOST_WIDTH 16

#define BIT(number) (G_GUINT64_CONSTANT (1) << (number))

typedef enum
{
  OTHER, /* punctuation, brackets, spaces */
  HIRAGANA,
  WORD,  /* kanji, katakana, letters, digits */
} Kind;

static gboolean
is_one_of (gunichar    character,
           const char *set)
{
  return g_utf8_strchr (set, -1, character) != NULL;
}

static Kind
get_kind (gunichar character)
{
  if (character >= 0x3041 && character <= 0x309f)
    return HIRAGANA;

  /* The mark of a long vowel and 々 are letters, ・ is none. */
  return g_unichar_isalnum (character) ? WORD : OTHER;
}

static gboolean
begins_with (const char         *text,
             const char * const *words,
             gsize               n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      if (g_str_has_prefix (text, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* The length in bytes of the part before @cut of a word that is cut in two there; 0 if none is. */
static gsize
measure_torn (const char *start,
              const char *cut)
{
  for (gsize i = 0; i < G_N_ELEMENTS (torn_words); i++)
    {
      gsize length = strlen (torn_words[i].left);

      if (cut - start >= (gssize) length && g_str_has_prefix (cut, torn_words[i].right) &&
          memcmp (cut - length, torn_words[i].left, length) == 0)
        return length;
    }

  return 0;
}

/* Whether the phrase from @start is one kanji and, at @last_at, one hiragana of @set. */
static gboolean
is_stem (const char *start,
         const char *last_at,
         const char *set)
{
  return start < last_at && g_utf8_next_char (start) == last_at &&
         get_kind (g_utf8_get_char (start)) == WORD && is_one_of (g_utf8_get_char (last_at), set);
}

/* Whether ICU has cut at @cut, between the phrase from @start and the rest, inside of a word or
 * before what belongs to one. */
static gboolean
is_inside_word (const char *start,
                const char *cut)
{
  const char *last_at = g_utf8_prev_char (cut);
  gunichar last = g_utf8_get_char (last_at);
  gunichar next = g_utf8_get_char (cut);

  /* 1〜2回, 〜です. */
  if (last == g_utf8_get_char ("〜"))
    return get_kind (next) != OTHER;

  if (get_kind (next) == HIRAGANA)
    return get_kind (last) == WORD || is_one_of (last, "っ" CLOSING) || is_stem (start, last_at, "ろず") ||
           measure_torn (start, cut) > 0 ||
           (get_kind (last) == HIRAGANA && begins_with (cut, endings, G_N_ELEMENTS (endings)));

  /* お見送り, ご縁; 三か月, 二つ目. */
  return (last_at == start && is_one_of (last, "おご")) ||
         (is_one_of (last, "かヶつ") && is_one_of (next, "月所国年目") && last_at > start &&
          get_kind (g_utf8_get_char (g_utf8_prev_char (last_at))) == WORD);
}

/* Whether the two are read in one breath: parts of a compound, an auxiliary verb. */
static gboolean
is_inside_phrase (const char *start,
                  const char *cut)
{
  const char *last_at = g_utf8_prev_char (cut);
  gunichar last = g_utf8_get_char (last_at);
  Kind next = get_kind (g_utf8_get_char (cut));

  if (get_kind (last) == WORD)
    return next == WORD;

  if (get_kind (last) != HIRAGANA || next == OTHER)
    return FALSE;

  if (next == HIRAGANA)
    return last == g_utf8_get_char ("て") && begins_with (cut, auxiliaries, G_N_ELEMENTS (auxiliaries));

  return is_stem (start, last_at, STEM_ENDINGS) ||
         (g_str_has_prefix (cut, "方") && is_one_of (last, STEM_ENDINGS));
}

/* A text by its characters. */
typedef struct
{
  const char     *at[TEGOTAE_PHRASES_MOST_CHARACTERS + 1]; /* and its end */
  int             n;
  TegotaePhrases  phrases;
} Text;

/* The beginning of the phrase after the one that has the character @number; the end if there is none. */
static int
find_next (const Text *text,
           int         number)
{
  do
    number++;
  while (number < text->n && (text->phrases >> number & 1) == 0);

  return MIN (number, text->n);
}

/* A better place for a cut inside of a word whose parts are too wide together: after the て of
 * 書いて or the ても of 書いても, or before the word. */
static int
find_better_cut (const Text *text,
                 int         start,
                 int         cut)
{
  gsize torn = measure_torn (text->at[start], text->at[cut]);

  for (int i = cut; i > start; i--)
    {
      const char *next = text->at[i + 1];

      if (g_str_has_prefix (text->at[i], "て"))
        return g_str_has_prefix (next, "も") && !g_str_has_prefix (next, "もら") ? i + 2 : i + 1;
    }

  for (int i = cut; torn > 0 && i > start; i--)
    {
      if (text->at[i] + torn == text->at[cut])
        return i;
    }

  return cut;
}

/* Brackets and punctuation do not count. */
static int
measure (const char *start,
         const char *end)
{
  int width = 0;

  for (; start < end; start = g_utf8_next_char (start))
    {
      gunichar character = g_utf8_get_char (start);

      if (get_kind (character) != OTHER)
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return width;
}

/* Joins the phrases of which @rule says that they are one. */
static void
join (Text     *text,
      gboolean (*rule) (const char *, const char *),
      gboolean  move)
{
  int start = 0;
  int end;

  for (int cut = find_next (text, 0); cut < text->n; cut = end)
    {
      gboolean one = rule (text->at[start], text->at[cut]);

      end = find_next (text, cut);
      if (one && measure (text->at[start], text->at[end]) <= MOST_WIDTH)
        {
          text->phrases &= ~BIT (cut);
          continue;
        }

      start = one && move ? find_better_cut (text, start, cut) : cut;
      text->phrases = (text->phrases & ~BIT (cut)) | BIT (start);
    }
}

TegotaePhrases
tegotae_phrase_joints_join (const char     *text,
                            TegotaePhrases  phrases)
{
  Text parts = { .n = 0, .phrases = phrases };
  const char *at = text;

  g_return_val_if_fail (text != NULL, 0);

  for (; *at != '\0' && parts.n < TEGOTAE_PHRASES_MOST_CHARACTERS; at = tegotae_phrases_next (at))
    parts.at[parts.n++] = at;
  parts.at[parts.n] = at;

  join (&parts, is_inside_word, TRUE);
  join (&parts, is_inside_phrase, FALSE);

  return parts.phrases;
}
