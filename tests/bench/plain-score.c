/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that scores answers: one line of ten a time, four options each, to a
 * line of JSON. What `tegotae-cli score --batch` is measured against. */

#include <stdio.h>
#include <stdlib.h>

#define N_ITEMS 10
#define N_DOMAINS 5
#define MOST_POINTS 3

static int
round_share (int points,
             int most)
{
  return (200 * points + most) / (2 * most);
}

static int
score_line (const char *line)
{
  int domains[N_DOMAINS] = { 0 };
  int sum = 0;

  for (int i = 0; i < N_ITEMS; i++)
    {
      char *end;
      long points = strtol (line, &end, 10);

      if (end == line || points < 0 || points > MOST_POINTS ||
          *end != (i < N_ITEMS - 1 ? ',' : '\n'))
        return 0;

      domains[i % N_DOMAINS] += (int) points;
      sum += (int) points;
      line = end + 1;
    }

  printf ("{\"score\":%d,\"domains\":[", round_share (sum, N_ITEMS * MOST_POINTS));
  for (int i = 0; i < N_DOMAINS; i++)
    printf ("%s{\"id\":\"d%d\",\"score\":%d}", i > 0 ? "," : "", i,
            round_share (domains[i], N_ITEMS / N_DOMAINS * MOST_POINTS));
  printf ("]}\n");

  return 1;
}

int
main (int   argc,
      char *argv[])
{
  char line[256];
  FILE *file;

  if (argc != 2 || (file = fopen (argv[1], "r")) == NULL)
    {
      fprintf (stderr, "usage: plain-score FILE\n");
      return 2;
    }

  while (fgets (line, sizeof line, file) != NULL)
    {
      if (!score_line (line))
        return 1;
    }

  return fclose (file) == 0 ? 0 : 1;
}
