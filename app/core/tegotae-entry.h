/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-link.h"
#include "tegotae-stage.h"

#define TEGOTAE_ENTRY_MOST_WEIGHT 3

/* How much an entry is about a domain: from 1 to TEGOTAE_ENTRY_MOST_WEIGHT. */
typedef struct
{
  char *id;
  int   weight;
} TegotaeDomainWeight;

/* A response to the item that is worth at most max_points leads to the entry. */
typedef struct
{
  char   *questionnaire;
  char   *item;
  gint64  max_points;
} TegotaeTrigger;

/**
 * TegotaeEntryInfo:
 * @pack: id of the pack it is in; (@pack, @id) names an entry
 * @lang: language of the pack
 * @lead: the stages in which it comes first while it is unread
 * @is_event: it is about something that happened, not about something to practise, so
 *   a low answer never leads to it
 * @practice: (nullable): id of the practice of its pack that it tells to do
 * @phrases: (nullable): of the title, like those of a TegotaePack
 * @domains: (element-type TegotaeDomainWeight)
 * @triggers: (element-type TegotaeTrigger)
 *
 * What lists, filters and suggestions need to know of an entry. Reference
 * counted, not changed once complete.
 */
typedef struct
{
  char          *pack;
  char          *id;
  char          *lang;
  char          *title;
  char          *practice;
  char          *phrases;
  TegotaeStages  stages;
  TegotaeStages  lead;
  gboolean       is_event;
  GPtrArray     *domains;
  GPtrArray     *triggers;
} TegotaeEntryInfo;

TegotaeEntryInfo *tegotae_entry_info_new   (const char       *pack,
                                            const char       *id,
                                            const char       *lang,
                                            const char       *title);
TegotaeEntryInfo *tegotae_entry_info_ref   (TegotaeEntryInfo *info);
void              tegotae_entry_info_unref (TegotaeEntryInfo *info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeEntryInfo, tegotae_entry_info_unref)

void        tegotae_entry_info_add_domain         (TegotaeEntryInfo       *info,
                                                   const char             *domain,
                                                   int                     weight);
void        tegotae_entry_info_add_trigger        (TegotaeEntryInfo       *info,
                                                   const char             *questionnaire,
                                                   const char             *item,
                                                   gint64                  max_points);

/* The weight of a domain, 0 if the entry is not about it. */
int         tegotae_entry_info_get_weight         (const TegotaeEntryInfo *info,
                                                   const char             *domain);

/* The domain it is most about; the first of equals. NULL if it names none. */
const char *tegotae_entry_info_get_primary_domain (const TegotaeEntryInfo *info);

/* One part of an answer: a heading and its paragraphs. */
typedef struct
{
  char  *heading;
  char **body;
} TegotaeSection;

/**
 * TegotaeAnswer:
 * @advisor: (nullable): id of the advisor
 * @sections: (element-type TegotaeSection): one or more
 */
typedef struct
{
  char      *advisor;
  GPtrArray *sections;
} TegotaeAnswer;

TegotaeSection *tegotae_section_new  (const char         *heading,
                                      const char * const *body);
TegotaeAnswer  *tegotae_answer_new   (const char         *advisor);

/**
 * TegotaeEntry:
 * @info: its head
 * @body: paragraphs, NULL-terminated, possibly none
 * @asker_status: (nullable): "3rd-year student"
 * @asker_gender: (nullable)
 * @asked_on: (nullable): a date as the pack writes it
 * @keywords: NULL-terminated
 * @asks: how people ask it, NULL-terminated: for the search, never shown
 * @answers: (element-type TegotaeAnswer): one or more
 * @differs: (nullable): where the answers disagree, and for whom which holds
 * @related: ids of entries of the same pack, NULL-terminated
 * @articles: ids of articles of the same pack, NULL-terminated
 * @sources: (element-type TegotaeLink)
 * @phrases: (nullable): of the headings of its sections, like those of a TegotaePack
 *
 * One Q&A, whole. Reference counted, not changed once complete.
 */
typedef struct
{
  TegotaeEntryInfo *info;
  char            **body;
  char             *asker_status;
  char             *asker_gender;
  char             *asked_on;
  char            **keywords;
  char            **asks;
  GPtrArray        *answers;
  char             *differs;
  char            **related;
  char            **articles;
  GPtrArray        *sources;
  char             *phrases;
} TegotaeEntry;

/* Takes ownership of @info. */
TegotaeEntry *tegotae_entry_new   (TegotaeEntryInfo *info);
TegotaeEntry *tegotae_entry_ref   (TegotaeEntry     *entry);
void          tegotae_entry_unref (TegotaeEntry     *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaeEntry, tegotae_entry_unref)
