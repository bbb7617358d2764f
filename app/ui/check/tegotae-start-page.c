/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-start-page.h"

#include <glib/gi18n.h>

#include "core/tegotae-error.h"
#include "service/tegotae-paths.h"
#include "text/tegotae-words-questionnaire.h"
#include "text/tegotae-words.h"

#include "ui/advice/tegotae-reading-resume-card.h"
#include "ui/shell/tegotae-loader.h"
#include "ui/widgets/tegotae-keyboard.h"
#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"
#include "tegotae-draft-resume-card.h"
#include "tegotae-last-score.h"
#include "tegotae-other-checks-page.h"

/* The second frame begins when the first has been painted. */
#define FRAMES_BEFORE_CONTENT 2

struct _TegotaeStartPage
{
  GtkWidget            parent_instance;

  TegotaeService      *service;
  GCancellable        *cancellable;
  GPtrArray           *attempts;
  guint                n_frames;

  GtkStack            *stack;
  GtkWidget           *content;
  GtkLabel            *title;
  GtkLabel            *about;
  TegotaeDraftResumeCard   *draft;
  GtkBox              *stages;
  GtkButton           *begin;
  GtkButton           *detailed;
  GtkLabel            *detailed_title;
  GtkLabel            *detailed_about;
  GtkWidget           *others;
  GtkWidget           *ask;
  TegotaeLastScore    *last_score;
  TegotaeReadingResumeCard *reading;
  AdwStatusPage       *error;
};

G_DEFINE_FINAL_TYPE (TegotaeStartPage, tegotae_start_page, GTK_TYPE_WIDGET)

static TegotaeQuestionnaire *
find_questionnaire (TegotaeStartPage  *self,
                    const char        *id,
                    TegotaePack      **pack)
{
  TegotaeContent *content = tegotae_service_get_content (self->service);

  return content != NULL ? tegotae_content_find_questionnaire (content, id, pack) : NULL;
}

static void
greet_first_time (TegotaeStartPage           *self,
                  const TegotaeQuestionnaire *quick)
{
  guint n_items = tegotae_questionnaire_get_n_items (quick);

  tegotae_text_printf (self->title,
                       ngettext ("Your interview readiness, in %d second",
                                 "Your interview readiness, in %d seconds", (gulong) quick->seconds),
                       quick->seconds);
  tegotae_text_printf (self->about,
                       ngettext ("%u question. Your answers stay on this computer.",
                                 "%u questions. Your answers stay on this computer.", n_items),
                       n_items);
  gtk_button_set_label (self->begin, _("Begin"));
}

static void
greet_again (TegotaeStartPage           *self,
             const TegotaeQuestionnaire *quick)
{
  g_autofree char *length = tegotae_words_of_length (quick);

  gtk_label_set_text (self->title, _("What has changed since last time?"));
  gtk_label_set_text (self->about, length);
  gtk_button_set_label (self->begin, _("Check Again"));
}

/* The one other questionnaire, or the way to several. */
static void
show_others (TegotaeStartPage     *self,
             const TegotaeContent *content)
{
  gboolean several = tegotae_other_checks_page_is_of_use (content);
  TegotaePack *pack = NULL;
  TegotaeQuestionnaire *detailed = find_questionnaire (self, TEGOTAE_START_PAGE_DETAILED, &pack);
  g_autofree char *length = NULL;

  gtk_widget_set_visible (self->others, several);
  gtk_widget_set_visible (GTK_WIDGET (self->detailed), detailed != NULL && !several);
  if (detailed == NULL)
    return;

  length = tegotae_words_of_length (detailed);
  tegotae_text_set (self->detailed_title, detailed->title, pack->lang);
  gtk_label_set_text (self->detailed_about, length);
  tegotae_text_name_printf (GTK_WIDGET (self->detailed), "%s, %s", detailed->title, length);
}

/* A view that was left is still mapped while it fades. */
static gboolean
is_in_front (TegotaeStartPage *self)
{
  GtkWidget *views = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_VIEW_STACK);

  return gtk_widget_get_mapped (GTK_WIDGET (self))
         && (views == NULL
             || gtk_widget_is_ancestor (GTK_WIDGET (self),
                                        adw_view_stack_get_visible_child (ADW_VIEW_STACK (views))));
}

/* The content is shown once everything is loaded, so that nothing moves, and after the
 * first frame, which then need not wait for this page's fonts. */
static void
reveal (TegotaeStartPage *self)
{
  if (self->n_frames < FRAMES_BEFORE_CONTENT || gtk_widget_get_visible (self->content))
    return;

  gtk_widget_set_visible (self->content, TRUE);

  /* The keyboard stays in another view that the user has opened meanwhile. */
  if (is_in_front (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
update (TegotaeStartPage *self)
{
  TegotaeContent *content = tegotae_service_get_content (self->service);
  TegotaeQuestionnaire *quick = find_questionnaire (self, TEGOTAE_START_PAGE_QUICK, NULL);
  gboolean has_attempts = self->attempts != NULL && self->attempts->len > 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self->begin), quick != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->last_score), has_attempts);
  gtk_widget_set_visible (self->ask, has_attempts);

  if (content == NULL || self->attempts == NULL)
    return;

  if (has_attempts)
    tegotae_last_score_set_attempts (self->last_score, self->attempts, content);

  if (quick != NULL && has_attempts)
    greet_again (self, quick);
  else if (quick != NULL)
    greet_first_time (self, quick);

  show_others (self, content);
  reveal (self);
}

