-- user.db, version 2: bookmarks, what the user thinks of entries, own questions,
-- notes, a second view of an attempt, and the diagnosis in progress.

CREATE TABLE bookmark (
  pack          TEXT    NOT NULL CHECK (pack <> ''),
  entry         TEXT    NOT NULL CHECK (entry <> ''),
  added_at      INTEGER NOT NULL CHECK (added_at >= 0),  -- ms since 1970 UTC, as everywhere
  PRIMARY KEY (pack, entry)
) STRICT, WITHOUT ROWID;

-- What the user said of an entry after reading it.
CREATE TABLE verdict (
  pack          TEXT    NOT NULL CHECK (pack <> ''),
  entry         TEXT    NOT NULL CHECK (entry <> ''),
  verdict       TEXT    NOT NULL CHECK (verdict IN ('helpful', 'not-for-me')),
  given_at      INTEGER NOT NULL CHECK (given_at >= 0),
  PRIMARY KEY (pack, entry)
) STRICT, WITHOUT ROWID;

-- How far an entry was read. The latest one is where the user goes on.
CREATE TABLE reading_place (
  pack          TEXT    NOT NULL CHECK (pack <> ''),
  entry         TEXT    NOT NULL CHECK (entry <> ''),
  permille      INTEGER NOT NULL CHECK (permille BETWEEN 0 AND 1000),
  left_at       INTEGER NOT NULL CHECK (left_at >= 0),
  PRIMARY KEY (pack, entry)
) STRICT, WITHOUT ROWID;

-- The user's own questions.
CREATE TABLE question (
  number        INTEGER PRIMARY KEY,  -- grows in the order saved
  id            TEXT    NOT NULL UNIQUE CHECK (id <> ''),
  title         TEXT    NOT NULL CHECK (title <> ''),
  situation     TEXT    NOT NULL,
  stage         TEXT    CHECK (stage IN ('before-first', 'preparing', 'waiting', 'rejected',
                                         'final')),
  asked_at      INTEGER NOT NULL CHECK (asked_at >= 0),
  changed_at    INTEGER NOT NULL CHECK (changed_at >= asked_at)
) STRICT;

-- Answers received elsewhere, in the order added.
CREATE TABLE question_answer (
  question      INTEGER NOT NULL REFERENCES question (number) ON DELETE CASCADE,
  position      INTEGER NOT NULL CHECK (position >= 0),
  giver         TEXT    NOT NULL,  -- who answered, as the user wrote it; may be empty
  text          TEXT    NOT NULL CHECK (text <> ''),
  added_at      INTEGER NOT NULL CHECK (added_at >= 0),
  PRIMARY KEY (question, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt_note (
  attempt       INTEGER PRIMARY KEY REFERENCES attempt (number) ON DELETE CASCADE,
  text          TEXT    NOT NULL CHECK (text <> ''),
  changed_at    INTEGER NOT NULL CHECK (changed_at >= 0)
) STRICT;

-- Who answered about the user; NULL if it was the user.
ALTER TABLE attempt ADD COLUMN taken_by TEXT CHECK (taken_by <> '');

-- The diagnosis in progress, if there is one.
CREATE TABLE draft (
  number        INTEGER PRIMARY KEY CHECK (number = 1),
  pack          TEXT    NOT NULL,
  revision      INTEGER NOT NULL CHECK (revision >= 1),
  lang          TEXT    NOT NULL,
  questionnaire TEXT    NOT NULL,
  stage         TEXT    CHECK (stage IN ('before-first', 'preparing', 'waiting', 'rejected',
                                         'final')),
  taken_by      TEXT    CHECK (taken_by <> ''),
  started_at    INTEGER NOT NULL CHECK (started_at >= 0),
  changed_at    INTEGER NOT NULL CHECK (changed_at >= 0)
) STRICT;

CREATE TABLE draft_response (
  draft         INTEGER NOT NULL REFERENCES draft (number) ON DELETE CASCADE,
  item          TEXT    NOT NULL CHECK (item <> ''),
  option        INTEGER NOT NULL CHECK (option >= 0),
  milliseconds  INTEGER CHECK (milliseconds >= 0),
  PRIMARY KEY (draft, item)
) STRICT, WITHOUT ROWID;
