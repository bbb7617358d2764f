/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-pack-row.h"

#include <glib/gi18n.h>

#include "service/tegotae-language.h"

#include "ui/widgets/tegotae-accessible.h"

struct _TegotaePackRow
{
  AdwActionRow  parent_instance;

  GtkWidget    *remove;
};

G_DEFINE_FINAL_TYPE (TegotaePackRow, tegotae_pack_row, ADW_TYPE_ACTION_ROW)

static void
tegotae_pack_row_class_init (TegotaePackRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tegotae/Tegotae/ui/packs/tegotae-pack-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TegotaePackRow, remove);
}

static void
tegotae_pack_row_init (TegotaePackRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Each language in its own name. */
static const char *
get_language_name (const char *lang)
{
  if (g_str_equal (lang, TEGOTAE_LANGUAGE_JA))
    return "日本語";

  if (g_str_equal (lang, TEGOTAE_LANGUAGE_EN))
    return "English";

  return lang;
}

GtkWidget *
tegotae_pack_row_new (const TegotaePack *pack)
{
  TegotaePackRow *self;
  g_autofree char *entries = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (pack != NULL, NULL);

  self = g_object_new (TEGOTAE_TYPE_PACK_ROW, NULL);
  entries = g_strdup_printf (ngettext ("%u entry", "%u entries", pack->n_entries), pack->n_entries);

  /* Translators: the language of a pack, and how many entries it has. */
  subtitle = g_strdup_printf (C_("pack", "%s, %s"), get_language_name (pack->lang), entries);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), pack->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);

  gtk_widget_set_visible (self->remove, pack->origin == TEGOTAE_ORIGIN_IMPORTED);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", pack->id);

  /* Translators: the title of a pack. */
  name = g_strdup_printf (_("Remove “%s”"), pack->title);
  gtk_widget_set_tooltip_text (self->remove, name);
  tegotae_accessible_set_name (GTK_WIDGET (self->remove), name);

  return GTK_WIDGET (self);
}
