/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * TegotaePackFaults:
 *
 * Why a pack was not added: each fault with its place in the file. Hidden while
 * there is nothing to tell. Its button activates "packs.forget-faults".
 */
#define TEGOTAE_TYPE_PACK_FAULTS (tegotae_pack_faults_get_type ())
G_DECLARE_FINAL_TYPE (TegotaePackFaults, tegotae_pack_faults, TEGOTAE, PACK_FAULTS, AdwPreferencesGroup)

/* @name: of the file; @faults: (element-type TegotaeFault) */
void tegotae_pack_faults_show_refused (TegotaePackFaults *self,
                                       const char        *name,
                                       GPtrArray         *faults);

/* For what is not wrong with the file itself. */
void tegotae_pack_faults_show_failed  (TegotaePackFaults *self,
                                       const char        *name,
                                       const char        *message);

void tegotae_pack_faults_forget       (TegotaePackFaults *self);
