#!/bin/bash
# GTK 4.8.3: a horizontal GtkBox of an image and a label that wraps has one height as long as no width is given, and a
# pixel more for any width, however large, for only there it lines the two up by baseline. In a widget that is centred
# GTK itself warns of it: "reports a minimum height of 16, but minimum height for width of 1048576 is 17".
# It depends on the font; GTK 4.18.6 has one height.
# Guess before running: the height without a width is the least there is, and a very large width gives the same.
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/root.sh"

for at in bookworm=4.8.3+ds-2+deb12u1 trixie=4.18.6+ds-2; do
  release=${at%%=*}
  make_root "$release" "gir1.2-gtk-4.0=${at#*=}" python3-gi fonts-dejavu-core xvfb xauth
  in_root "$release" sh -c 'cat >measure.py' <<'PYTHON'
import gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gtk
Gtk.Settings.get_default().set_property("gtk-font-name", "DejaVu Sans Bold 10")
window, box = Gtk.Window(), Gtk.Box()
box.append(Gtk.Image(icon_name="dialog-warning-symbolic", pixel_size=16))
box.append(Gtk.Label(label="Caution", wrap=True))
window.set_child(box)
print(*(box.measure(Gtk.Orientation.VERTICAL, width).minimum for width in (-1, 1048576)))
PYTHON
  in_root "$release" dpkg-query -W gir1.2-gtk-4.0
  seen=$(in_root "$release" env GSK_RENDERER=cairo xvfb-run -a python3 measure.py 2>/dev/null)
  if [ "$release" = bookworm ]; then
    expect "$release, heights without and with a width" "16 17" "$seen"
  else
    expect "$release, heights without and with a width" "16 16" "$seen"
  fi
done
