/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tegotae-interrupt.h"

#include <pthread.h>
#include <signal.h>

/* Ends the thread. Blocked like the others, so it does nothing else. */
#define SIGNAL_TO_STOP SIGUSR1

struct _TegotaeInterrupt
{
  GCancellable *cancellable;
  pthread_t     thread;
  sigset_t      watched;
  sigset_t      before;
  int           received; /* 0 if none; the thread's until it is joined */
};

/* Cancelling takes locks, so it must not be done in a signal handler; this
 * thread waits for signals instead. */
static void *
wait_for_signals (void *user_data)
{
  TegotaeInterrupt *self = user_data;
  int received;

  while (sigwait (&self->watched, &received) == 0 && received != SIGNAL_TO_STOP)
    {
      self->received = received;
      g_cancellable_cancel (self->cancellable);
    }

  return NULL;
}

TegotaeInterrupt *
tegotae_interrupt_new (GCancellable *cancellable)
{
  static const int signals[] = { SIGINT, SIGTERM, SIGHUP, SIGNAL_TO_STOP };
  TegotaeInterrupt *self = g_new0 (TegotaeInterrupt, 1);

  self->cancellable = g_object_ref (cancellable);
  sigemptyset (&self->watched);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaddset (&self->watched, signals[i]);

  pthread_sigmask (SIG_BLOCK, &self->watched, &self->before);
  if (pthread_create (&self->thread, NULL, wait_for_signals, self) != 0)
    g_error ("There are no threads left.");

  return self;
}

/* Returns the signal that came. */
static int
stop (TegotaeInterrupt *self)
{
  int received;

  pthread_kill (self->thread, SIGNAL_TO_STOP);
  pthread_join (self->thread, NULL);
  pthread_sigmask (SIG_SETMASK, &self->before, NULL);

  received = self->received;
  g_object_unref (self->cancellable);
  g_free (self);

  return received;
}

void
tegotae_interrupt_free (TegotaeInterrupt *interrupt)
{
  if (interrupt != NULL)
    stop (interrupt);
}

void
tegotae_interrupt_pass_on (TegotaeInterrupt *interrupt)
{
  int received;

  g_return_if_fail (interrupt != NULL);

  received = stop (interrupt);
  if (received != 0)
    raise (received);
}
