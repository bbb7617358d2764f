/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * SECTION: a file system that fails when it is told to
 *
 * A layer of SQLite's between every database of this process and its files.
 */

/**
 * FaultKind:
 * @FAULT_ERROR: the call fails as if the disk did, once
 * @FAULT_FULL: from that call on there is no room for anything more
 * @FAULT_GONE: from that call on every call fails as if the disk did
 */
typedef enum
{
  FAULT_ERROR,
  FAULT_FULL,
  FAULT_GONE,
} FaultKind;

/* Puts the layer in; before any database is opened. */
void     fault_vfs_install    (void);

/* Has call number @n (from 1) fail, of those that count: all that touch a file;
 * when the disk is full, those that need room. */
void     fault_vfs_arm        (FaultKind  kind,
                               guint      n);

/* Nothing fails any more. Returns whether anything did. */
gboolean fault_vfs_disarm     (void);
