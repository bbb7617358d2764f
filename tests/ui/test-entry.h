/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"
#include "ui/shell/tegotae-navigator.h"

/* What the tests of the entry page share. */

#define PACK "core"

typedef struct
{
  TegotaeService *service;
  GtkWidget      *navigator;
  GtkWidget      *page; /* the first */
  GtkWindow      *window;
} Fixture;

/* @data: id of the entry */
void         set_up           (Fixture       *fixture,
                               gconstpointer  data);
void         tear_down        (Fixture       *fixture,
                               gconstpointer  data);

/* Adds a test of the page of @entry. */
void         add              (const char    *name,
                               const char    *entry,
                               void         (*test) (Fixture *, gconstpointer));

void         settle           (Fixture       *fixture);
GtkWidget   *get_visible_page (Fixture       *fixture);
TegotaeMark  get_marks        (Fixture       *fixture,
                               const char    *entry);
gboolean     is_read          (Fixture       *fixture,
                               const char    *entry);

gboolean     is_seen          (GtkWidget     *root,
                               const char    *text);
double       get_scroll       (GtkWidget     *page);
void         click            (GtkWidget     *button);
