"""What tests/screenshots takes pictures of, and with what.

SPDX-License-Identifier: GPL-3.0-or-later
"""
