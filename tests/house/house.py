#!/usr/bin/python3
"""The rules of the house that a compiler does not keep.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import functools
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as tree
from pathlib import Path

from harness import places, tap

tests = tap.Suite("/house")

SOURCE = places.SOURCE

MOST_LINES = 450

# Which folders of app/ a folder may look into, besides itself.
ARROWS = {
    "core": set(),
    "pack": {"core"},
    "store": {"core"},
    "service": {"core", "pack", "store"},
    "report": {"core"},
    "cli": {"core", "pack", "store", "service", "report"},
    "ui": {"core", "pack", "store", "service", "report"},
}

# The same for the folders in one of those, by what they may look into of the others there. What
# lies beside them, such as a type that all of them share, is for all.
FOLDERS = {
    "core/scoring": set(),
    "core/suggestions": set(),
    "core/search": set(),
    "pack/json": set(),
    "pack/pack": {"pack/json"},
    "pack/export": {"pack/json", "pack/pack"},
    "store/sqlite": set(),
    "store/library": {"store/sqlite"},
    "store/safety": {"store/sqlite", "store/user"},
    "store/user": {"store/sqlite", "store/safety"},
    "service/user": set(),
    "service/library": set(),
    "ui/widgets": set(),
    "ui/packs": {"ui/widgets", "ui/shell"},
    "ui/result": {"ui/widgets", "ui/shell"},
    "ui/records": {"ui/widgets", "ui/shell", "ui/result"},
    "ui/questions": {"ui/widgets", "ui/shell", "ui/advice"},
    "ui/advice": {"ui/widgets", "ui/shell", "ui/questions"},
    "ui/check": {"ui/widgets", "ui/shell", "ui/result", "ui/records", "ui/advice"},
    "ui/shell": {"ui/widgets", "ui/check", "ui/result", "ui/advice", "ui/questions", "ui/records", "ui/packs"},
}

MOST_SOURCES = 35

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
    "cairo": {"report", "ui"},
}

# What newer libraries have replaced by something that is there at our floor.
REPLACED = ("AdwLeaflet", "AdwFlap", "AdwSqueezer", "AdwViewSwitcherTitle", "GtkTreeView",
            "GtkComboBox", "GtkDialog", "GtkMessageDialog", "GtkInfoBar", "GtkAppChooser")

# What newer libraries have replaced by something that is not; and where it is.
BEHIND_ONE_FUNCTION = ("adw_about_window_", "adw_message_dialog_", "gtk_file_chooser_native_",
                       "gtk_shortcuts_window_", "adw_preferences_window_")
DIALOGS = "app/ui/shell/tegotae-dialogs.c"

HEAD = """/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
"""

SLEEP = re.compile(r"\bg?_?u?sleep *\(")

# Where a pause is not there to wait: between two questions whether something is so,
# before a blow at a random moment, and in a measurement.
SLEEPS = ("tests/harness/desktop.py", "tests/torture/torture.py", "tests/bench/keystroke.c")

PO_TOOLS = ("xgettext", "msgfmt", "msgcmp")


@functools.cache
def files():
    """Every file of the project, as paths from its top."""
    try:
        listed = subprocess.run(
            ["git", "-c", f"safe.directory={SOURCE}", "ls-files", "--cached", "--others",
             "--exclude-standard", "-z"],
            cwd=SOURCE, check=True, capture_output=True, encoding="utf-8").stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        # Not from git: what does not lie in a build folder.
        listed = [str(path.relative_to(SOURCE)) for path in SOURCE.rglob("*")
                  if not any(re.match(r"build|\.git$|__pycache__", part) for part in path.parts)]
    return sorted(Path(name) for name in listed if name and (SOURCE / name).is_file())


def named(*suffixes, below=("",)):
    """Those files with one of the endings, below one of the folders."""
    return [path for path in files()
            if path.suffix in suffixes and str(path).startswith(tuple(below))]


def text_of(path):
    return (SOURCE / path).read_text(encoding="utf-8")


def none(faults):
    """Fails with the list, unless it is empty."""
    if faults:
        raise AssertionError("\n  ".join(["", *map(str, faults)]))


def lines_with(paths, pattern):
    """path:line: text of every line that the pattern is found in."""
    expression = re.compile(pattern)
    return [f"{path}:{number}: {line.strip()}"
            for path in paths
            for number, line in enumerate(text_of(path).splitlines(), 1)
            if expression.search(line)]


@tests.case
def there_are_files():
    tap.same(len(files()) > 100, True, "files found")


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
def includes_follow_the_arrows_between_folders():
    faults = []
    for path in named(".c", ".h", below=["app/"]):
        folder = "/".join(path.parts[1:-1])
        for included in re.findall(r'#include "([^"]+)"', text_of(path)):
            other = included.rpartition("/")[0]
            if (folder in FOLDERS and other in FOLDERS and other != folder and other not in FOLDERS[folder]
                    and other.split("/")[0] == folder.split("/")[0]):
                faults.append(f"{path}: {included}")
    none(faults)


@tests.case
def every_folder_is_small_and_says_what_it_is_for():
    folders = {path.parent for path in named(".c", ".h", below=["app/"])}
    tap.same({str(folder)[4:] for folder in folders if len(folder.parts) > 2}, set(FOLDERS), "folders")
    faults = [f"{folder}: {count} .c files" for folder in folders
              if (count := len([path for path in named(".c") if path.parent == folder])) > MOST_SOURCES]
    faults += [f"{folder} has no README.md of ten lines" for folder in folders
               if not (SOURCE / folder / "README.md").is_file()
               or len(text_of(folder / "README.md").splitlines()) > 10]
    none(faults)


@tests.case
def libraries_depend_along_the_arrows():
    faults = []
    for folder, below in ARROWS.items():
        used = set(re.findall(r"\b(\w+)_dep\b(?!\s*=)", text_of(Path("app", folder, "meson.build"))))
        allowed = below | {folder, "glib", "gobject", "gio"}
        allowed |= {"store": {"sqlite"}, "pack": {"json"}, "ui": {"gtk", "adw"},
                    "report": {"cairo", "pangocairo"}}.get(folder, set())
        faults += [f"app/{folder}/meson.build: {name}_dep" for name in sorted(used - allowed)]
    none(faults)


@tests.case
def public_functions_do_not_abort():
    faults = []
    for path in named(".c", below=["app/"]):
        is_static = True
        for number, line in enumerate(text_of(path).splitlines(), 1):
            if re.match(r"[A-Za-z].*[\w*]$", line):
                is_static = line.startswith("static ")
            if not is_static and re.search(r"\bg_assert\w* \(", line):
                faults.append(f"{path}:{number}: {line.strip()}")
    none(faults)


@tests.case
def no_file_is_too_long():
    counted = [(len(text_of(path).splitlines()), path)
               for path in named(".c", ".h", ".py", ".css", ".ui", below=["app/", "tests/", "resources/"])]
    none([f"{path}: {lines} lines" for lines, path in counted if lines > MOST_LINES])


@tests.case
def c_files_begin_with_their_licence():
    none([path for path in named(".c", ".h", below=["app/", "tests/"]) if not text_of(path).startswith(HEAD)])


@tests.case
def scripts_name_their_licence():
    none([path for path in files()
          if (path.suffix in (".py", ".sh") or text_is_script(path))
          and "SPDX-License-Identifier: GPL-3.0-or-later" not in text_of(path)])


def text_is_script(path):
    with open(SOURCE / path, "rb") as file:
        return file.read(2) == b"#!"


@tests.case
def scripts_and_nothing_else_are_executable():
    none([path for path in files()
          if os.access(SOURCE / path, os.X_OK) != text_is_script(path)])


@tests.case
def buttons_with_text_are_not_named_in_templates():
    """From GTK 4.18 on the text wins over such a name; tegotae_accessible_set_name() helps."""
    none([f"{path}: {button.get('id')}" for path in named(".ui", below=["resources/"])
          for button in tree.parse(SOURCE / path).iter("object")
          if button.get("class") in ("GtkButton", "GtkToggleButton", "GtkLinkButton")
          and button.find("property[@name='label']") is not None
          and button.find("accessibility/property[@name='label']") is not None])


@tests.case
def shell_scripts_are_clean():
    if shutil.which("shellcheck") is None:
        raise tap.Skip("shellcheck is not installed")
    scripts = [str(path) for path in files()
               if path.suffix == ".sh" or text_is_script(path) and "sh\n" in text_of(path)[:20]]
    result = subprocess.run(["shellcheck", "-x", "-P", "SCRIPTDIR", *scripts], cwd=SOURCE, check=False,
                            capture_output=True, encoding="utf-8")
    none(result.stdout.splitlines())


@tests.case
def no_work_is_left_in_the_code():
    marks = "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"))
    none(lines_with(named(".c", ".h", ".py", ".sh", ".ui", ".css", ".build", ".sql"),
                    rf"\b({marks})\b"))


@tests.case
def lines_end_cleanly():
    faults = lines_with(named(".c", ".h", ".py", ".ui", ".css", ".build", ".sql", ".xml", ".in"),
                        r"[ \t]+$|\t")
    faults += [f"{path}: no line break at the end"
               for path in named(".c", ".h", ".py", ".ui", ".css", ".build", ".sql")
               if text_of(path) and not text_of(path).endswith("\n")]
    none(faults)


@tests.case
def headers_are_read_once():
    none([path for path in named(".h", below=["app/", "tests/"]) if "#pragma once" not in text_of(path)])


@tests.case
def nothing_is_used_that_has_a_successor():
    names = "|".join(REPLACED)
    functions = "|".join(re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower() for name in REPLACED)
    none(lines_with(named(".c", ".h", ".ui", below=["app/", "resources/"]),
                    rf'class="({names})"|\b({functions})_|\b({names})\b'))


@tests.case
def what_has_no_successor_yet_is_in_one_place():
    functions = "|".join(BEHIND_ONE_FUNCTION)
    sources = [path for path in named(".c", below=["app/"]) if str(path) != DIALOGS]
    none(lines_with(sources, rf"\b({functions})"))


@tests.case
def every_template_is_a_resource_and_a_type():
    listed = {element.text for element
              in tree.parse(SOURCE / "resources" / "app.gresource.xml").iter("file")}
    present = [path for path in named(".ui", ".css", ".svg", below=["resources/"])]
    faults = [f"not in app.gresource.xml: {path}" for path in present
              if path.suffix in (".ui", ".css") and str(path.relative_to("resources")) not in listed]
    faults += [f"not there: resources/{name}" for name in listed
               if not (SOURCE / "resources" / name).is_file()]
    faults += [f"{path} has no app/ui/{path.parent.name}/{path.stem}.c" for path in present
               if path.suffix == ".ui" and "<template " in text_of(path)
               and not (SOURCE / "app" / "ui" / path.parent.name / f"{path.stem}.c").is_file()]
    none(faults)


@tests.case
def every_source_is_built():
    faults = []
    for path in named(".c", below=["app/", "tests/"]):
        listed = "".join(text_of(folder / "meson.build") for folder in path.parents
                         if folder.parts and (SOURCE / folder / "meson.build").is_file())
        stem = re.sub(r"^(test|fuzz)-", "", path.stem)
        if not re.search(rf"['/-]({re.escape(path.stem)}\.c|{re.escape(stem)})'", listed):
            faults.append(path)
    none(faults)


# --- Translations ---

STRING_CALL = re.compile(r'\b(_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dgettext|g_dpgettext2?)\s*\(\s*"')


def has_strings(path):
    """Whether there is something to translate in a file."""
    text = text_of(path)
    if path.suffix == ".c":
        return STRING_CALL.search(text) is not None
    if path.suffix == ".ui":
        return 'translatable="yes"' in text
    return True


def translatable_files():
    paths = named(".c", below=["app/"]) + named(".ui", below=["resources/"])
    paths += [path for path in files() if path.name.endswith((".desktop.in", ".metainfo.xml.in"))]
    return [path for path in paths if has_strings(path)]


def listed_files():
    lines = text_of("po/POTFILES").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def catalogues():
    return [SOURCE / "po" / f"{lang}.po" for lang in text_of("po/LINGUAS").split()]


def need_gettext():
    missing = [tool for tool in PO_TOOLS if shutil.which(tool) is None]
    if missing:
        raise tap.Skip(f"not installed: {' '.join(missing)}")


@tests.case
def potfiles_names_every_file_with_text():
    wanted = {str(path) for path in translatable_files()}
    listed = listed_files()
    faults = [f"missing: {path}" for path in sorted(wanted - set(listed))]
    faults += [f"not there: {path}" for path in listed if not (SOURCE / path).is_file()]
    faults += [f"twice: {path}" for path in sorted({path for path in listed if listed.count(path) > 1})]
    faults += [f"not in order: {path}" for path, following in zip(listed, listed[1:]) if following < path]
    none(faults)


@tests.case
def the_japanese_is_there():
    tap.contains(text_of("po/LINGUAS").split(), "ja")


@tests.case
def every_text_is_translated():
    need_gettext()
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "tegotae.pot"
        # The keywords that meson's preset for GLib names.
        subprocess.run(
            ["xgettext", "--files-from=po/POTFILES", f"--output={template}", "--from-code=UTF-8",
             "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
             "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3"],
            cwd=SOURCE, check=True, capture_output=True)
        for catalogue in catalogues():
            result = subprocess.run(["msgcmp", catalogue, template], cwd=SOURCE, check=False,
                                    capture_output=True, encoding="utf-8")
            if result.returncode != 0:
                faults += [line for line in result.stderr.splitlines() if "warning" not in line]
    none(faults)


@tests.case
def no_translation_is_broken_or_unsure():
    need_gettext()
    faults = []
    for catalogue in catalogues():
        result = subprocess.run(["msgfmt", "--check", "--statistics", "-o", os.devnull, catalogue],
                                check=False, capture_output=True, encoding="utf-8",
                                env={**os.environ, "LC_ALL": "C"})
        if result.returncode != 0 or re.search("fuzzy|untranslated", result.stderr):
            faults += result.stderr.splitlines()
    none(faults)


@tests.case
def no_test_sleeps_for_luck():
    none([f"{path}:{number}: {line.strip()}" for path in test_files() if str(path) not in SLEEPS
          for number, line in enumerate(text_of(path).splitlines(), 1) if SLEEP.search(line)])


@tests.case
def the_program_is_built_without_tests():
    tap.contains(text_of("meson.build"), "if get_option('tests')\n  subdir('tests')\nendif\n")
    files = [path.relative_to(SOURCE) for folder in ("app", "data", "resources", "po")
             for path in (SOURCE / folder).rglob("meson.build")]
    none(lines_with([Path("meson.build"), *files], r"^\s*test\s*\("))


@tests.case
def every_long_command_is_run_by_all_and_named():
    commands = {str(path.relative_to(SOURCE / "tests")) for pattern in ("*", "*/run")
                for path in (SOURCE / "tests").glob(pattern)
                if path.is_file() and not path.suffix and os.access(path, os.X_OK)} - {"all", "runner"}
    listed = set(re.search(r"for command in (.*?); do", text_of("tests/all"))[1].split())
    tap.same(listed, commands, "what tests/all runs")
    none([f"tests/{command}" for command in sorted(commands) if f"tests/{command}`" not in text_of("README.md")])


def test_files():
    return [path.relative_to(SOURCE) for pattern in ("*.c", "*.py") for path in (SOURCE / "tests").rglob(pattern)]


tests.main()
