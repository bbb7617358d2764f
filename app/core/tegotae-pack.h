/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/tegotae-domain.h"
#include "core/tegotae-link.h"
#include "core/tegotae-questionnaire.h"

typedef enum
{
  TEGOTAE_ADVISOR_PERSON,
  TEGOTAE_ADVISOR_PERSPECTIVE,
} TegotaeAdvisorKind;

/**
 * TegotaeAdvisor:
 * @credential: (nullable): of a person
 * @url: (nullable): https
 *
 * Who answers: a real person, or a point of view.
 */
typedef struct
{
  char               *id;
  char               *name;
  char               *credential;
  char               *url;
  TegotaeAdvisorKind  kind;
} TegotaeAdvisor;

TegotaeAdvisor *tegotae_advisor_new  (const char         *id,
                                      TegotaeAdvisorKind  kind,
                                      const char         *name);

/* A small exercise for one domain; minutes is 0 if the pack does not say. */
typedef struct
{
  char *id;
  char *domain;
  char *text;
  int   minutes;
} TegotaePractice;

TegotaePractice *tegotae_practice_new  (const char      *id,
                                        const char      *domain,
                                        const char      *text,
                                        int              minutes);

/* The id of the pack that is shipped and whose domains all packs may use. */
#define TEGOTAE_PACK_CORE "core"

typedef enum
{
  TEGOTAE_ORIGIN_SHIPPED,
  TEGOTAE_ORIGIN_IMPORTED,
} TegotaeOrigin;

/* "shipped" or "imported". Static. */
const char *tegotae_origin_to_id (TegotaeOrigin origin);

/**
 * TegotaePack:
 * @lang: the one language it is written in, a BCP 47 tag ("ja", "en")
 * @revision: 1 or more
 * @license: (nullable): an SPDX identifier or a sentence
 * @n_entries: how many entries it holds
 * @phrases: (nullable): of its headings, as tegotae_phrases_append() writes them: while it is taken
 *   into the library, where they are kept
 * @domains: (element-type TegotaeDomain): in pack order, which all output keeps
 * @questionnaires: (element-type TegotaeQuestionnaire)
 * @practices: (element-type TegotaePractice)
 * @advisors: (element-type TegotaeAdvisor)
 * @articles: (element-type TegotaeLink)
 * @synonyms: (element-type GStrv): words that mean the same in its entries, each as
 *   the phrase that the search looks for
 *
 * Everything of a pack but its entries, which may be many and are read one by
 * one. Reference counted; not changed once it is complete, so threads may
 * share it.
 */
typedef struct
{
  char          *id;
  char          *lang;
  int            revision;
  char          *title;
  char          *license;
  TegotaeOrigin  origin;
  guint          n_entries;
  char          *phrases;
  GPtrArray     *domains;
  GPtrArray     *questionnaires;
  GPtrArray     *practices;
  GPtrArray     *advisors;
  GPtrArray     *articles;
  GPtrArray     *synonyms;
} TegotaePack;

TegotaePack *tegotae_pack_new   (const char  *id,
                                 const char  *lang,
                                 int          revision,
                                 const char  *title);
TegotaePack *tegotae_pack_ref   (TegotaePack *pack);
void         tegotae_pack_unref (TegotaePack *pack);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TegotaePack, tegotae_pack_unref)

/* All borrowed; NULL if there is none of that id. */
const TegotaeDomain  *tegotae_pack_find_domain        (const TegotaePack *pack,
                                                       const char        *id);
TegotaeQuestionnaire *tegotae_pack_find_questionnaire (const TegotaePack *pack,
                                                       const char        *id);
const TegotaeAdvisor *tegotae_pack_find_advisor       (const TegotaePack *pack,
                                                       const char        *id);
const TegotaePractice *tegotae_pack_find_practice     (const TegotaePack *pack,
                                                       const char        *id);
const TegotaeLink    *tegotae_pack_find_article       (const TegotaePack *pack,
                                                       const char        *id);
