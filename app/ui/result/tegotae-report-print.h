/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "core/tegotae-report.h"

G_BEGIN_DECLS

/* The printing of @report, whose ownership is taken, on one page of A4 or whatever
 * paper there is. (transfer full) */
GtkPrintOperation *tegotae_report_print_new (TegotaeReport *report);

/* Lets the user print the page for the counsellor, or save it from the print
 * dialog. Takes ownership of @report. What goes wrong is told by @widget's
 * "win.show-error". */
void               tegotae_report_print_run (GtkWidget     *widget,
                                             TegotaeReport *report);

G_END_DECLS
