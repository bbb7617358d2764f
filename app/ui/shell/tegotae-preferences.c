/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-preferences.h"

#include <glib/gi18n.h>

#include "service/tegotae-language.h"

#include "ui/widgets/tegotae-choice.h"
#include "ui/widgets/tegotae-text.h"

struct _TegotaePreferences
{
  AdwPreferencesPage  parent_instance;

  AdwComboRow        *language;
  GtkWidget          *delete_everything;
};

G_DEFINE_FINAL_TYPE (TegotaePreferences, tegotae_preferences, ADW_TYPE_PREFERENCES_PAGE)

/* In the order of the list; each language in its own name. */
static const struct
{
  const char *id;
  const char *name;
} languages[] = {
  { "", N_("Follow System") },
  { TEGOTAE_LANGUAGE_JA, "日本語" },
  { TEGOTAE_LANGUAGE_EN, "English" },
};

static void
on_selected_cb (TegotaePreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  g_return_if_fail (selected < G_N_ELEMENTS (languages));

  gtk_widget_activate_action (GTK_WIDGET (self), "app.language", "s", languages[selected].id);
}

static void
tegotae_preferences_class_init (TegotaePreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tegotae/Tegotae/ui/shell/tegotae-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, TegotaePreferences, language);
  gtk_widget_class_bind_template_child (widget_class, TegotaePreferences, delete_everything);
}

static void
tegotae_preferences_init (TegotaePreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tegotae_choice_fit_row (self->language);
  tegotae_text_set_name (self->delete_everything, _("Delete Everything"));
}

GtkWidget *
tegotae_preferences_new (const char *language)
{
  TegotaePreferences *self = g_object_new (TEGOTAE_TYPE_PREFERENCES, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gtk_string_list_append (names, _(languages[i].name));

      if (g_strcmp0 (languages[i].id, language) == 0)
        selected = i;
    }

  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language, selected);
  g_signal_connect_swapped (self->language, "notify::selected",
                            G_CALLBACK (on_selected_cb), self);

  return GTK_WIDGET (self);
}
