# What has to be installed, and how; sourced by app/run and tests/run.
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2034

# To build and to run the program.
run_packages='gcc libc6-dev pkg-config meson ninja-build gettext
  libgtk-4-dev libadwaita-1-dev libcairo2-dev libpango1.0-dev libfreetype-dev libharfbuzz-dev libicu-dev libjson-c-dev libsqlite3-dev libglib2.0-dev
  adwaita-icon-theme librsvg2-common fonts-noto-cjk
  dconf-gsettings-backend gsettings-desktop-schemas'

# To test it as well.
test_packages='xvfb xauth dbus dbus-x11 at-spi2-core python3 python3-gi
  gir1.2-json-1.0 python3-jsonschema sqlite3
  desktop-file-utils appstream imagemagick x11-utils xdotool sway grim clang lld poppler-utils
  fonts-cantarell fonts-dejavu-core fonts-noto-core
  strace valgrind faketime'

# The same for a distribution that we do not know the packages of.
run_modules='gtk4>=4.8 libadwaita-1>=1.2 cairo-pdf>=1.16 pangocairo>=1.50 freetype2 harfbuzz-subset>=6.0 icu-uc>=72 json-c>=0.16 sqlite3>=3.40 glib-2.0>=2.74'
run_tools='cc meson ninja msgfmt pkg-config'

# Prints the packages of the list that are not installed.
missing_packages () {
  # Word splitting is meant.
  # shellcheck disable=SC2086
  for package in $1; do
    case $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) in
      installed) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

as_root () {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "Installing packages needs root: run as root, or install sudo." >&2
    return 1
  fi
}

# Names what is missing on a system without apt; fails if anything is.
name_missing () {
  absent=
  for tool in $run_tools; do
    command -v "$tool" >/dev/null || absent="$absent $tool"
  done
  for module in $run_modules; do
    pkg-config --exists "$(echo "$module" | sed 's/>=/ >= /')" 2>/dev/null || absent="$absent $module"
  done
  [ -z "$absent" ] && return 0
  echo "This system has no apt. Please install these (names as pkg-config knows them):$absent" >&2
  return 1
}

# Installs what is missing of the packages given.
ensure_packages () {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    name_missing
    return
  fi

  missing=$(missing_packages "$1")
  [ -z "$missing" ] && return 0

  echo "Installing: $missing" >&2
  # shellcheck disable=SC2086
  { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing
  } >&2
}
