"""A keyboard, a pointer and an input method for a Wayland compositor that has none.

Speaks the wire protocol itself: the registry, virtual-keyboard-unstable-v1,
wlr-virtual-pointer-unstable-v1 and input-method-unstable-v2. The devices stay as long as the connection does, so
that no window sees them come and go.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import socket
import struct
import time

SECONDS = 20

# The first object of every connection, and the requests that are used of each interface.
DISPLAY = 1
SYNC, GET_REGISTRY = 0, 1
BIND = 0
CREATE_KEYBOARD = CREATE_POINTER = 0
KEYMAP, KEY, MODIFIERS = 0, 1, 2
MOTION_ABSOLUTE, BUTTON, AXIS, FRAME, AXIS_SOURCE, AXIS_DISCRETE = 1, 2, 3, 4, 5, 7
GET_METHOD = 0
COMMIT_STRING, SET_PREEDIT, COMMIT = 0, 1, 3

# Events.
GLOBAL = 0
ERROR = 0
DONE = 5

XKB_V1 = 1
VERTICAL_SCROLL = 0
WHEEL = 0

# How far one click of a wheel moves, as libinput says it.
CLICK = 15

LAYOUT = b"""xkb_keymap {
  xkb_keycodes { include "evdev+aliases(qwerty)" };
  xkb_types { include "complete" };
  xkb_compat { include "complete" };
  xkb_symbols { include "pc+us+inet(evdev)" };
};\0"""

# From linux/input-event-codes.h: the code of the first key of each row of letters.
ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'`", 44: "zxcvbnm,./"}
SHIFTED = dict(zip('!@#$%^&*()_+{}:"~<>?', "1234567890-=[];'`,./"))
KEYS = {
    "Escape": 1, "BackSpace": 14, "Tab": 15, "Return": 28, "space": 57, "F1": 59, "F10": 68,
    "Home": 102, "Up": 103, "Prior": 104, "Left": 105, "Right": 106, "End": 107, "Down": 108,
    "Next": 109, "Delete": 111, "Menu": 127, "comma": 51, "plus": "+", "minus": "-",
    "question": "?", "slash": "/",
}
BUTTONS = {1: 0x110, 2: 0x112, 3: 0x111}

# Name, key and bit of each modifier.
HELD = {"shift": (42, 1), "ctrl": (29, 4), "alt": (56, 8), "super": (125, 64)}


def codes():
    """The code of every letter and name that has a key of its own."""
    known = {letter: first + place for first, row in ROWS.items() for place, letter in enumerate(row)}
    return known | {name: known.get(code, code) for name, code in KEYS.items() if code not in SHIFTED}


CODES = codes()


class Seat:
    """Connects to the compositor at a socket; size is that of its output."""

    def __init__(self, path, size):
        self.size = size
        self.last = DISPLAY
        self.done = set()
        self.globals = {}
        self.unread = b""
        self.method = None
        self.told = 0
        self.connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.connection.settimeout(SECONDS)
        self.connection.connect(str(path))
        self.registry = self.new()
        self.send(DISPLAY, GET_REGISTRY, number(self.registry))
        self.wait()
        seat = self.bind("wl_seat")
        self.keyboard = self.create("zwp_virtual_keyboard_manager_v1", CREATE_KEYBOARD, seat)
        self.pointer = self.create("zwlr_virtual_pointer_manager_v1", CREATE_POINTER, seat)
        self.method = self.create("zwp_input_method_manager_v2", GET_METHOD, seat)
        self.give_layout()
        self.wait()

    def close(self):
        self.connection.close()

    # --- What a user does ---

    def press(self, name):
        """A key with its modifiers, as ctrl+shift+Tab."""
        *held, key = name.split("+") if len(name) > 1 else [name]
        if len(key) == 1 and (key in SHIFTED or key.isupper()):
            held, key = [*held, "shift"], SHIFTED.get(key, key.lower())
        elif KEYS.get(key) in SHIFTED:
            held, key = [*held, "shift"], SHIFTED[KEYS[key]]
        bits = sum({HELD[modifier][1] for modifier in held})
        for modifier in held:
            self.key(HELD[modifier][0], True)
        self.hold(bits)
        self.key(CODES[key], True)
        self.key(CODES[key], False)
        self.hold(0)
        for modifier in reversed(held):
            self.key(HELD[modifier][0], False)
        self.wait()

    def type(self, text):
        for letter in text:
            self.press("space" if letter == " " else letter)

    def move(self, x, y):
        """To a point of the output."""
        self.send(self.pointer, MOTION_ABSOLUTE, now(), number(int(x)), number(int(y)),
                  *map(number, self.size))
        self.send(self.pointer, FRAME)
        self.wait()

    def click(self, button=1):
        self.hold_button(True, button)
        self.hold_button(False, button)

    def hold_button(self, down, button=1):
        self.send(self.pointer, BUTTON, now(), number(BUTTONS[button]), number(int(down)))
        self.send(self.pointer, FRAME)
        self.wait()

    def turn(self, clicks):
        """Turns the wheel, down if the number is above 0."""
        for _ in range(abs(clicks)):
            way = 1 if clicks > 0 else -1
            self.send(self.pointer, AXIS_SOURCE, number(WHEEL))
            self.send(self.pointer, AXIS_DISCRETE, now(), number(VERTICAL_SCROLL),
                      fixed(way * CLICK), signed(way))
            self.send(self.pointer, FRAME)
        self.wait()

    def compose(self, text):
        """Shows text that is not chosen yet, as an input method does."""
        length = len(text.encode())
        self.send(self.method, SET_PREEDIT, string(text), signed(length), signed(length))
        self.tell_method()

    def commit(self, text):
        """Writes text in place of what was composed."""
        self.send(self.method, COMMIT_STRING, string(text))
        self.tell_method()

    def tell_method(self):
        # The number of times that the compositor has told of the text field so far.
        self.wait()
        self.send(self.method, COMMIT, number(self.told))
        self.wait()

    # --- The protocol ---

    def key(self, code, down):
        self.send(self.keyboard, KEY, now(), number(code), number(int(down)))

    def hold(self, bits):
        self.send(self.keyboard, MODIFIERS, *map(number, (bits, 0, 0, 0)))

    def give_layout(self):
        file = os.memfd_create("layout")
        try:
            os.write(file, LAYOUT)
            self.send(self.keyboard, KEYMAP, number(XKB_V1), number(len(LAYOUT)), files=[file])
        finally:
            os.close(file)

    def bind(self, interface):
        if interface not in self.globals:
            raise RuntimeError(f"the compositor has no {interface}")
        new = self.new()
        self.send(self.registry, BIND, number(self.globals[interface]), string(interface), number(1),
                  number(new))
        return new

    def create(self, manager, request, seat):
        manager, new = self.bind(manager), self.new()
        self.send(manager, request, number(seat), number(new))
        return new

    def new(self):
        self.last += 1
        return self.last

    def send(self, target, request, *arguments, files=()):
        body = b"".join(arguments)
        message = struct.pack("=II", target, (len(body) + 8) << 16 | request) + body
        socket.send_fds(self.connection, [message], list(files))

    def wait(self):
        """Until the compositor has done all that was asked."""
        callback = self.new()
        self.send(DISPLAY, SYNC, number(callback))
        while callback not in self.done:
            self.read()

    def read(self):
        received = self.connection.recv(65536)
        if not received:
            raise RuntimeError("the compositor ended the connection")
        self.unread += received
        while len(self.unread) >= 8:
            source, word = struct.unpack_from("=II", self.unread)
            length = word >> 16
            if len(self.unread) < length:
                break
            self.take(source, word & 0xffff, self.unread[8:length])
            self.unread = self.unread[length:]

    def take(self, source, event, body):
        if source == self.registry and event == GLOBAL:
            name, length = struct.unpack_from("=II", body)
            self.globals[body[8:8 + length - 1].decode()] = name
        elif source == DISPLAY and event == ERROR:
            raise RuntimeError(f"the compositor refuses: {body[12:].decode(errors='replace')}")
        elif source == self.method:
            self.told += event == DONE
        else:
            # Of the others only callbacks speak.
            self.done.add(source)


def now():
    """The time of an event, in milliseconds."""
    return number(int(time.monotonic() * 1000) & 0xffffffff)


def number(value):
    return struct.pack("=I", value)


def signed(value):
    return struct.pack("=i", value)


def fixed(value):
    return struct.pack("=i", round(value * 256))


def string(value):
    encoded = value.encode() + b"\0"
    return number(len(encoded)) + encoded + b"\0" * (-len(encoded) % 4)
