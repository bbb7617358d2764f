#!/usr/bin/python3
"""tegotae-cli: help, languages, wrong usage, what it touches

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import re
import subprocess

from harness import places, tap
from support import BAD_INPUT, OK, STORE_FAILED, WRONG_USAGE, refused, user

tests = tap.Suite("/cli/usage")

COMMANDS = ("score", "take", "history", "records", "note", "suggest", "search", "show", "entries", "questionnaire",
            "check", "import", "packs", "remove")

JAPANESE = re.compile("[ぁ-んァ-ン一-龥]")


@tests.case
def help_names_every_command():
    with user() as home:
        text = home.cli("--help")
        for command in COMMANDS:
            tap.contains(text, f"\n  {command} ")


@tests.table({command: (command,) for command in COMMANDS})
def help_says_more_about(command):
    with user() as home:
        text = home.cli(command, "--help")
        tap.contains(text, "--json")
        tap.contains(text, command)


@tests.table({command: (command,) for command in COMMANDS})
def help_is_japanese_for(command):
    with user("ja") as home:
        english = home.cli("--lang", "en", command, "--help").splitlines()[3]
        summary = home.cli(command, "--help").splitlines()[3]
        tap.same(bool(JAPANESE.search(summary)), True, f"“{english}” in Japanese is “{summary}”")


@tests.case
def the_version_is_that_of_the_build():
    with user() as home:
        version = re.search(r"version: '([0-9.]+)'", (places.SOURCE / "meson.build").read_text())
        tap.same(home.cli("--version"), f"tegotae-cli {version[1]}\n")


@tests.table({
    "nothing": ((), "Usage"),
    "an-unknown-command": (("dance",), "dance"),
    "an-unknown-option": (("packs", "--dance"), "--dance"),
    "an-option-without-value": (("score", "--answers"), "--answers"),
    "too-many-arguments": (("packs", "core"), "too many"),
    "an-unknown-language": (("--lang", "fr", "packs"), "fr"),
})
def wrong_usage_is_status_2(arguments, message):
    with user() as home:
        refused(home.run(*arguments), WRONG_USAGE, message)


@tests.table({
    "check": ("check",), "import": ("import",), "export": ("export",), "restore": ("restore",),
    "history": ("history", "--csv"), "report": ("report", "--pdf"), "score": ("score", "--batch"), "search": ("search", "--batch"),
})
def an_empty_name_of_a_file_is_wrong_usage_of(*command):
    with user() as home:
        refused(home.run(*command, ""), WRONG_USAGE, "the name of the file is empty")


@tests.table({
    "check": ("check",), "import": ("import",), "restore": ("restore",),
    "score": ("score", "--batch"), "search": ("search", "--batch"),
})
def a_file_that_cannot_be_read_is_bad_input_of(*command):
    with user() as home:
        for name in ("none.json", home.root):
            tap.same(home.run(*command, name).returncode, BAD_INPUT, f"{name}")


@tests.table({"check": ("check",), "import": ("import",), "restore": ("restore",)})
def a_device_is_bad_input_of(command):
    with user() as home:
        tap.same(home.run(command, "/dev/null").returncode, BAD_INPUT)


# What is said of an operand that looks like an option, by the commands that take any.
DASHED = {
    "check": (("check",), BAD_INPUT, "-x.json: $: "),
    "import": (("import",), BAD_INPUT, "-x.json: "),
    "show": (("show",), BAD_INPUT, "“-x.json”"),
    "questionnaire": (("questionnaire",), BAD_INPUT, "“-x.json”"),
    "remove": (("remove",), BAD_INPUT, "“-x.json”"),
    "restore": (("restore",), BAD_INPUT, "-x.json"),
    "doctor": (("doctor", "--restore"), BAD_INPUT, "-x.json"),
    "packs": (("packs",), WRONG_USAGE, "too many arguments"),
}


@tests.table(DASHED)
def two_dashes_end_the_options_of(command, status, message):
    with user() as home:
        refused(home.run(*command, "--", "-x.json"), status, message)
        tap.same(home.run(*command[:1], "--help", "--", "-x.json").returncode, OK, "options before them")


@tests.case
def files_may_begin_with_a_dash():
    with user() as home:
        home.cli("take", "--answers", "1,1,1,1,1")
        home.cli("export", "--", "-x.json")
        tap.contains(home.cli("restore", "--", "-x.json"), "here already")
        home.cli("history", "--csv", "--", "-x.csv")
        tap.same(sorted(path.name for path in home.root.glob("-*")), ["-x.csv", "-x.json"])


@tests.case
def only_the_first_two_dashes_end_the_options():
    with user() as home:
        for words in (("--",), ("a", "--", "-b"), ("--json", "-h")):
            got = json.loads(home.cli("search", "--json", "--", *words))
            tap.same(got["query"], " ".join(words))
        # They are a value where an option wants one.
        refused(home.run("entries", "--stage", "--", "--json"), BAD_INPUT, "no stage “--”")


@tests.case
def after_two_dashes_the_command_itself_comes():
    with user() as home:
        tap.same(home.cli("--", "packs"), home.cli("packs"))
        refused(home.run("--", "--json"), WRONG_USAGE, "no command “--json”")
        tap.same(home.run("--").returncode, WRONG_USAGE)


@tests.table({
    "from-LANGUAGE": ({"LANGUAGE": "ja"}, (), "試験用の診断"),
    "from-a-list": ({"LANGUAGE": "fr:ja:en"}, (), "試験用の診断"),
    "from-LANG": ({"LANGUAGE": "", "LANG": "ja_JP.UTF-8"}, (), "試験用の診断"),
    "before-the-command": ({"LANGUAGE": "en"}, ("--lang", "ja"), "試験用の診断"),
    "english-for-all-others": ({"LANGUAGE": "fr"}, (), "Check for tests"),
    "in-the-c-locale": ({"LANGUAGE": "", "LANG": "C"}, (), "Check for tests"),
    "japanese-in-the-c-locale": ({"LANGUAGE": "", "LANG": "C"}, ("--lang=ja",), "試験用の診断"),
})
def the_language_comes(env, arguments, title):
    with user() as home:
        result = home.run(*arguments, "questionnaire", env=env)
        tap.same((result.returncode, result.stdout.splitlines()[0]), (OK, title))


@tests.table({
    "c": ({"LANG": "C"}, ("--lang", "ja")),
    "c-utf-8": ({"LANG": "C.UTF-8"}, ("--lang", "ja")),
    "not-generated": ({"LANG": "ja_JP.UTF-8"}, ()),
    "not-generated-for-all": ({"LANG": "C", "LC_ALL": "ja_JP.UTF-8"}, ()),
    "another-language": ({"LANGUAGE": "en", "LANG": "en_US.UTF-8"}, ("--lang", "ja")),
    "by-a-list-in-c-utf-8": ({"LANGUAGE": "ja:en", "LANG": "C.UTF-8"}, ()),
})
def the_interface_is_japanese_where_the_locale_is(env, arguments):
    with user() as home:
        result = home.run(*arguments, "packs", "--help", env={"LANGUAGE": "", **env})
        tap.same(result.stderr, "")
        tap.same(bool(JAPANESE.search(result.stdout)), True, result.stdout)


@tests.case
def lang_after_the_command_counts_too():
    with user() as home:
        tap.same(home.json("questionnaire", "--lang", "ja")["lang"], "ja")


@tests.case
def nothing_is_written_but_below_the_xdg_homes():
    with user() as home:
        home.cli("take", "--answers", "1,1,1,1,1")
        tap.same(sorted(path.name for path in home.root.iterdir()), ["cache", "data", "runtime"])
        tap.same([path.name for path in home.data.iterdir()], ["tegotae"])
        tap.same([path.name for path in home.cache.iterdir()], ["tegotae"])


@tests.case
def relative_xdg_paths_are_ignored():
    with user() as home:
        names = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
        result = home.run("take", "--answers", "1,1,1,1,1", env={name: f"here/{name}" for name in names})
        tap.same((result.returncode, result.stderr), (OK, ""))
        tap.same((home.root / "here").exists(), False, "files below the current directory")
        tap.same((home.root / ".local" / "share" / "tegotae" / "user.db").exists(), True, "user.db")
        tap.same((home.root / ".cache" / "tegotae" / "library.db").exists(), True, "library.db")


@tests.case
def the_library_is_made_again_when_it_is_gone_or_broken():
    with user() as home:
        wanted = home.cli("entries")
        home.library_db.unlink()
        tap.same(home.cli("entries"), wanted)
        home.library_db.write_bytes(b"no database" * 500)
        tap.same(home.cli("entries"), wanted)


@tests.case
def output_that_cannot_be_written_is_noticed():
    with user() as home, open("/dev/full", "w", encoding="utf-8") as full:
        result = subprocess.run([places.CLI, "packs"], stdout=full, stderr=subprocess.PIPE,
                                encoding="utf-8", env=home.environment(), check=False)
        tap.same(result.returncode, STORE_FAILED)
        tap.contains(result.stderr, "written")


tests.main()
