/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-second-view-page.h"

#include <glib/gi18n.h>

#include "core/comparison/tegotae-second-view.h"
#include "text/tegotae-words-comparison.h"
#include "text/tegotae-words.h"

#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-template.h"
#include "tegotae-second-view-row.h"

struct _TegotaeSecondViewPage
{
  AdwBin             parent_instance;

  TegotaeService    *service;
  TegotaeAttempt    *attempt;
  GPtrArray         *own; /* the user's attempts; NULL until they are known */

  GtkStack          *stack;
  AdwStatusPage     *thanks;
  GtkWidget         *view;
  GtkLabel          *title;
  GtkLabel          *origin;
  GtkLabel          *summary;
  GtkBox            *rows;
  GtkLabel          *threshold;
  GtkButton         *take_button;
};

G_DEFINE_FINAL_TYPE (TegotaeSecondViewPage, tegotae_second_view_page, ADW_TYPE_BIN)

static const char *
get_questionnaire_title (TegotaeSecondViewPage *self,
                         const TegotaeContent  *content)
{
  const TegotaePack *pack = tegotae_content_find_pack (content, self->attempt->pack);
  const TegotaeQuestionnaire *questionnaire = NULL;

  if (pack != NULL)
    questionnaire = tegotae_pack_find_questionnaire (pack, self->attempt->questionnaire);

  return questionnaire != NULL ? questionnaire->title : "";
}

/* Which questionnaire, and when each of the two answered it. */
static void
show_origin (TegotaeSecondViewPage   *self,
             const TegotaeSecondView *view,
             const TegotaeContent    *content)
{
  g_autofree char *other_day = tegotae_words_of_day (view->other->finished_at);
  g_autofree char *own_day = NULL;
  g_autofree char *text = NULL;

  if (view->own == NULL)
    {
      text = g_strjoin (" · ", get_questionnaire_title (self, content), other_day, NULL);
    }
  else
    {
      own_day = tegotae_words_of_day (view->own->finished_at);
      /* Translators: a questionnaire; the day the user answered it; who else did,
       * and on which day. */
      text = g_strdup_printf (_("%1$s · you on %2$s, %3$s on %4$s"),
                              get_questionnaire_title (self, content), own_day,
                              view->other->taken_by, other_day);
    }

  gtk_label_set_text (self->origin, text);
}

static void
show_rows (TegotaeSecondViewPage   *self,
           const TegotaeSecondView *view,
           const TegotaeContent    *content)
{
  const TegotaePack *pack = tegotae_content_find_pack (content, view->other->pack);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);

  for (guint i = 0; i < view->domains->len; i++)
    {
      const TegotaeDomainChange *change = g_ptr_array_index (view->domains, i);
      g_autofree char *name = tegotae_words_of_domain (view->other, content, change->id);

      gtk_box_append (self->rows,
                      tegotae_second_view_row_new (change, name,
                                                   pack != NULL ? pack->lang : view->other->lang,
                                                   view->other->taken_by));
    }
}

static void
update (TegotaeSecondViewPage *self)
{
  TegotaeContent *content = tegotae_service_get_content (self->service);
  g_autoptr (TegotaeSecondView) view = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *threshold = NULL;

  if (self->own == NULL)
    return;

  view = tegotae_second_view_new (self->own, self->attempt, content, NULL);
  summary = tegotae_words_of_second_view (view, content);
  threshold = tegotae_words_of_threshold (view);

  show_origin (self, view, content);
  show_rows (self, view, content);
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->threshold, threshold);
  gtk_widget_set_visible (GTK_WIDGET (self->threshold), *threshold != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->take_button), !view->same_items);
  gtk_widget_set_visible (self->view, TRUE);
}

static void
on_listed_cb (gpointer      owner,
              gpointer      answer,
              const GError *error)
{
  TegotaeSecondViewPage *self = owner;

  if (answer == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", error->message);
      return;
    }

  g_clear_pointer (&self->own, g_ptr_array_unref);
  self->own = answer;
  update (self);
}

static void
on_show_clicked_cb (TegotaeSecondViewPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "view");
  gtk_widget_child_focus (self->view, GTK_DIR_TAB_FORWARD);
}

static void
tegotae_second_view_page_dispose (GObject *object)
{
  TegotaeSecondViewPage *self = TEGOTAE_SECOND_VIEW_PAGE (object);

  g_clear_object (&self->service);
  g_clear_pointer (&self->attempt, tegotae_attempt_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  /* It is a child of the template as well, which must not be the one to drop it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  tegotae_template_dispose (object);
}

static void
tegotae_second_view_page_class_init (TegotaeSecondViewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tegotae_second_view_page_dispose;

  tegotae_template_set (widget_class, "records/tegotae-second-view-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, origin);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, rows);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, summary);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, take_button);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, thanks);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, threshold);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, title);
  gtk_widget_class_bind_template_child (widget_class, TegotaeSecondViewPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_show_clicked_cb);
}

static void
tegotae_second_view_page_init (TegotaeSecondViewPage *self)
{

  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_name (TegotaeSecondViewPage *self)
{
  /* Translators: who answered about the user. */
  g_autofree char *title = g_strdup_printf (_("How %s sees you"), self->attempt->taken_by);
  g_autofree char *thanks = g_strdup_printf (_("Thank you, %s"), self->attempt->taken_by);
  g_autofree char *markup = g_markup_escape_text (thanks, -1);

  gtk_label_set_text (self->title, title);
  adw_status_page_set_title (self->thanks, markup);
}

GtkWidget *
tegotae_second_view_page_new (TegotaeService *service,
                              TegotaeAttempt *attempt,
                              gboolean        fresh)
{
  TegotaeSecondViewPage *self;
  g_autofree char *questionnaire = NULL;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);
  g_return_val_if_fail (tegotae_service_get_content (service) != NULL, NULL);
  g_return_val_if_fail (attempt != NULL && attempt->taken_by != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_SECOND_VIEW_PAGE, NULL);
  self->service = g_object_ref (service);
  self->attempt = tegotae_attempt_ref (attempt);

  questionnaire = g_strdup_printf ("%s/%s", attempt->pack, attempt->questionnaire);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->take_button), "s", questionnaire);
  gtk_stack_set_visible_child_name (self->stack, fresh ? "thanks" : "view");
  show_name (self);

  g_signal_connect_object (service, "content-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  tegotae_loader_new (self, service, &tegotae_call_list_attempts, NULL, on_listed_cb,
                      "attempts-changed", NULL);

  return GTK_WIDGET (self);
}
