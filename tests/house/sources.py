"""The files of the project, as its checks read them.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import functools
import re
import subprocess
from pathlib import Path

from harness import places

SOURCE = places.SOURCE


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
