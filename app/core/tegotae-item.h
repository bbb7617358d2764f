/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TEGOTAE_ITEM_MIN_OPTIONS 2
#define TEGOTAE_ITEM_MAX_OPTIONS 7

/* One possible answer to an item; points are 0 or more. */
typedef struct
{
  char   *text;
  gint64  points;
} TegotaeOption;

TegotaeOption *tegotae_option_new  (const char    *text,
                                    gint64         points);
void           tegotae_option_free (TegotaeOption *option);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeOption, tegotae_option_free)

/**
 * TegotaeItem:
 * @domain: id of the domain it counts for
 * @text: as it is asked of the user
 * @text_other: (nullable): as it is asked of somebody else about the user
 * @weight: 1 or more
 * @options: (element-type TegotaeOption): 2 to 7, in the order shown
 *
 * One question of a questionnaire.
 */
typedef struct
{
  char      *id;
  char      *domain;
  char      *text;
  char      *text_other;
  gint64     weight;
  GPtrArray *options;
} TegotaeItem;

TegotaeItem *tegotae_item_new  (const char  *id,
                                const char  *domain,
                                const char  *text,
                                gint64       weight);
void         tegotae_item_free (TegotaeItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeItem, tegotae_item_free)

/* The text as it is to be asked: of the user, or if @other of somebody else about
 * the user. The same where the pack has no other. Borrowed. */
const char          *tegotae_item_get_text       (const TegotaeItem *item,
                                                  gboolean           other);

/* Borrowed. */
const TegotaeOption *tegotae_item_get_option     (const TegotaeItem *item,
                                                  guint              index);

/* The points of its best option; 0 only while it has no option worth any. */
gint64               tegotae_item_get_max_points (const TegotaeItem *item);

G_END_DECLS
