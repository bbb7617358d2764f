-- user.db, version 7: whoever answers about the user need not know everything.

-- What became of each item, in item order. Option and points are NULL if whoever answered
-- did not know.
CREATE TABLE known_response (
  attempt       INTEGER NOT NULL REFERENCES attempt (number) ON DELETE CASCADE,
  position      INTEGER NOT NULL CHECK (position >= 0),
  item          TEXT    NOT NULL CHECK (item <> ''),
  option        INTEGER CHECK (option >= 0),
  points        INTEGER CHECK (points >= 0),
  milliseconds  INTEGER CHECK (milliseconds >= 0),  -- NULL if not known
  PRIMARY KEY (attempt, position),
  UNIQUE (attempt, item),
  CHECK ((option IS NULL) = (points IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO known_response SELECT attempt, position, item, option, points, milliseconds FROM response;
DROP TABLE response;
ALTER TABLE known_response RENAME TO response;

CREATE TABLE known_draft_response (
  draft         INTEGER NOT NULL REFERENCES draft (number) ON DELETE CASCADE,
  item          TEXT    NOT NULL CHECK (item <> ''),
  option        INTEGER CHECK (option >= 0),
  milliseconds  INTEGER CHECK (milliseconds >= 0),
  PRIMARY KEY (draft, item)
) STRICT, WITHOUT ROWID;

INSERT INTO known_draft_response SELECT draft, item, option, milliseconds FROM draft_response;
DROP TABLE draft_response;
ALTER TABLE known_draft_response RENAME TO draft_response;
