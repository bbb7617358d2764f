-- user.db, version 5: what is deleted can be brought back.

-- When it was deleted; NULL if it is not. It is kept whole until it is removed.
ALTER TABLE attempt ADD COLUMN deleted_at INTEGER CHECK (deleted_at > 0);
ALTER TABLE question ADD COLUMN deleted_at INTEGER CHECK (deleted_at > 0);

-- When it was brought back last, which is after every deletion before; 0 if it never was.
-- Where two states meet, the later of both times decides.
ALTER TABLE attempt ADD COLUMN undeleted_at INTEGER NOT NULL DEFAULT 0 CHECK (undeleted_at >= 0);
ALTER TABLE question ADD COLUMN undeleted_at INTEGER NOT NULL DEFAULT 0 CHECK (undeleted_at >= 0);

-- When a start saw that the days to bring it back are over. Only a start on a later day
-- removes it, because this clock may have been wrong.
ALTER TABLE attempt ADD COLUMN over_seen_at INTEGER CHECK (over_seen_at >= 0);
ALTER TABLE question ADD COLUMN over_seen_at INTEGER CHECK (over_seen_at >= 0);

-- What was removed, without any of its content, so that no backup brings it back by itself.
CREATE TABLE tombstone (
  id            TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
  kind          TEXT    NOT NULL CHECK (kind <> ''),  -- the name of its table
  removed_at    INTEGER NOT NULL CHECK (removed_at > 0)
) STRICT, WITHOUT ROWID;
