#!/bin/bash
# GLib 2.74.6 and 2.84.4: relative paths in XDG_DATA_HOME, XDG_CONFIG_HOME and XDG_DATA_DIRS are taken as they are, so
# that a program's data lies wherever it is started. The XDG Base Directory Specification, which the documentation of
# g_get_user_data_dir refers to, calls them invalid and has them ignored.
# Guess before running: GLib ignores them and uses ~/.local/share and /usr/local/share:/usr/share.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=2.74.6-2+deb12u9 trixie=2.84.4-3~deb13u5; do
  release=${at%%=*}
  make_root "$release" "libglib2.0-bin=${at#*=}" gsettings-desktop-schemas python3-gi
  in_root "$release" gsettings --version
  # A public program: the setting lands below the current directory.
  in_root "$release" env GSETTINGS_BACKEND=keyfile XDG_CONFIG_HOME=here \
    gsettings set org.gnome.desktop.interface clock-show-date false
  expect "$release, gsettings" "here/glib-2.0/settings/keyfile" "$(in_root "$release" find here -type f)"
  expect "$release, directories" "here here:/usr/share" "$(in_root "$release" env XDG_DATA_HOME=here \
    XDG_DATA_DIRS=here:/usr/share python3 -c \
    'from gi.repository import GLib; print(GLib.get_user_data_dir(), ":".join(GLib.get_system_data_dirs()))')"
done
