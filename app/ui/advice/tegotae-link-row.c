/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-link-row.h"

#include <glib/gi18n.h>

#include "ui/widgets/tegotae-template.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaeLinkRow
{
  GtkListBoxRow  parent_instance;

  char          *url; /* NULL if it must not be opened */

  GtkLabel      *title;
  GtkLabel      *summary;
  GtkLabel      *host;
};

G_DEFINE_FINAL_TYPE (TegotaeLinkRow, tegotae_link_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_launched_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (TegotaeLinkRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;

  message = g_strdup_printf (_("The page could not be opened: %s"), error->message);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-error", "s", message);
}

static void
on_open_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TegotaeLinkRow *self = TEGOTAE_LINK_ROW (widget);
  g_autoptr (GdkAppLaunchContext) context = NULL;

  if (self->url == NULL)
    return;

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_app_info_launch_default_for_uri_async (self->url, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           on_launched_cb, g_object_ref (self));
}

static void
tegotae_link_row_finalize (GObject *object)
{
  g_free (TEGOTAE_LINK_ROW (object)->url);

  G_OBJECT_CLASS (tegotae_link_row_parent_class)->finalize (object);
}

static void
tegotae_link_row_class_init (TegotaeLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tegotae_link_row_finalize;

  tegotae_template_set (widget_class, "advice/tegotae-link-row");
  gtk_widget_class_bind_template_child (widget_class, TegotaeLinkRow, host);
  gtk_widget_class_bind_template_child (widget_class, TegotaeLinkRow, summary);
  gtk_widget_class_bind_template_child (widget_class, TegotaeLinkRow, title);

  gtk_widget_class_install_action (widget_class, "link.open", NULL, on_open_cb);
}

static void
tegotae_link_row_init (TegotaeLinkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tegotae_link_row_new (const TegotaeLink *link,
                      const char        *lang)
{
  TegotaeLinkRow *self;
  g_autofree char *host = NULL;

  g_return_val_if_fail (link != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_LINK_ROW, NULL);
  host = tegotae_link_dup_host (link);
  self->url = host != NULL ? g_strdup (link->url) : NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "link.open", host != NULL);

  tegotae_text_set (self->title, link->title, lang);
  tegotae_text_show (self->summary, link->summary, lang);
  tegotae_text_set (self->host, host, NULL);

  /* Translators: the title of a page, then the host it is on. */
  tegotae_text_name_printf (GTK_WIDGET (self), _("%s, opens %s in the browser"), link->title,
                            gtk_label_get_text (self->host));

  return GTK_WIDGET (self);
}
