# Sourced by the scripts here: a Debian root in a temporary folder, with packages of given versions.
# Needs root, debootstrap and network access to the Debian archive that apt is set up for.
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT

# The address of the Debian archive in apt's own configuration.
archive () {
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep -v -e security -e updates | head -n 1
}

# make_root RELEASE PACKAGE=VERSION...: installs them in $work/RELEASE.
make_root () {
  local release=$1 root=$work/$1
  shift
  if ! debootstrap --variant=minbase "$release" "$root" "$(archive)" >"$work/log" 2>&1 ||
     ! chroot "$root" apt-get -qq install -y --no-install-recommends "$@" >>"$work/log" 2>&1; then
    tail -n 5 "$work/log" >&2
    echo "$release with $* could not be made." >&2
    exit 2
  fi
}

# in_root RELEASE COMMAND...: runs a command there, in /tmp.
in_root () {
  local root=$work/$1
  shift
  chroot "$root" env -i -C /tmp PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 TZ=Asia/Tokyo "$@"
}

# expect WHAT WANTED GOT: prints what was seen; fails if it is not what was seen before.
expect () {
  if [ "$2" = "$3" ]; then
    echo "$1: $3"
  else
    printf 'CHANGED %s\n  before: %s\n  now:    %s\n' "$1" "$2" "$3"
    exit 1
  fi
}
