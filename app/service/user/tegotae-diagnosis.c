/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-diagnosis.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/tegotae-error.h"
#include "core/tegotae-time.h"

/* What is known so far of one item's response. */
typedef struct
{
  int    option;
  gint64 microseconds;
} Choice;

struct _TegotaeDiagnosis
{
  GObject               parent_instance;

  TegotaeContent       *content;
  TegotaePack          *pack;
  TegotaeQuestionnaire *questionnaire;
  char                 *name; /* "pack/questionnaire" */
  char                 *taken_by;

  Choice               *choices;
  guint                 position;
  gint64                shown_at; /* monotonic; -1 while no item is on screen */
  gint64                started_at; /* milliseconds since 1970 */
};

enum
{
  PROP_POSITION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TegotaeDiagnosis, tegotae_diagnosis, G_TYPE_OBJECT)

static void
tegotae_diagnosis_finalize (GObject *object)
{
  TegotaeDiagnosis *self = TEGOTAE_DIAGNOSIS (object);

  g_clear_pointer (&self->content, tegotae_content_unref);
  g_clear_pointer (&self->pack, tegotae_pack_unref);
  g_clear_pointer (&self->questionnaire, tegotae_questionnaire_unref);
  g_free (self->name);
  g_free (self->taken_by);
  g_free (self->choices);

  G_OBJECT_CLASS (tegotae_diagnosis_parent_class)->finalize (object);
}

static void
tegotae_diagnosis_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  TegotaeDiagnosis *self = TEGOTAE_DIAGNOSIS (object);

  switch (prop_id)
    {
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tegotae_diagnosis_class_init (TegotaeDiagnosisClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tegotae_diagnosis_finalize;
  object_class->get_property = tegotae_diagnosis_get_property;

  properties[PROP_POSITION] =
    g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tegotae_diagnosis_init (TegotaeDiagnosis *self)
{
  self->shown_at = -1;
}

static gint64
get_real_milliseconds (void)
{
  return tegotae_time_from_clock (g_get_real_time ());
}

TegotaeDiagnosis *
tegotae_diagnosis_new (TegotaeContent  *content,
                       const char      *questionnaire_id,
                       GError         **error)
{
  TegotaeDiagnosis *self;
  TegotaePack *pack = NULL;
  TegotaeQuestionnaire *questionnaire;

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (questionnaire_id != NULL, NULL);

  questionnaire = tegotae_content_find_questionnaire (content, questionnaire_id, &pack);
  if (questionnaire == NULL)
    {
      g_set_error (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
                   _("There is no questionnaire “%s”."), questionnaire_id);
      return NULL;
    }

  self = g_object_new (TEGOTAE_TYPE_DIAGNOSIS, NULL);
  self->content = tegotae_content_ref (content);
  self->pack = tegotae_pack_ref (pack);
  self->questionnaire = tegotae_questionnaire_ref (questionnaire);
  self->name = g_strdup_printf ("%s/%s", pack->id, questionnaire->id);
  self->started_at = get_real_milliseconds ();
  self->choices = g_new0 (Choice, questionnaire->items->len);

  for (guint i = 0; i < questionnaire->items->len; i++)
    self->choices[i].option = TEGOTAE_DIAGNOSIS_NONE;

  return self;
}

void
tegotae_diagnosis_set_taken_by (TegotaeDiagnosis *self,
                                const char       *taken_by)
{
  g_autofree char *name = g_strstrip (g_strdup (taken_by != NULL ? taken_by : ""));

  g_return_if_fail (TEGOTAE_IS_DIAGNOSIS (self));

  g_free (self->taken_by);
  self->taken_by = *name != '\0' ? g_steal_pointer (&name) : NULL;
}

const char *
tegotae_diagnosis_get_taken_by (TegotaeDiagnosis *self)
{
  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), NULL);

  return self->taken_by;
}

static gboolean
may_choose (TegotaeDiagnosis  *self,
            const TegotaeItem *item,
            guint              option)
{
  return option < item->options->len || (option == TEGOTAE_OPTION_UNKNOWN && self->taken_by != NULL);
}

