/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-question.h"
#include "service/tegotae-service.h"

/* Questions as plain text, to be given to other people. The result is reported on
 * @widget's window. @questions: (element-type TegotaeQuestion); nothing happens if there
 * are none. */

/* To the clipboard. */
void tegotae_question_export_copy   (GtkWidget      *widget,
                                     GPtrArray      *questions);

/* To a file, which the user is asked for. */
void tegotae_question_export_save (GtkWidget      *widget,
                                   TegotaeService *service,
                                   GPtrArray      *questions);
