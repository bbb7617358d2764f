/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/library/tegotae-library.h"
#include "store/user/tegotae-user-db.h"
#include "tegotae-home.h"

/* What the files of TegotaeHome share. */

struct _TegotaeHome
{
  TegotaeLibrary      *library;
  TegotaeUserDb       *user_db;     /* NULL until it is needed */
  char                *trouble;     /* why it can only be read, which was told; NULL if it can be written */
  gboolean             goes_on;     /* without records if they cannot be read */
  gboolean             is_thorough; /* in looking for damage */
  gboolean             was_open;    /* user.db, whether or not it still is */
  gint64               data_version; /* when it was last looked at; -1 if that was another file */
  TegotaeQuestionIndex *own_questions; /* as the search needs them; NULL if there are none */
  char                *own_state; /* of the questions in it */
  gboolean             searches_entries_only; /* user.db was refused */
  TegotaeNoticeFunc    notice_func;
  gpointer             notice_data;
};

void           tegotae_home_tell        (TegotaeHome         *home,
                                         TegotaeNoticeKind    kind,
                                         const char          *title,
                                         const char          *text);

/* Before whatever is about to be done, which is done without a backup if there
 * can be none; that is told. */
void           tegotae_home_back_up     (TegotaeHome         *home,
                                         TegotaeBackupReason  reason);

/* Opens user.db when it is first needed, and again when it must be. If it cannot
 * be opened to write, it is one that can only be read, which is told.
 *
 * An operation holds the database until it returns: as long as anybody holds it,
 * every call gets the same one, and it is neither replaced nor closed.
 * Returns: (transfer full) */
TegotaeUserDb *tegotae_home_hold_user_db (TegotaeHome  *home,
                                          GError      **error);

/* The same for an operation that writes: fails with the reason if user.db can only
 * be read. */
TegotaeUserDb *tegotae_home_hold_to_write (TegotaeHome  *home,
                                           GError      **error);

void           tegotae_home_forget_own_questions (TegotaeHome *home);

/* Now, in milliseconds since 1970 UTC. */
gint64         tegotae_home_get_time    (void);
