/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-scroll-keys.h"

void
tegotae_scroll_keys_add (GtkWidgetClass  *widget_class,
                         GtkShortcutFunc  func)
{
  static const struct
  {
    guint           keyval;
    GdkModifierType modifiers;
    GtkScrollType   scroll;
  } keys[] = {
    { GDK_KEY_Up, 0, GTK_SCROLL_STEP_UP },
    { GDK_KEY_Down, 0, GTK_SCROLL_STEP_DOWN },
    { GDK_KEY_Page_Up, 0, GTK_SCROLL_PAGE_UP },
    { GDK_KEY_Page_Down, 0, GTK_SCROLL_PAGE_DOWN },
    { GDK_KEY_Home, 0, GTK_SCROLL_START },
    { GDK_KEY_End, 0, GTK_SCROLL_END },
    { GDK_KEY_space, 0, GTK_SCROLL_PAGE_DOWN },
    { GDK_KEY_space, GDK_SHIFT_MASK, GTK_SCROLL_PAGE_UP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, keys[i].modifiers,
                                  func, "i", keys[i].scroll);
}

gboolean
tegotae_scroll_keys_scroll (GtkScrolledWindow *scrolled,
                            GVariant          *args)
{
  gboolean handled = FALSE;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled), FALSE);

  g_signal_emit_by_name (scrolled, "scroll-child",
                         (GtkScrollType) g_variant_get_int32 (args), FALSE, &handled);

  return handled;
}