/* Enters what was answered; FALSE if an item or an option is not there. */
static gboolean
take_responses (TegotaeDiagnosis *self,
                GPtrArray        *responses)
{
  for (guint i = 0; i < responses->len; i++)
    {
      const TegotaeResponse *response = g_ptr_array_index (responses, i);
      const TegotaeItem *item = NULL;
      guint position = 0;

      for (; position < self->questionnaire->items->len; position++)
        {
          item = tegotae_questionnaire_get_item (self->questionnaire, position);
          if (strcmp (item->id, response->item) == 0)
            break;
        }

      if (position == self->questionnaire->items->len || !may_choose (self, item, response->option))
        return FALSE;

      self->choices[position].option = (int) response->option;
      self->choices[position].microseconds = MAX (response->milliseconds, 0) * 1000;
    }

  return TRUE;
}

static guint
find_unanswered (TegotaeDiagnosis *self)
{
  guint position = 0;

  while (position < self->questionnaire->items->len &&
         self->choices[position].option != TEGOTAE_DIAGNOSIS_NONE)
    position++;

  return position;
}

TegotaeDiagnosis *
tegotae_diagnosis_new_from_draft (TegotaeContent      *content,
                                  const TegotaeDraft  *draft,
                                  GError             **error)
{
  g_autoptr (TegotaeDiagnosis) self = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  name = g_strdup_printf ("%s/%s", draft->pack, draft->questionnaire);
  self = tegotae_diagnosis_new (content, name, error);
  if (self == NULL)
    return NULL;

  tegotae_diagnosis_set_taken_by (self, draft->taken_by);
  if (self->pack->revision != draft->revision || strcmp (self->pack->lang, draft->lang) != 0 ||
      !take_responses (self, draft->responses) ||
      find_unanswered (self) == self->questionnaire->items->len)
    {
      g_set_error_literal (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NOT_FOUND,
                           _("The questions have changed since then. Start over to answer the new ones."));
      return NULL;
    }

  self->position = find_unanswered (self);
  self->started_at = draft->started_at;

  return g_steal_pointer (&self);
}

TegotaeDraft *
tegotae_diagnosis_dup_draft (TegotaeDiagnosis *self,
                             TegotaeStage      stage)
{
  TegotaeDraft *draft;

  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), NULL);

  draft = tegotae_draft_new ();
  draft->pack = g_strdup (self->pack->id);
  draft->revision = self->pack->revision;
  draft->lang = g_strdup (self->pack->lang);
  draft->questionnaire = g_strdup (self->questionnaire->id);
  draft->stage = stage;
  draft->taken_by = g_strdup (self->taken_by);
  draft->started_at = self->started_at;
  draft->changed_at = get_real_milliseconds ();

  for (guint i = 0; i < self->questionnaire->items->len; i++)
    {
      const TegotaeItem *item = tegotae_questionnaire_get_item (self->questionnaire, i);
      const Choice *choice = &self->choices[i];
      gint64 milliseconds = choice->microseconds / 1000;

      if (choice->option != TEGOTAE_DIAGNOSIS_NONE)
        g_ptr_array_add (draft->responses,
                         tegotae_response_new (item->id, (guint) choice->option, 0, milliseconds));
    }

  return draft;
}

guint
tegotae_diagnosis_get_n_answered (TegotaeDiagnosis *self)
{
  guint n_answered = 0;

  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), 0);

  for (guint i = 0; i < self->questionnaire->items->len; i++)
    n_answered += self->choices[i].option != TEGOTAE_DIAGNOSIS_NONE;

  return n_answered;
}

TegotaeQuestionnaire *
tegotae_diagnosis_get_questionnaire (TegotaeDiagnosis *self)
{
  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), NULL);

  return self->questionnaire;
}

const char *
tegotae_diagnosis_get_lang (TegotaeDiagnosis *self)
{
  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), NULL);

  return self->pack->lang;
}

