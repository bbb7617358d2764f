-- user.db, version 4: one table for all that was done with entries.

-- Packs may go and come back, so nothing is referenced. By kind:
--   read      value: when it was read first; time: when it was read last
--   bookmark  value: 1; time: when it was added
--   verdict   value: 1 helpful, 0 not for me; time: when that was said
--   place     value: how far it was read, in permille; time: when it was left there
-- The latest place is where the user goes on.
CREATE TABLE mark (
  pack          TEXT    NOT NULL CHECK (pack <> ''),
  entry         TEXT    NOT NULL CHECK (entry <> ''),
  kind          TEXT    NOT NULL,
  value         INTEGER NOT NULL,
  time          INTEGER NOT NULL CHECK (time >= 0),  -- ms since 1970 UTC
  PRIMARY KEY (pack, entry, kind),
  CHECK (CASE kind
           WHEN 'read' THEN value BETWEEN 0 AND time
           WHEN 'bookmark' THEN value = 1
           WHEN 'verdict' THEN value IN (0, 1)
           WHEN 'place' THEN value BETWEEN 0 AND 1000
           ELSE 0
         END)
) STRICT, WITHOUT ROWID;

INSERT INTO mark SELECT pack, entry, 'read', first_read_at, last_read_at FROM read_mark;
INSERT INTO mark SELECT pack, entry, 'bookmark', 1, added_at FROM bookmark;
INSERT INTO mark SELECT pack, entry, 'verdict', verdict = 'helpful', given_at FROM verdict;
INSERT INTO mark SELECT pack, entry, 'place', permille, left_at FROM reading_place;

DROP TABLE read_mark;
DROP TABLE bookmark;
DROP TABLE verdict;
DROP TABLE reading_place;
