/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-entry-marks.h"

struct _TegotaeEntryMarks
{
  GObject         parent_instance;

  TegotaeService *service;
  char           *pack;
  char           *id;

  /* The marks shown, and the marks known to be saved. */
  TegotaeMark     marks;
  TegotaeMark     saved;
  guint           n_pending;
};

enum
{
  PROP_0,
  PROP_BOOKMARKED,
  PROP_HELPFUL,
  PROP_NOT_FOR_ME,
  PROP_READ,
  N_PROPS
};

enum
{
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The mark of each property. */
static const TegotaeMark marks_of[N_PROPS] = {
  [PROP_BOOKMARKED] = TEGOTAE_MARK_BOOKMARKED,
  [PROP_HELPFUL] = TEGOTAE_MARK_HELPFUL,
  [PROP_NOT_FOR_ME] = TEGOTAE_MARK_NOT_FOR_ME,
  [PROP_READ] = TEGOTAE_MARK_READ,
};

G_DEFINE_FINAL_TYPE (TegotaeEntryMarks, tegotae_entry_marks, G_TYPE_OBJECT)

static void
show (TegotaeEntryMarks *self,
      TegotaeMark        marks)
{
  TegotaeMark changed = self->marks ^ marks;

  self->marks = marks;

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    if ((changed & marks_of[i]) != 0)
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (TegotaeEntryMarks) self = user_data;
  g_autoptr (TegotaeMarks) marks = NULL;

  marks = tegotae_service_call_finish (TEGOTAE_SERVICE (source), result, NULL);
  if (marks == NULL)
    return;

  self->saved = tegotae_marks_get (marks, self->pack, self->id);
  if (self->n_pending == 0)
    show (self, self->saved);
}

/* Marks that are being saved are newer than the ones on the disk. */
static void
refresh (TegotaeEntryMarks *self)
{
  if (self->n_pending == 0)
    tegotae_service_call (self->service, &tegotae_call_list_marks, NULL, NULL, on_listed_cb,
                          g_object_ref (self));
}

/* Ends a change. @error is NULL if it was saved. */
static void
finish_change (TegotaeEntryMarks *self,
               const GError      *error)
{
  self->n_pending--;

  if (error != NULL)
    {
      show (self, self->saved);
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }

  refresh (self);
}

static void
on_set_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TegotaeEntryMarks) self = user_data;
  g_autoptr (GError) error = NULL;

  tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error);
  finish_change (self, error);
}

static void
set_mark (TegotaeEntryMarks *self,
          TegotaeMark        mark,
          gboolean           on)
{
  gboolean is_verdict = (mark & TEGOTAE_MARK_VERDICTS) != 0;
  TegotaeMark replaced = is_verdict ? TEGOTAE_MARK_VERDICTS : mark;
  TegotaeMark set = on ? mark : TEGOTAE_MARK_NONE;

  if (((self->marks & mark) != 0) == on)
    return;

  self->n_pending++;
  show (self, (self->marks & ~replaced) | set);
  tegotae_service_call (self->service, &tegotae_call_set_mark,
                        tegotae_mark_change_new (self->pack, self->id, is_verdict ? set : mark, is_verdict || on),
                        NULL, on_set_cb, g_object_ref (self));
}

static void
tegotae_entry_marks_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  TegotaeEntryMarks *self = TEGOTAE_ENTRY_MARKS (object);

  g_value_set_boolean (value, (self->marks & marks_of[prop_id]) != 0);
}

static void
tegotae_entry_marks_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  set_mark (TEGOTAE_ENTRY_MARKS (object), marks_of[prop_id], g_value_get_boolean (value));
}

static void
tegotae_entry_marks_finalize (GObject *object)
{
  TegotaeEntryMarks *self = TEGOTAE_ENTRY_MARKS (object);

  g_object_unref (self->service);
  g_free (self->pack);
  g_free (self->id);

  G_OBJECT_CLASS (tegotae_entry_marks_parent_class)->finalize (object);
}

static void
tegotae_entry_marks_class_init (TegotaeEntryMarksClass *klass)
{
  static const char * const names[N_PROPS] = { NULL, "bookmarked", "helpful", "not-for-me", "read" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tegotae_entry_marks_finalize;
  object_class->get_property = tegotae_entry_marks_get_property;
  object_class->set_property = tegotae_entry_marks_set_property;

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_boolean (names[i], NULL, NULL, FALSE,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                          | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", TEGOTAE_TYPE_ENTRY_MARKS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tegotae_entry_marks_init (TegotaeEntryMarks *self)
{
}

TegotaeEntryMarks *
tegotae_entry_marks_new (TegotaeService *service,
                         const char     *pack,
                         const char     *id)
{
  TegotaeEntryMarks *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (pack != NULL && id != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_ENTRY_MARKS, NULL);
  self->service = g_object_ref (service);
  self->pack = g_strdup (pack);
  self->id = g_strdup (id);

  g_signal_connect_object (service, "marks-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);

  return self;
}

static void
on_unread_cb (TegotaeEntryMarks *self)
{
  set_mark (self, TEGOTAE_MARK_READ, FALSE);
}

GSimpleActionGroup *
tegotae_entry_marks_create_actions (TegotaeEntryMarks *self)
{
  GSimpleActionGroup *group;
  g_autoptr (GSimpleAction) unread = NULL;

  g_return_val_if_fail (TEGOTAE_IS_ENTRY_MARKS (self), NULL);

  group = g_simple_action_group_new ();

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    {
      const char *name = g_param_spec_get_name (properties[i]);
      g_autoptr (GPropertyAction) action = g_property_action_new (name, self, name);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  unread = g_simple_action_new ("unread", NULL);
  g_object_bind_property (self, "read", unread, "enabled", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (unread, "activate", G_CALLBACK (on_unread_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (unread));

  return group;
}
