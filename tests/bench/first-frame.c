/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts a program and watches the X server, from outside and alike for every
 * program, until it has painted its window. Prints one line:
 *
 *   FIRST LAST RSS PSS
 *
 * FIRST: milliseconds from just before the program is started to when the server
 * has the first frame of its window. LAST: to the last change of the picture
 * before it was still for a second. RSS and PSS: the memory of the program then,
 * in KiB. The program is ended afterwards. The root window must be black. */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define LONGEST_MS 60000.0
#define STILL_MS 1000.0
#define SMALLEST_WINDOW 200

typedef struct
{
  Display *display;
  int      damage_event;
  double   start;
  double   first;
  double   last;
} Watch;

static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);

  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static void
open_watch (Watch *self)
{
  int error_base;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL ||
      !XDamageQueryExtension (self->display, &self->damage_event, &error_base))
    {
      fprintf (stderr, "first-frame: no display with the damage extension\n");
      exit (1);
    }

  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
  XSync (self->display, False);
}

/* Windows come and go; a question about one that went is no reason to stop. */
static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

/* Whether the middle of a window shows something other than the black root. */
static int
is_painted (Watch *self,
            Window window)
{
  XWindowAttributes attributes;
  XImage *image;
  unsigned long pixel;

  if (!XGetWindowAttributes (self->display, window, &attributes) ||
      attributes.map_state != IsViewable ||
      attributes.width < SMALLEST_WINDOW || attributes.height < SMALLEST_WINDOW)
    return 0;

  image = XGetImage (self->display, window, attributes.width / 2, attributes.height / 2, 1, 1,
                     AllPlanes, ZPixmap);
  if (image == NULL)
    return 0;

  pixel = XGetPixel (image, 0, 0) & 0xffffff;
  XDestroyImage (image);

  return pixel != 0;
}

static void
take_event (Watch  *self,
            XEvent *event,
            double  time)
{
  if (event->type == CreateNotify)
    {
      XDamageCreate (self->display, event->xcreatewindow.window, XDamageReportRawRectangles);
    }
  else if (event->type == self->damage_event + XDamageNotify)
    {
      XDamageNotifyEvent *damage = (XDamageNotifyEvent *) event;

      if (self->first == 0 && is_painted (self, damage->drawable))
        self->first = time;
      self->last = time;
    }
}

static int
is_over (const Watch *self,
         double       time)
{
  return (self->first != 0 && time - self->last > STILL_MS) ||
         time - self->start > LONGEST_MS;
}

static void
watch (Watch *self)
{
  struct pollfd pollfd = { ConnectionNumber (self->display), POLLIN, 0 };

  while (!is_over (self, now_ms ()))
    {
      if (XPending (self->display) == 0)
        poll (&pollfd, 1, 50);

      while (XPending (self->display) > 0)
        {
          XEvent event;
          double time = now_ms ();

          XNextEvent (self->display, &event);
          take_event (self, &event, time);
        }
    }
}

static long
read_kib (FILE       *file,
          const char *key)
{
  char line[256];
  long kib = -1;

  rewind (file);
  while (kib == -1 && fgets (line, sizeof line, file) != NULL)
    {
      if (strncmp (line, key, strlen (key)) == 0)
        kib = strtol (line + strlen (key), NULL, 10);
    }

  return kib;
}

static void
print_result (const Watch *self,
              pid_t        program)
{
  char path[64];
  FILE *file;

  snprintf (path, sizeof path, "/proc/%d/smaps_rollup", (int) program);
  file = fopen (path, "r");
  if (file == NULL)
    {
      perror (path);
      exit (1);
    }

  printf ("%.1f %.1f %ld %ld\n", self->first - self->start, self->last - self->start,
          read_kib (file, "Rss:"), read_kib (file, "Pss:"));
  fclose (file);
}

int
main (int   argc,
      char *argv[])
{
  Watch self = { 0 };
  pid_t program;

  if (argc < 2)
    {
      fprintf (stderr, "usage: first-frame PROGRAM [ARGUMENT…]\n");
      return 2;
    }

  open_watch (&self);
  XSetErrorHandler (ignore_error);

  self.start = now_ms ();
  program = fork ();
  if (program == 0)
    {
      execvp (argv[1], argv + 1);
      perror (argv[1]);
      _exit (127);
    }

  watch (&self);
  if (self.first != 0)
    print_result (&self, program);
  else
    fprintf (stderr, "first-frame: %s painted nothing\n", argv[1]);

  kill (program, SIGTERM);
  waitpid (program, NULL, 0);

  return self.first != 0 ? 0 : 1;
}
