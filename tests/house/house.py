#!/usr/bin/python3
"""The rules of the house that a compiler does not keep.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as tree
from pathlib import Path

from harness import places, tap
from sources import files, lines_with, named, none, text_of

tests = tap.Suite("/house")

SOURCE = places.SOURCE

MOST_LINES = 450

MOST_SOURCES = 35

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


@tests.case
def there_are_files():
    tap.same(len(files()) > 100, True, "files found")


@tests.case
def every_folder_is_small_and_says_what_it_is_for():
    folders = {path.parent for path in named(".c", ".h", below=["app/"])}
    faults = [f"{folder}: {count} .c files" for folder in folders
              if (count := len([path for path in named(".c") if path.parent == folder])) > MOST_SOURCES]
    faults += [f"{folder} has no README.md of ten lines" for folder in folders
               if not (SOURCE / folder / "README.md").is_file()
               or len(text_of(folder / "README.md").splitlines()) > 10]
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
def resources_are_found_by_their_path():
    """The generated function answers NULL to one thread while another registers resources."""
    none(lines_with(named(".c", below=["app/"]), r"\w+_get_resource \("))


@tests.case
def buttons_with_text_are_not_named_in_templates():
    """From GTK 4.18 on the text wins over such a name; tegotae_text_set_name() helps."""
    none([f"{path}: {button.get('id')}" for path in named(".ui", below=["resources/"])
          for button in tree.parse(SOURCE / path).iter("object")
          if button.get("class") in ("GtkButton", "GtkToggleButton", "GtkLinkButton")
          and button.find("property[@name='label']") is not None
          and button.find("accessibility/property[@name='label']") is not None])


@tests.case
def names_in_templates_have_no_attribute_for_translators():
    """GTK 4.8 refuses the whole template then; a comment of XML above the property serves as well."""
    none([f"{path}: {name.text}" for path in named(".ui", below=["resources/"])
          for name in tree.parse(SOURCE / path).iterfind(".//accessibility/*[@comments]")])


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


@tests.case
def the_walk_through_the_code_is_there():
    """CONTRIBUTING.md names a function of a file in each step, and a file beside each word."""
    text = text_of("CONTRIBUTING.md")
    steps = re.findall(r"^\d+\. `(app/\S+)`: (`\w+` .*?)(?=^\d+\. |\Z)", text, re.MULTILINE | re.DOTALL)
    tap.same(len(steps) > 3, True, "steps")
    tap.same(len(steps) <= 12, True, "a dozen files at most")
    faults = [f"{path}: {name}" for path, said in steps for name in re.findall(r"^`(\w+)`|`(tegotae_\w+)`", said)
              if not re.search(rf"^{''.join(name)} \(", text_of(path), re.MULTILINE)]
    faults += [name for name in re.findall(r"`(\w+/\S+\.h)`", text) if not (SOURCE / "app" / name).is_file()]
    none(faults)


def test_files():
    return [path.relative_to(SOURCE) for pattern in ("*.c", "*.py") for path in (SOURCE / "tests").rglob(pattern)]


tests.main()
