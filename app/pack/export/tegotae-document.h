/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/comparison/tegotae-second-view.h"
#include "core/search/tegotae-search-result.h"
#include "core/suggestions/tegotae-suggestion.h"
#include "core/tegotae-attempt.h"
#include "core/tegotae-deleted-record.h"
#include "core/tegotae-export.h"
#include "core/tegotae-health.h"
#include "core/tegotae-question.h"

/**
 * SECTION: what the command line prints with --json
 *
 * Each function returns one JSON document as UTF-8 text, owned by the caller,
 * without a newline at its end. Keys are in the order that the design gives.
 */

typedef enum
{
  TEGOTAE_DOCUMENT_PRETTY,
  TEGOTAE_DOCUMENT_COMPACT,
} TegotaeDocumentStyle;

/* {"questionnaire","score","band":{"id","name"},"step","near_cut","domains":
 * [{"id","name","score","level"}],"strengths":[id],"improvements":[id],"reach"}; names
 * come from @content, or from the attempt if their pack is gone. */
char *tegotae_document_score         (const TegotaeAttempt *attempt,
                                      const TegotaeContent *content,
                                      TegotaeDocumentStyle  style);

/* The same with "attempt" (its id) and "suggestions". */
char *tegotae_document_take          (const TegotaeAttempt *attempt,
                                      const TegotaeContent *content,
                                      GPtrArray            *suggestions);

/* The same with "attempt", "suggestions" (none: they go by the user's own
 * answers), "taken_by" and "beside":{"attempt","domains":[{"id","own","other"}],
 * "answers":[{"item","own","other"}]}: the user's own attempt and scores, null if there are
 * none to lay beside, and the answers that differ, as the indexes of their options. */
char *tegotae_document_second_view   (const TegotaeSecondView *view,
                                      const TegotaeContent    *content);

/* {"suggestions":[{"entry","pack","title","reasons":[{"kind","id","text"}]}]} */
char *tegotae_document_suggestions   (GPtrArray            *suggestions);

/* {"query","results":[{"entry","pack","title","snippet"}]}, and "searched_for" if a word
 * was replaced by one that is spelt almost alike. @results: (element-type
 * TegotaeSearchResult) */
char *tegotae_document_search        (const char           *query,
                                      GPtrArray            *results,
                                      TegotaeDocumentStyle  style);

/* {"attempts":[{"attempt","finished_at","order","questionnaire","score","band","stage",
 * "domains":[{"id","name","score","level"}],"verdict"}]}; band and stage are ids (stage
 * null if none), verdict as tegotae_verdict_to_id() has it, finished_at is ISO 8601 in UTC with seconds, order is larger the
 * later an attempt was saved, whatever the clock said. An attempt that somebody else
 * took has "taken_by" besides. */
char *tegotae_document_history       (GPtrArray            *attempts,
                                      const TegotaeContent *content);

/* {"deleted":[{"id","kind","deleted_at","kept_until","made_at","title","taken_by",
 * "score"}]}; kind is "attempt" or "question"; made_at is when it was finished or asked, null
 * if unknown; title is of a question, taken_by and score are of an attempt, null otherwise.
 * @records: (element-type TegotaeDeletedRecord) */
char *tegotae_document_deleted       (GPtrArray            *records);

/* {@key:[id]} */
char *tegotae_document_ids           (const char           *key,
                                      const char * const   *ids);

/* {"attempt","note"}; the note is null if @text is empty */
char *tegotae_document_note          (const char           *attempt,
                                      const char           *text);

/* {"entries":[{"entry","pack","title","stages":[id],"domains":{id: weight}}]} */
char *tegotae_document_entries       (GPtrArray            *infos);

/* {"packs":[{"pack","lang","revision","title","origin","entries",
 * "questionnaires":[id]}]}. @packs: (element-type TegotaePack) */
char *tegotae_document_packs         (GPtrArray            *packs);

/* {"imported":[{"pack","lang","entries"}]} */
char *tegotae_document_imported      (GPtrArray            *packs);

/* {"id","title","situation","stage","asked_at","changed_at","answers":[{"giver",
 * "text","added_at"}]}; times are ISO 8601 in UTC with seconds. */
char *tegotae_document_question      (const TegotaeQuestion *question);

/* The questionnaire as in the pack, plus "pack" and "lang". */
char *tegotae_document_questionnaire (const TegotaeQuestionnaire *questionnaire,
                                      const TegotaePack    *pack);

/* {"file","ok","errors":[{"path","message"}]}; @faults: (element-type
 * TegotaeFault) */
char *tegotae_document_check         (const char           *file,
                                      GPtrArray            *faults);

/* {"file","attempts","entries","questions","settings"}: how many there are */
char *tegotae_document_exported      (const char           *file,
                                      const TegotaeExport  *data);

/* {"pdf","attempt","left_out"}: the file, the attempt's id, and how many points
 * had no room */
char *tegotae_document_reported      (const char           *file,
                                      const char           *attempt,
                                      guint                 n_left_out);

/* {"restored":{"attempts":{"added","updated","unchanged"},"entries":…,
 * "questions":…,"settings":…}} */
char *tegotae_document_restored      (const TegotaeRestoreCounts *counts);

/* {"restored","records":{"path","ok","problem","writable","attempts","recovered":
 * {"kept_as","salvaged","from_backup","backup_made_at","complete"}},"library":
 * {"path","ok","problem","rebuilt","entries"},"backups":[{"backup","made_at",
 * "reason","ok","problem","attempts"}],
 * "backups_problem","kept":[path]}; @restored: (nullable): the name of
 * a backup */
char *tegotae_document_health        (const TegotaeHealth  *health,
                                      const char           *restored);

/* An entry's compact JSON, indented for reading. */
char *tegotae_document_pretty        (const char           *json);
