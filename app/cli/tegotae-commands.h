/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tegotae-invocation.h"

/* The questionnaire that is meant when none is named. */
#define TEGOTAE_DEFAULT_QUESTIONNAIRE "quick"

/* How many suggestions there are when nothing else is asked for. */
#define TEGOTAE_DEFAULT_SUGGESTIONS 5

/* How many entries a search finds when nothing else is asked for. */
#define TEGOTAE_DEFAULT_RESULTS 20

TegotaeExit tegotae_command_score         (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_take          (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_history       (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_suggest       (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_search        (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_show          (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_entries       (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_questionnaire (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_check         (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_import        (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_packs         (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_remove        (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_records       (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_note          (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_report        (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_export        (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_restore       (TegotaeInvocation *invocation);
TegotaeExit tegotae_command_doctor        (TegotaeInvocation *invocation);
