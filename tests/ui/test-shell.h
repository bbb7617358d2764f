/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/shell/tegotae-window.h"

/* A fixture: the whole window, on a home of the test's own. */
typedef struct
{
  TegotaeService *service;
  TegotaeWindow  *window;
} TestShell;

/* Once in a program, before its tests. */
void           test_shell_init         (void);

void           test_shell_set_up       (TestShell      *shell,
                                        gconstpointer   data);
void           test_shell_tear_down    (TestShell      *shell,
                                        gconstpointer   data);

/* Another window, with everything loaded. (transfer full) */
TegotaeWindow *test_shell_open_window  (TestShell      *shell);

/* In place of all, a window that nothing was loaded for yet. */
void           test_shell_open_early   (TestShell      *shell);
void           test_shell_close_window (TegotaeWindow  *window);

void           test_shell_activate     (TegotaeWindow  *window,
                                        const char     *action);
void           test_shell_show_view    (TegotaeWindow  *window,
                                        const char     *view);

/* What has the keyboard; borrowed. */
GtkWidget     *test_shell_get_focus    (TestShell      *shell);
