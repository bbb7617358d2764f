/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

/**
 * TegotaeNoticeKind:
 * @TEGOTAE_NOTICE_PROBLEM: something went wrong beside what was asked for,
 *   which was done nevertheless
 * @TEGOTAE_NOTICE_DONE: something that was asked for is done
 * @TEGOTAE_NOTICE_RECOVERY: records were damaged; says what became of them
 * @TEGOTAE_NOTICE_TROUBLE: records can only be read, and why; until it is over
 * @TEGOTAE_NOTICE_TROUBLE_OVER: they can be saved again
 * @TEGOTAE_NOTICE_LIBRARY_PROGRESS: the library is being made again, which takes a
 *   while; until it is over, whatever came of it
 * @TEGOTAE_NOTICE_LIBRARY_REBUILT: it was damaged, and is whole again
 * @TEGOTAE_NOTICE_LIBRARY_TROUBLE: it is only in memory, as no file can be written,
 *   and why; until it is over
 * @TEGOTAE_NOTICE_LIBRARY_TROUBLE_OVER: it is in its file
 */
typedef enum
{
  TEGOTAE_NOTICE_PROBLEM,
  TEGOTAE_NOTICE_DONE,
  TEGOTAE_NOTICE_RECOVERY,
  TEGOTAE_NOTICE_TROUBLE,
  TEGOTAE_NOTICE_TROUBLE_OVER,
  TEGOTAE_NOTICE_LIBRARY_PROGRESS,
  TEGOTAE_NOTICE_LIBRARY_REBUILT,
  TEGOTAE_NOTICE_LIBRARY_TROUBLE,
  TEGOTAE_NOTICE_LIBRARY_TROUBLE_OVER,
} TegotaeNoticeKind;

/**
 * TegotaeNotice:
 * @title: a short sentence; of progress: NULL
 * @text: (nullable): what more there is to say; may have several paragraphs
 * @fraction: of progress: how much is done, from 0 to 1, which is when it is over
 *
 * Something the user must be told that is not the answer to any call. Plain
 * text in the user's language.
 */
typedef struct
{
  TegotaeNoticeKind  kind;
  char              *title;
  char              *text;
  double             fraction;
} TegotaeNotice;

#define TEGOTAE_TYPE_NOTICE (tegotae_notice_get_type ())
GType          tegotae_notice_get_type (void);

TegotaeNotice *tegotae_notice_new      (TegotaeNoticeKind    kind,
                                        const char          *title,
                                        const char          *text);
TegotaeNotice *tegotae_notice_new_progress (double           fraction);
TegotaeNotice *tegotae_notice_copy     (const TegotaeNotice *notice);
void           tegotae_notice_free     (TegotaeNotice       *notice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeNotice, tegotae_notice_free)

/* Whether it is about the library, which is not the user's own and can be made again
 * at any time. */
gboolean       tegotae_notice_is_of_library (const TegotaeNotice *notice);

/* Is told of one. Borrowed. */
typedef void (*TegotaeNoticeFunc) (const TegotaeNotice *notice,
                                   gpointer             user_data);

/**
 * TegotaeSituation:
 * @trouble: why records can only be read; NULL while all is well
 * @library_trouble: why the library is only in memory; likewise
 * @library_progress: how far the making of the library is, from 0 to 1; negative if nothing
 *   is made
 *
 * What notices have said that still holds, for who comes later. The rest is its own.
 */
typedef struct
{
  char        *trouble;
  char        *library_trouble;
  double       library_progress;
  GSourceFunc  retry;
  gpointer     user_data;
  guint        timer; /* a source; 0 while there is nothing to retry */
} TegotaeSituation;

/* @retry: called now and then while there is trouble with the library, in the main
 *   context */
TegotaeSituation *tegotae_situation_new  (GSourceFunc          retry,
                                          gpointer             user_data);
void              tegotae_situation_free (TegotaeSituation    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeSituation, tegotae_situation_free)

void              tegotae_situation_take (TegotaeSituation    *self,
                                          const TegotaeNotice *notice);
