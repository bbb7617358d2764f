/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

#define TEST_SEARCH_WIDE 1000
#define TEST_SEARCH_NARROW 360

/* The advice view in a window, and what the search in it is made of. */
typedef struct
{
  TegotaeService *service;
  GtkWidget      *view;
  GtkEditable    *entry;
  GtkWidget      *results;
  GtkWindow      *window;
} TestSearch;

/* A fixture of a test. @data: the width of the window */
void        test_search_set_up         (TestSearch    *fixture,
                                        gconstpointer  data);
void        test_search_tear_down      (TestSearch    *fixture,
                                        gconstpointer  data);

/* Until all that was asked is answered and seen. */
void        test_search_settle         (TestSearch    *fixture);

/* Puts a text in the place of what is there, and settles. */
void        test_search_type           (TestSearch    *fixture,
                                        const char    *text);

/* What the list of results shows. Borrowed. */
GListModel *test_search_get_model      (TestSearch    *fixture);

/* @expected: the ids of what is found, with a blank between them */
void        test_search_assert_found   (TestSearch    *fixture,
                                        const char    *expected);

gboolean    test_search_is_seen        (TestSearch    *fixture,
                                        const char    *text);

/* Whether the keyboard is in a widget. */
gboolean    test_search_has_focus      (TestSearch    *fixture,
                                        GtkWidget     *widget);

/* The id of the entry being read; NULL if there is none. */
const char *test_search_get_open_entry (TestSearch    *fixture);

/* Chooses in the nth of the two drop-downs: domain, stage. */
void        test_search_choose         (TestSearch    *fixture,
                                        guint          n,
                                        guint          option);

/* Marks an entry of the pack, and settles. */
void        test_search_bookmark       (TestSearch    *fixture,
                                        const char    *id);

/* Presses the toggle of that name. */
void        test_search_toggle         (TestSearch    *fixture,
                                        const char    *name);
