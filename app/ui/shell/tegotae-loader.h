/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "service/tegotae-service.h"

/**
 * TegotaeLoader:
 *
 * Asks the service for the data that an object shows: at once, and again whenever a
 * signal of the service says that they may have changed. The loader ends when its owner is
 * disposed of.
 */
typedef struct _TegotaeLoader TegotaeLoader;

/* The arguments of the call; NULL if there is nothing to load. (transfer full) */
typedef gpointer (*TegotaeLoaderArguments) (gpointer      owner);

/* @answer: (transfer full) (nullable): of the call; NULL with @error
 * @error: (nullable): never that the load was cancelled */
typedef void     (*TegotaeLoaderAnswered)  (gpointer      owner,
                                            gpointer      answer,
                                            const GError *error);

/* @owner: a GObject
 * @arguments: (nullable): if the call takes none
 * @...: names of signals of the service, and NULL
 *
 * Returns: (transfer none): owned by @owner */
TegotaeLoader *tegotae_loader_new    (gpointer                owner,
                                      TegotaeService         *service,
                                      const TegotaeCall      *call,
                                      TegotaeLoaderArguments  arguments,
                                      TegotaeLoaderAnswered   answered,
                                      ...) G_GNUC_NULL_TERMINATED;

/* Loads again; loads under way are not answered any more. */
void           tegotae_loader_load   (TegotaeLoader          *loader);

gboolean       tegotae_loader_is_busy (TegotaeLoader         *loader);

/* The load under way, if any, is not answered. */
void           tegotae_loader_cancel (TegotaeLoader          *loader);
