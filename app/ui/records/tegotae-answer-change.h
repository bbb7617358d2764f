/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* A row that says how a question was answered by two attempts, in words. (transfer full)
 * @lang: of the words, as "ja" */
GtkWidget *tegotae_answer_change_row_new (const char *question,
                                          const char *answers,
                                          const char *lang);
