#!/bin/bash
# GTK 4.8.3, X11: gtk-xft-dpi in settings.ini changes nothing, while gtk-font-name and gtk-enable-animations in the same file
# do. The display has a value of its own, 96 where nobody has set Xft.dpi in the server's resources, and that wins. So a
# test or a user that makes text larger by the file goes on looking at 100 %.
# Guess before running: all settings of the file hold unless an XSETTINGS manager says otherwise.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

release=bookworm
make_root "$release" libgtk-4-dev=4.8.3+ds-2+deb12u1 gcc libc6-dev xvfb xauth x11-utils
in_root "$release" sh -c 'cat >dpi.c; mkdir -p config/gtk-4.0
  printf "[Settings]\ngtk-font-name=Sans 17\ngtk-xft-dpi=196608\n" >config/gtk-4.0/settings.ini' <<'C'
#include <gtk/gtk.h>

int
main (void)
{
  char *font;
  int dpi;

  gtk_init ();
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, "gtk-font-name", &font, NULL);
  g_print ("%s, %d dpi; ", font, dpi / 1024);
}
C
in_root "$release" dpkg-query -W libgtk-4-dev
# shellcheck disable=SC2016
in_root "$release" sh -c 'gcc -o dpi dpi.c $(pkg-config --cflags --libs gtk4)'
# shellcheck disable=SC2016
expect "$release" "Sans 17, 96 dpi; Sans 17, 144 dpi; " "$(in_root "$release" env XDG_CONFIG_HOME=/tmp/config \
  xvfb-run -a -s -noreset sh -c './dpi
    xprop -root -format RESOURCE_MANAGER 8s -set RESOURCE_MANAGER "$(printf "Xft.dpi:\t144\n")"
    ./dpi' 2>/dev/null)"
