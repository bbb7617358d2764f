#!/usr/bin/python3
"""What a file may include: arrows point one way, between folders and between files.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
from pathlib import Path

from harness import tap
from sources import named, none, text_of

tests = tap.Suite("/arrows")

# Which folders of app/ a folder may look into, besides itself.
ARROWS = {
    "core": set(),
    "text": {"core"},
    "pack": {"core"},
    "store": {"core"},
    "service": {"core", "text", "pack", "store"},
    "report": {"core", "text"},
    "cli": {"core", "text", "pack", "store", "service", "report"},
    "ui": {"core", "text", "pack", "store", "service", "report"},
}

# The same for the folders in one of those, by what they may look into of the others there, and for
# what lies beside them, such as a type that all of them share: that is for all.
FOLDERS = {
    "core": set(),
    "core/comparison": set(),
    "core/suggestions": set(),
    "core/search": set(),
    "pack/json": set(),
    "pack/pack": {"pack/json"},
    "pack/export": {"pack/json", "pack/pack"},
    "store/sqlite": set(),
    "store/library": {"store/sqlite"},
    "store/safety": {"store/sqlite", "store/user"},
    "store/user": {"store/sqlite", "store/safety"},
    "service": {"service/user", "service/library"},
    "service/user": set(),
    "service/library": set(),
    "ui/widgets": set(),
    "ui/packs": {"ui/widgets", "ui/shell"},
    "ui/result": {"ui/widgets", "ui/shell"},
    "ui/records": {"ui/widgets", "ui/shell", "ui/result"},
    "ui/questions": {"ui/widgets", "ui/shell"},
    "ui/advice": {"ui/widgets", "ui/shell", "ui/questions"},
    "ui/check": {"ui/widgets", "ui/shell", "ui/result", "ui/records", "ui/advice"},
    "ui/shell": {"ui/widgets", "ui/check", "ui/result", "ui/advice", "ui/questions", "ui/records", "ui/packs"},
}

# Where files do not include each other in a circle either. A header never does.
WITHOUT_CIRCLES = ("core", "text", "pack", "report", "cli", "store")

# Which folders alone may use a library, by the start of its headers' names.
LIBRARIES = {
    "sqlite3": {"store"},
    "json-c": {"pack"},
    "json.h": {"pack"},
    "adwaita": {"ui"},
    "gtk/": {"ui"},
    "gdk/": {"ui"},
    "gsk/": {"ui"},
    "graphene": {"ui"},
    "pango": {"report", "ui"},
    "unicode/": {"text"},
    "cairo": {"report", "ui"},
    "hb": {"report"},
    "ft2build": {"report"},
}


def includes_of(path):
    """The headers of app/ that a file includes, as paths from the top."""
    present = set(named(".h", below=["app/"]))
    found = []
    for name in re.findall(r'#include "([^"]+)"', text_of(path)):
        found += [header for header in (Path("app", name), path.parent / name) if header in present][:1]
    return found


def module_of(path):
    return path.with_name(path.stem.removesuffix("-private"))


def circles(arrows):
    """Each circle of a graph once, as the way from a node back to it."""
    found, done = [], set()

    def walk(node, way):
        if node in way:
            found.append(way[way.index(node):] + [node])
        elif node not in done:
            for following in sorted(arrows.get(node, ())):
                walk(following, way + [node])
            done.add(node)

    for start in sorted(arrows):
        walk(start, [])
    return found


@tests.case
def includes_follow_the_arrows():
    faults = []
    for path in named(".c", ".h", below=["app/"]):
        folder = path.parts[1]
        for number, line in enumerate(text_of(path).splitlines(), 1):
            included = re.match(r'\s*#\s*include\s*[<"]([^>"]+)', line)
            if included is None:
                continue
            first = included[1].split("/")[0]
            owners = next((owners for start, owners in LIBRARIES.items()
                           if included[1].startswith(start)), {folder})
            if folder not in owners or (first in ARROWS and first not in ARROWS[folder] | {folder}):
                faults.append(f"{path}:{number}: {included[1]}")
    none(faults)


@tests.case
def every_folder_has_its_arrows():
    folders = {str(path.parent)[len("app/"):] for path in named(".c", ".h", below=["app/"])}
    tap.same({folder for folder in folders if "/" in folder},
             {folder for folder in FOLDERS if "/" in folder}, "folders")


@tests.case
def includes_follow_the_arrows_between_folders():
    faults = []
    for path in named(".c", ".h", below=["app/"]):
        folder = "/".join(path.parts[1:-1])
        for included in includes_of(path):
            other = str(included.parent)[len("app/"):]
            if (folder in FOLDERS and other in FOLDERS and other.split("/")[0] == folder.split("/")[0]
                    and not folder.startswith(other) and other not in FOLDERS[folder]):
                faults.append(f"{path}: {included}")
    none(faults)


@tests.case
def no_headers_include_each_other():
    none([" → ".join(map(str, circle)) for circle in circles(
        {path: includes_of(path) for path in named(".h", below=["app/"])})])


@tests.case
def no_modules_include_each_other():
    """A module is a .c with its headers, X.h and X-private.h."""
    modules = {}
    for path in named(".c", ".h", below=[f"app/{folder}/" for folder in WITHOUT_CIRCLES]):
        modules.setdefault(module_of(path), set()).update(map(module_of, includes_of(path)))
    for module, included in modules.items():
        included.discard(module)
    none([" → ".join(map(str, circle)) for circle in circles(modules)])


@tests.table({
    "none": ({"a": ["b", "c"], "b": ["c"], "c": []}, []),
    "itself": ({"a": ["a"]}, [["a", "a"]]),
    "two": ({"a": ["b"], "b": ["a"]}, [["a", "b", "a"]]),
    "behind another": ({"a": ["b"], "b": ["c"], "c": ["b"]}, [["b", "c", "b"]]),
})
def circles_are_found(arrows, wanted):
    tap.same(circles(arrows), wanted)


@tests.case
def libraries_depend_along_the_arrows():
    faults = []
    for folder, below in ARROWS.items():
        used = set(re.findall(r"\b(\w+)_dep\b(?!\s*=)", text_of(Path("app", folder, "meson.build"))))
        allowed = below | {folder, "glib", "gobject", "gio"}
        allowed |= {"store": {"sqlite"}, "pack": {"json"}, "text": {"gmodule", "icu"}, "ui": {"gtk", "adw"},
                    "report": {"cairo", "pangocairo", "freetype", "harfbuzz_subset"}}.get(folder, set())
        faults += [f"app/{folder}/meson.build: {name}_dep" for name in sorted(used - allowed)]
    none(faults)


tests.main()
