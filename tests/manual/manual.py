#!/usr/bin/python3
"""The manual pages: they are clean, name all there is, and say it in both languages.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import shutil
import subprocess

from harness import tap

tests = tap.Suite("/manual")

PAGES = pathlib.Path(__file__).resolve().parents[2] / "data" / "man"
PROGRAM = pathlib.Path(os.environ["TEGOTAE_BUILD"]) / "app" / "cli" / "tegotae-cli"
NAMES = {name: (name,) for name in ("tegotae.1", "tegotae.ja.1", "tegotae-cli.1", "tegotae-cli.ja.1")}
LANGUAGES = {name: (name,) for name in ("tegotae-cli.1", "tegotae-cli.ja.1")}


def text(name):
    """The source, as it is typed on a command line."""
    return (PAGES / name).read_text(encoding="utf-8").replace("\\-", "-")


def help_of(*command):
    environment = {**os.environ, "LANGUAGE": "en", "LANG": "C.UTF-8"}
    return subprocess.run([PROGRAM, *command, "--help"], env=environment, text=True, check=True,
                          capture_output=True).stdout


def commands():
    return re.findall(r"^  ([a-z]+) ", help_of().split("Commands:")[1], re.MULTILINE)


def described(name):
    """The part of the page on each command."""
    part = re.search(r"^\.SH (?:COMMANDS|コマンド)$(.*?)^\.SH ", text(name), re.MULTILINE | re.DOTALL)[1]
    return dict(re.findall(r"^\.SS (\S+)\n(.*?)(?=^\.SS |\Z)", part, re.MULTILINE | re.DOTALL))


def options(words):
    """Those of a command's own, without what all of them take."""
    return set(re.findall(r"--[a-z-]+", words)) - {"--help", "--json", "--lang"}


@tests.table(NAMES)
def a_page_is_set_without_a_warning(name):
    groff = shutil.which("groff")
    if groff is None:
        raise tap.Skip("there is no groff")
    language = ["-mja"] if ".ja." in name else []
    done = subprocess.run([groff, "-man", *language, "-K", "utf8", "-T", "utf8", "-ww", "-z", PAGES / name],
                          text=True, capture_output=True, check=True)
    tap.same(done.stderr, "", "what groff says")


@tests.table(LANGUAGES)
def every_command_is_described(name):
    tap.same(list(described(name)), commands(), "the commands")


@tests.table(LANGUAGES)
def every_option_is_described(name):
    for command, words in described(name).items():
        wanted = options(help_of(command).split("Application Options:")[1])
        tap.same(options("\n".join(re.findall(r"^\.BI? (--.*)$", words, re.MULTILINE))), wanted, command)


@tests.case
def both_languages_have_the_same_parts():
    for page in ("tegotae", "tegotae-cli"):
        outlines = [re.findall(r"^\.(SH|SS|TP|PP|TH)\b", text(page + end), re.MULTILINE)
                    for end in (".1", ".ja.1")]
        tap.same(outlines[1], outlines[0], page)


tests.main()
