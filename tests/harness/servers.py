"""Servers that a test needs, such as a display. They end with what started them.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import ctypes
import os
import signal
import subprocess

# From linux/prctl.h.
PR_SET_PDEATHSIG = 1


class Servers:
    def __init__(self):
        self.processes = []

    def start(self, arguments, env, **options):
        """In a process group of its own, to be ended with all it starts."""
        process = subprocess.Popen(arguments, env=env, start_new_session=True,
                                   preexec_fn=end_with_parent, **options)
        self.processes.append(process)
        return process

    def start_and_ask(self, arguments, option, env):
        """Starts a server that writes where it is to a descriptor it is given."""
        reader, writer = os.pipe()
        self.start([*arguments, option.format(writer)], env, pass_fds=[writer],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as answer:
            line = answer.readline().strip()
        if not line:
            raise RuntimeError(f"{arguments[0]} did not start")
        return line

    def start_display(self, width, height):
        """An X server of this size; returns its name."""
        number = self.start_and_ask(
            ["Xvfb", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset",
             "-displayfd"], "{}", dict(os.environ))
        return f":{number}"

    def end_one(self, process):
        end_group(process)
        self.processes.remove(process)

    def end(self):
        for process in reversed(self.processes):
            end_group(process)
        self.processes = []


def end_with_parent():
    """Asks the kernel to end this process when the one that started it ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def end_group(process):
    """Ends a process and what it started; politely first."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            pass
        try:
            process.wait(5)
            return
        except subprocess.TimeoutExpired:
            pass
