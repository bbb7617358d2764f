/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/* A list of made-up entries in a narrow window: number 0 is about "self", 1 about "talk", 2
 * about "calm", and so on. */
typedef struct
{
  TegotaeService *service;
  GPtrArray      *entries;
  TegotaeMarks   *marks;
  GtkWidget      *list;
  GtkWindow      *window;
} TestEntries;

/* @data: how many entries */
void           test_entries_set_up         (TestEntries   *fixture,
                                            gconstpointer  data);
void           test_entries_tear_down      (TestEntries   *fixture,
                                            gconstpointer  data);

/* Puts the entries into the list. */
void           test_entries_fill           (TestEntries   *fixture);

/* Of the list's vertical scrolling. Borrowed. */
GtkAdjustment *test_entries_get_adjustment (TestEntries   *fixture);

/* A bar whose filter the list has. */
GtkWidget     *test_entries_add_filters    (TestEntries   *fixture);

/* @domain: (nullable): every domain */
void           test_entries_choose         (TestEntries   *fixture,
                                            GtkWidget     *bar,
                                            const char    *domain,
                                            TegotaeStage   stage);

/* The headings, and the last digits of the numbers after each. */
void           test_entries_assert_order   (TestEntries   *fixture,
                                            const char    *expected);