guint
tegotae_diagnosis_get_position (TegotaeDiagnosis *self)
{
  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), 0);

  return self->position;
}

guint
tegotae_diagnosis_get_n_items (TegotaeDiagnosis *self)
{
  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), 0);

  return self->questionnaire->items->len;
}

gboolean
tegotae_diagnosis_is_complete (TegotaeDiagnosis *self)
{
  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), FALSE);

  return self->position == self->questionnaire->items->len;
}

const TegotaeItem *
tegotae_diagnosis_get_item (TegotaeDiagnosis *self)
{
  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), NULL);

  if (tegotae_diagnosis_is_complete (self))
    return NULL;

  return tegotae_questionnaire_get_item (self->questionnaire, self->position);
}

const char *
tegotae_diagnosis_get_text (TegotaeDiagnosis *self)
{
  const TegotaeItem *item = tegotae_diagnosis_get_item (self);

  return item != NULL ? tegotae_item_get_text (item, self->taken_by != NULL) : NULL;
}

int
tegotae_diagnosis_get_choice (TegotaeDiagnosis *self)
{
  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), TEGOTAE_DIAGNOSIS_NONE);

  if (tegotae_diagnosis_is_complete (self))
    return TEGOTAE_DIAGNOSIS_NONE;

  return self->choices[self->position].option;
}

void
tegotae_diagnosis_shown (TegotaeDiagnosis *self,
                         gint64            now)
{
  g_return_if_fail (TEGOTAE_IS_DIAGNOSIS (self));

  self->shown_at = now;
}

/* Adds the time since the item came on screen, and takes it off. */
static void
stop_clock (TegotaeDiagnosis *self,
            gint64            now)
{
  if (self->shown_at >= 0 && now > self->shown_at && !tegotae_diagnosis_is_complete (self))
    self->choices[self->position].microseconds += now - self->shown_at;

  self->shown_at = -1;
}

static void
move_to (TegotaeDiagnosis *self,
         guint             position)
{
  self->position = position;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

void
tegotae_diagnosis_choose (TegotaeDiagnosis *self,
                          guint             option,
                          gint64            now)
{
  g_return_if_fail (TEGOTAE_IS_DIAGNOSIS (self));
  g_return_if_fail (!tegotae_diagnosis_is_complete (self));
  g_return_if_fail (may_choose (self, tegotae_diagnosis_get_item (self), option));

  stop_clock (self, now);
  self->choices[self->position].option = (int) option;
  move_to (self, self->position + 1);
}

gboolean
tegotae_diagnosis_back (TegotaeDiagnosis *self,
                        gint64            now)
{
  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), FALSE);

  if (self->position == 0)
    return FALSE;

  stop_clock (self, now);
  move_to (self, self->position - 1);

  return TRUE;
}

TegotaeAttempt *
tegotae_diagnosis_finish (TegotaeDiagnosis  *self,
                          TegotaeStage       stage,
                          GError           **error)
{
  g_autofree guint *options = NULL;
  g_autofree gint64 *milliseconds = NULL;
  TegotaeAttempt *attempt;
  guint n_items;

  g_return_val_if_fail (TEGOTAE_IS_DIAGNOSIS (self), NULL);
  g_return_val_if_fail (tegotae_diagnosis_is_complete (self), NULL);

  n_items = self->questionnaire->items->len;
  options = g_new0 (guint, n_items);
  milliseconds = g_new0 (gint64, n_items);

  for (guint i = 0; i < n_items; i++)
    {
      options[i] = (guint) self->choices[i].option;
      milliseconds[i] = self->choices[i].microseconds / 1000;
    }

  attempt = tegotae_attempt_new_scored (self->content, self->name, options, milliseconds,
                                        n_items, error);
  if (attempt == NULL)
    return NULL;

  attempt->id = g_uuid_string_random ();
  attempt->stage = stage;
  attempt->taken_by = g_strdup (self->taken_by);
  attempt->started_at = self->started_at;
  attempt->finished_at = get_real_milliseconds ();

  return attempt;
}