static gboolean
on_frame_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  TegotaeStartPage *self = TEGOTAE_START_PAGE (widget);

  if (++self->n_frames < FRAMES_BEFORE_CONTENT)
    return G_SOURCE_CONTINUE;

  update (self);

  return G_SOURCE_REMOVE;
}

/* The store's messages say what and where, and of a newer version also what to
 * do. */
static char *
describe_error (const GError *error)
{
  g_autofree char *place = tegotae_paths_dup_user_dir ();

  if (g_error_matches (error, TEGOTAE_ERROR, TEGOTAE_ERROR_NEWER))
    return g_strdup (error->message);

  return g_strdup_printf (_("%s\n\nNothing was deleted. Put that right, then try again. Tegotae needs room on "
                            "the disk and permission to write to %s."),
                          error->message, place);
}

static void
show_error (TegotaeStartPage *self,
            const GError     *error)
{
  g_autofree char *text = describe_error (error);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->error, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->error));
}

static void
on_attempts_cb (gpointer      owner,
                gpointer      answer,
                const GError *error)
{
  TegotaeStartPage *self = owner;

  if (answer == NULL)
    {
      show_error (self, error);
      return;
    }

  g_clear_pointer (&self->attempts, g_ptr_array_unref);
  self->attempts = answer;
  update (self);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!tegotae_service_change_finish (TEGOTAE_SERVICE (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_error (user_data, error);
}

/* None is pressed while no stage is known. */
static void
on_stage_changed_cb (TegotaeStartPage *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->stages));

  for (int i = 0; i < TEGOTAE_N_STAGES; i++, button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                  i == (int) tegotae_service_get_stage (self->service));
}

static void
on_stage_clicked_cb (GtkWidget        *button,
                     TegotaeStartPage *self)
{
  int stage = 0;

  while ((button = gtk_widget_get_prev_sibling (button)) != NULL)
    stage++;

  tegotae_service_set_stage (self->service, (TegotaeStage) stage);
}

/* A pressed one may only be released by pressing another. */
static void
add_stages (TegotaeStartPage *self)
{
  for (int i = 0; i < TEGOTAE_N_STAGES; i++)
    {
      GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->stages));
      GtkWidget *button = gtk_toggle_button_new_with_label (tegotae_words_of_stage (i));

      gtk_widget_add_css_class (button, "stage");
      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      g_signal_connect (button, "clicked", G_CALLBACK (on_stage_clicked_cb), self);
      gtk_box_append (self->stages, button);
    }
}

/* Not the button's action, which would make it sensitive before there is
 * anything to begin. */
static void
on_begin_clicked_cb (TegotaeStartPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "check.begin", "s", TEGOTAE_START_PAGE_QUICK);
}

/* There is one suggested action: resuming comes before beginning. */
static void
on_draft_cb (TegotaeStartPage *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->draft)))
    gtk_widget_remove_css_class (GTK_WIDGET (self->begin), "suggested-action");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->begin), "suggested-action");
}

static gboolean
tegotae_start_page_grab_focus (GtkWidget *widget)
{
  TegotaeStartPage *self = TEGOTAE_START_PAGE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->draft))
                                ? GTK_WIDGET (self->draft)
                                : GTK_WIDGET (self->begin));
}

static void
tegotae_start_page_dispose (GObject *object)
{
  TegotaeStartPage *self = TEGOTAE_START_PAGE (object);

  g_cancellable_cancel (self->cancellable);

  if (self->service != NULL)
    g_signal_handlers_disconnect_by_data (self->service, self);

  g_clear_object (&self->service);
  tegotae_template_dispose (object);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->attempts, g_ptr_array_unref);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TEGOTAE_TYPE_DRAFT_RESUME_CARD);
  g_type_ensure (TEGOTAE_TYPE_LAST_SCORE);
  g_type_ensure (TEGOTAE_TYPE_READING_RESUME_CARD);
  tegotae_template_set (widget_class, "check/tegotae-start-page");
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, content);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, title);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, about);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, draft);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, stages);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, begin);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, detailed);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, detailed_title);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, detailed_about);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, others);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, ask);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, last_score);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, reading);
  gtk_widget_class_bind_template_child (widget_class, TegotaeStartPage, error);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_draft_cb);
}

static void
tegotae_start_page_class_init (TegotaeStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tegotae_start_page_dispose;
  tegotae_keyboard_set_order (widget_class, tegotae_start_page_grab_focus);

  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tegotae_start_page_init (TegotaeStartPage *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_stages (self);
}

GtkWidget *
tegotae_start_page_new (TegotaeService *service)
{
  TegotaeStartPage *self;

  g_return_val_if_fail (TEGOTAE_IS_SERVICE (service), NULL);

  self = g_object_new (TEGOTAE_TYPE_START_PAGE, NULL);
  self->service = g_object_ref (service);

  g_signal_connect_swapped (service, "content-changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (service, "stage-changed", G_CALLBACK (on_stage_changed_cb), self);

  on_stage_changed_cb (self);
  update (self);

  /* Asks before the attempts are asked for, and so is answered before. */
  tegotae_draft_resume_card_set_service (self->draft, service);
  tegotae_reading_resume_card_set_service (self->reading, service);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame_cb, NULL, NULL);
  tegotae_service_call (service, &tegotae_call_load, NULL, self->cancellable, on_loaded_cb, self);
  tegotae_loader_new (self, service, &tegotae_call_list_attempts, NULL, on_attempts_cb,
                      "attempts-changed", NULL);

  return GTK_WIDGET (self);
}
