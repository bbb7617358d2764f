/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/* What widget tests share. */

/* Before anything else in main(): g_test_init(), a data home of its own, and
 * GTK. */
void test_ui_init (int    *argc,
                   char ***argv);

/* Puts a widget into a window of @width × @height and waits until it is
 * mapped. Closed with test_ui_close(). */
GtkWindow *test_ui_show (GtkWidget *widget,
                         int        width,
                         int        height);

/* Closes the window and lets what it leaves behind be done. */
void test_ui_close (GtkWindow *window);

/* Runs the main loop for a moment; FALSE once a minute is over. The minute
 * begins when @deadline is 0. */
gboolean test_ui_turn (gint64 *deadline);

/* Runs the main loop until @condition holds, which it must within a minute. */
#define test_ui_wait_for(condition) \
  G_STMT_START \
    { \
      gint64 test_ui_deadline = 0; \
      while (!(condition) && test_ui_turn (&test_ui_deadline)) \
        continue; \
      g_assert_true (condition); \
    } \
  G_STMT_END

/* Runs the main loop until every window has laid out and painted what it shows
 * now, and nothing is left to be done at once. What a timer or another thread
 * is to do is to be waited for with test_ui_wait_for(). */
void test_ui_rest (void);

/* Runs the main loop until every timer of at most @ms that runs now has ended,
 * to show what such a timer does not do. */
void test_ui_outlast (guint ms);

/* Waits until nothing inside @root slides any more. */
void test_ui_settle (GtkWidget *root);

/* The first widget inside @root (or itself) of a type; NULL if there is none. */
GtkWidget *test_ui_find (GtkWidget *root,
                         GType      type);

/* The first widget inside @root (or itself) that CSS knows by that name; NULL if there is
 * none. */
GtkWidget *test_ui_find_named (GtkWidget  *root,
                               const char *css_name);

/* The first label inside @root that shows exactly @text; NULL if there is
 * none. */
GtkWidget *test_ui_find_label (GtkWidget  *root,
                               const char *text);

/* What assistive technology reads of a widget; owned by the caller. */
char *test_ui_dup_name (GtkWidget *widget);

/* Presses a key where the focus of @widget's window is; whether something took
 * it. Pressing again without releasing it is what a held key does. */
gboolean test_ui_press (GtkWidget       *widget,
                        guint            keyval,
                        GdkModifierType  modifiers);
void     test_ui_release (GtkWidget      *widget,
                          guint           keyval);
