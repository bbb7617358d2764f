-- user.db, version 1: attempts, read marks and settings.
--
-- Runs inside a transaction of its own; the application id and the version are
-- set by the program in the same transaction.

-- One finished questionnaire, kept as it was found and never rescored. Names
-- that belong to a pack are copied, because the pack may go.
CREATE TABLE attempt (
  number        INTEGER PRIMARY KEY,  -- grows in the order saved
  id            TEXT    NOT NULL UNIQUE CHECK (id <> ''),
  pack          TEXT    NOT NULL,
  revision      INTEGER NOT NULL CHECK (revision >= 1),
  lang          TEXT    NOT NULL,
  questionnaire TEXT    NOT NULL,
  stage         TEXT    CHECK (stage IN ('before-first', 'preparing', 'waiting', 'rejected',
                                         'final')),
  started_at    INTEGER NOT NULL CHECK (started_at >= 0),   -- ms since 1970 UTC, 0 if unknown
  finished_at   INTEGER NOT NULL CHECK (finished_at >= 0),  -- likewise
  score         INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
  band          TEXT    NOT NULL,
  band_name     TEXT    NOT NULL,
  step          INTEGER NOT NULL CHECK (step BETWEEN 0 AND 100),
  near_cut      INTEGER NOT NULL CHECK (near_cut IN (0, 1)),
  hurried       INTEGER NOT NULL CHECK (hurried IN (0, 1))
) STRICT;

-- The number of a row is part of every index, so this one gives the whole
-- order: by time, then by the order saved.
CREATE INDEX attempt_by_time ON attempt (finished_at);

-- The chosen option of each item, in item order.
CREATE TABLE response (
  attempt       INTEGER NOT NULL REFERENCES attempt (number) ON DELETE CASCADE,
  position      INTEGER NOT NULL CHECK (position >= 0),
  item          TEXT    NOT NULL CHECK (item <> ''),
  option        INTEGER NOT NULL CHECK (option >= 0),
  points        INTEGER NOT NULL CHECK (points >= 0),
  milliseconds  INTEGER CHECK (milliseconds >= 0),  -- NULL if not known
  PRIMARY KEY (attempt, position),
  UNIQUE (attempt, item)
) STRICT, WITHOUT ROWID;

-- The profile, in pack order. A domain is never a strength and an improvement.
CREATE TABLE domain_score (
  attempt       INTEGER NOT NULL REFERENCES attempt (number) ON DELETE CASCADE,
  position      INTEGER NOT NULL CHECK (position >= 0),
  domain        TEXT    NOT NULL CHECK (domain <> ''),
  name          TEXT    NOT NULL,
  score         INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
  strength      INTEGER NOT NULL CHECK (strength BETWEEN 0 AND 2),
  improvement   INTEGER NOT NULL CHECK (improvement BETWEEN 0 AND 2),
  PRIMARY KEY (attempt, position),
  UNIQUE (attempt, domain),
  CHECK (strength = 0 OR improvement = 0)
) STRICT, WITHOUT ROWID;

-- Entries that were read. Packs may go and come back, so nothing is referenced.
CREATE TABLE read_mark (
  pack          TEXT    NOT NULL CHECK (pack <> ''),
  entry         TEXT    NOT NULL CHECK (entry <> ''),
  first_read_at INTEGER NOT NULL CHECK (first_read_at >= 0),
  last_read_at  INTEGER NOT NULL CHECK (last_read_at >= first_read_at),
  PRIMARY KEY (pack, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key           TEXT    NOT NULL PRIMARY KEY CHECK (key <> ''),
  value         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
