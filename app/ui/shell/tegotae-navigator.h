/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "service/tegotae-service.h"

/**
 * TegotaeNavigator:
 *
 * A stack of pages, the last of which is seen. Slides between them for 200 ms,
 * unless animations are off. Focus goes to a new page's first widget that takes
 * it and, on the way back, to where it was.
 *
 * Property (read only, notified): "visible-page" (GtkWidget).
 *
 * Actions for everything inside: "nav.back", "nav.home",
 * "nav.open-entry" (ss: pack, entry), "nav.open-advisor" (ss: pack, advisor),
 * "nav.open-practice" (ss: pack, practice), "nav.open-report" (s: attempt);
 * of the user's own questions: "nav.open-questions", "nav.write-question" (s: what
 * its title begins with), "nav.edit-question" (s: id), "nav.edit-answer" (su: id,
 * index; after the last: a new one), "nav.show-written" (s: id).
 * A page that wants another meaning of “back” installs a "nav.back" of its own;
 * Alt+Left, Escape and the mouse's back button ask the visible page first.
 */
#define TEGOTAE_TYPE_NAVIGATOR (tegotae_navigator_get_type ())
G_DECLARE_FINAL_TYPE (TegotaeNavigator, tegotae_navigator, TEGOTAE, NAVIGATOR, GtkWidget)

GtkWidget *tegotae_navigator_new              (TegotaeService   *service,
                                               GtkWidget        *root);

/* Takes a floating @page. */
void       tegotae_navigator_push             (TegotaeNavigator *self,
                                               GtkWidget        *page);

/* Puts @page in the place of the visible page, which must not be the root. */
void       tegotae_navigator_replace          (TegotaeNavigator *self,
                                               GtkWidget        *page);

/* Drops every page but the root and shows @page after it, without sliding: what
 * is shown was chosen elsewhere. */
void       tegotae_navigator_start            (TegotaeNavigator *self,
                                               GtkWidget        *page);

/* Shows pages of the same things as @other after its own, as far as
 * tegotae_navigator_pages_copy() can make them. */
void       tegotae_navigator_copy_pages        (TegotaeNavigator *self,
                                                TegotaeNavigator *other);

/* Back one page; nothing at the root. The page is dropped. */
void       tegotae_navigator_pop              (TegotaeNavigator *self);
void       tegotae_navigator_pop_to_root      (TegotaeNavigator *self);

/* “Back” as the visible page means it. */
void       tegotae_navigator_back             (TegotaeNavigator *self);

gboolean   tegotae_navigator_get_can_go_back  (TegotaeNavigator *self);

/* Borrowed. */
GtkWidget *tegotae_navigator_get_visible_page (TegotaeNavigator *self);

/* Borrowed. */
TegotaeService *tegotae_navigator_get_service (TegotaeNavigator *self);

/* The pages of the rooms that a navigator can show. Nothing else of it knows them, so they
 * are in a file of their own, tegotae-navigator-pages.c. */

/* The actions of TegotaeNavigator that open a page. */
void       tegotae_navigator_pages_install   (GtkWidgetClass *klass);

/* The page of an entry, or of a question of the user's own if @pack says so. */
GtkWidget *tegotae_navigator_pages_new_entry (TegotaeService *service,
                                              const char     *pack,
                                              const char     *id);

/* A new page of the same thing, in the present language: an entry, a question, a
 * practice, a result, a comparison. NULL for other pages. (transfer floating) (nullable) */
GtkWidget *tegotae_navigator_pages_copy      (TegotaeService *service,
                                              GtkWidget      *page);
