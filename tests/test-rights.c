/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-rights.h"

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#define BEYOND_MODES ((1u << CAP_DAC_OVERRIDE) | (1u << CAP_DAC_READ_SEARCH) | (1u << CAP_FOWNER))

typedef struct __user_cap_data_struct Capabilities[_LINUX_CAPABILITY_U32S_3];

static void
get (Capabilities capabilities)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };

  g_assert_cmpint (syscall (SYS_capget, &header, capabilities), ==, 0);
}

static void
set (Capabilities capabilities)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };

  g_assert_cmpint (syscall (SYS_capset, &header, capabilities), ==, 0);
}

void
test_rights_drop (void)
{
  Capabilities capabilities;

  get (capabilities);
  capabilities[0].effective &= ~BEYOND_MODES;
  set (capabilities);
}

void
test_rights_restore (void)
{
  Capabilities capabilities;

  get (capabilities);
  capabilities[0].effective |= capabilities[0].permitted & BEYOND_MODES;
  set (capabilities);
}
