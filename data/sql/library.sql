-- library.db: all packs as tables. Derived from the pack files, so it is made
-- anew and never migrated. Whoever changes this file raises the schema version
-- in tegotae-library-file.c.

-- What the library was made of: the key `fingerprint`.
CREATE TABLE meta (
  key           TEXT    NOT NULL PRIMARY KEY,
  value         TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pack (
  number        INTEGER PRIMARY KEY,
  id            TEXT    NOT NULL,
  lang          TEXT    NOT NULL,
  origin        TEXT    NOT NULL CHECK (origin IN ('shipped', 'imported')),
  json          TEXT    NOT NULL,  -- the header, without the entries
  phrases       TEXT,              -- of its headings, see tegotae-phrases.h
  entries       INTEGER NOT NULL DEFAULT 0,
  length        REAL    NOT NULL DEFAULT 0,  -- of its entries, the mean
  UNIQUE (id, lang)
) STRICT;

-- The heads of the entries, apart from their text, so that lists read little.
CREATE TABLE entry (
  number        INTEGER PRIMARY KEY,  -- grows in pack order
  pack          INTEGER NOT NULL REFERENCES pack (number) ON DELETE CASCADE,
  id            TEXT    NOT NULL,
  title         TEXT    NOT NULL,
  lead          INTEGER NOT NULL,  -- a set of stages, a bit each in the order of TegotaeStage
  event         INTEGER NOT NULL CHECK (event IN (0, 1)),
  practice      TEXT,
  phrases       TEXT,              -- of the title
  length        INTEGER NOT NULL DEFAULT 0,  -- in places of tokens
  UNIQUE (pack, id)
) STRICT;

-- With the number, which every index ends in: a pack's entries in their order.
CREATE INDEX entry_by_pack ON entry (pack);

-- The whole entries.
CREATE TABLE entry_json (
  entry         INTEGER PRIMARY KEY REFERENCES entry (number) ON DELETE CASCADE,
  json          TEXT    NOT NULL,
  phrases       TEXT               -- of the headings
) STRICT;

-- What entries are filtered by. Each has a second index that starts from the
-- other end.
CREATE TABLE entry_stage (
  entry         INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
  stage         TEXT    NOT NULL,
  PRIMARY KEY (entry, stage)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_stage_by_stage ON entry_stage (stage, entry);

CREATE TABLE entry_domain (
  entry         INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  domain        TEXT    NOT NULL,
  weight        INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 3),
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_domain_by_domain ON entry_domain (domain, entry);

CREATE TABLE entry_trigger (
  entry         INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
  position      INTEGER NOT NULL,
  questionnaire TEXT    NOT NULL,
  item          TEXT    NOT NULL,
  max_points    INTEGER NOT NULL,
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_advisor (
  entry         INTEGER NOT NULL REFERENCES entry (number) ON DELETE CASCADE,
  advisor       TEXT    NOT NULL,
  PRIMARY KEY (entry, advisor)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_advisor_by_advisor ON entry_advisor (advisor, entry);

-- What entries are searched by, as plain text: paragraphs are lines.
CREATE TABLE entry_text (
  entry         INTEGER PRIMARY KEY REFERENCES entry (number) ON DELETE CASCADE,
  title         TEXT    NOT NULL,
  keywords      TEXT    NOT NULL,
  asks          TEXT    NOT NULL,
  body          TEXT    NOT NULL,
  answers       TEXT    NOT NULL
) STRICT;

-- The index of it. Rows are added and taken out by tegotae-search-index.c.
CREATE VIRTUAL TABLE entry_fts USING fts5 (
  title, keywords, asks, body, answers,
  content = 'entry_text', content_rowid = 'entry', columnsize = 0, tokenize = 'tegotae'
);

CREATE VIRTUAL TABLE entry_vocabulary USING fts5vocab (entry_fts, row);

-- How many entries have each term: the vocabulary as it was at the last commit,
-- because to ask it for a common term takes long.
CREATE TABLE entry_term (
  term          TEXT    NOT NULL PRIMARY KEY,
  entries       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
