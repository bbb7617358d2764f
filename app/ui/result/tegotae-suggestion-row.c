/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-suggestion-row.h"

#include <glib/gi18n.h>

#include "text/tegotae-words.h"
#include "ui/widgets/tegotae-accessible.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeSuggestionRow
{
  GtkListBoxRow  parent_instance;

  TegotaeMark    marks;

  GtkWidget     *unread;
  GtkLabel      *title;
  GtkLabel      *reason;
  GtkWidget     *bookmark;
};

G_DEFINE_FINAL_TYPE (TegotaeSuggestionRow, tegotae_suggestion_row, GTK_TYPE_LIST_BOX_ROW)

static void
tegotae_suggestion_row_class_init (TegotaeSuggestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  tegotae_template_set (widget_class, "result/tegotae-suggestion-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaeSuggestionRow, bookmark);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSuggestionRow, reason);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSuggestionRow, title);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSuggestionRow, unread);
}

static void
tegotae_suggestion_row_init (TegotaeSuggestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_suggestion_row_new (void)
{
  return g_object_new (TEGOTAE_TYPE_SUGGESTION_ROW, NULL);
}

/* The strongest reason of a kind; NULL if there is none. */
static const char *
find_reason (const TegotaeSuggestion *suggestion,
             TegotaeReasonKind        kind)
{
  for (guint i = 0; i < suggestion->reasons->len; i++)
    {
      const TegotaeReason *reason = g_ptr_array_index (suggestion->reasons, i);

      if (reason->kind == kind && reason->text != NULL)
        return reason->text;
    }

  return NULL;
}

/* The answer, the domain and the stage that speak for it, one of each: more of
 * them would say less. That it is unread counts where there is no other. */
static char *
describe_reasons (const TegotaeSuggestion *suggestion)
{
  const TegotaeReasonKind kinds[] = { TEGOTAE_REASON_ANSWER, TEGOTAE_REASON_DOMAIN,
                                      TEGOTAE_REASON_STAGE, TEGOTAE_REASON_UNREAD };
  g_autofree char *sentences = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *text = find_reason (suggestion, kinds[i]);

      if (text == NULL || (kinds[i] == TEGOTAE_REASON_UNREAD && sentences != NULL))
        continue;

      sentences = tegotae_words_join (g_steal_pointer (&sentences), text);
    }

  /* Translators: why an entry is suggested, one to three sentences. */
  return sentences != NULL ? g_strdup_printf (_("Why: %s"), sentences) : g_strdup ("");
}

/* The accessible name says everything the row shows. */
static void
update_name (TegotaeSuggestionRow *self)
{
  gboolean read = (self->marks & TEGOTAE_MARK_READ) != 0;
  gboolean bookmarked = (self->marks & TEGOTAE_MARK_BOOKMARKED) != 0;
  g_autofree char *name = NULL;

  name = g_strconcat (gtk_label_get_text (self->title),
                      read ? "" : "\n", read ? "" : _("Not read yet"),
                      bookmarked ? "\n" : "", bookmarked ? _("Bookmarked") : "",
                      "\n", gtk_label_get_text (self->reason),
                      NULL);
  tegotae_accessible_set_name (GTK_WIDGET (self), name);
}

void
tegotae_suggestion_row_set_suggestion (TegotaeSuggestionRow    *self,
                                       const TegotaeSuggestion *suggestion)
{
  const TegotaeEntryInfo *entry;
  g_autofree char *reason = NULL;

  g_return_if_fail (TEGOTAE_IS_SUGGESTION_ROW (self));
  g_return_if_fail (suggestion != NULL);

  entry = suggestion->entry;
  reason = describe_reasons (suggestion);

  gtk_label_set_text (self->title, entry->title);
  tegotae_text_set_lang (self->title, entry->lang);
  gtk_label_set_text (self->reason, reason);
  update_name (self);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ss)", entry->pack, entry->id);
}

void
tegotae_suggestion_row_set_marks (TegotaeSuggestionRow *self,
                                  TegotaeMark           marks)
{
  g_return_if_fail (TEGOTAE_IS_SUGGESTION_ROW (self));

  self->marks = marks;
  gtk_widget_set_opacity (self->unread, (marks & TEGOTAE_MARK_READ) != 0 ? 0.0 : 1.0);
  gtk_widget_set_visible (self->bookmark, (marks & TEGOTAE_MARK_BOOKMARKED) != 0);
  update_name (self);
}
