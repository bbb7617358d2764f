-- user.db, version 3: the order in which attempts were saved.
--
-- A clock can be wrong, so no order rests on the time of an attempt alone.

-- At least the time of the attempt, and above every order that was here when it
-- was saved. The largest is the last one. Other machines number on their own, so
-- two attempts may share an order after a restore; the row number decides then.
ALTER TABLE attempt ADD COLUMN saved_order INTEGER NOT NULL DEFAULT 1
  CHECK (saved_order BETWEEN 1 AND 1000000000000000);

-- Until now only times were kept, and they are right as far as it is known. A
-- time that is still to come is of a wrong clock: such an attempt stays behind
-- the last one that was saved before it.
UPDATE attempt SET saved_order = max (1, known.time)
FROM (SELECT number, iif (finished_at <= now, finished_at,
                          max (iif (finished_at <= now, finished_at, 0)) OVER (ORDER BY number)) AS time
      FROM attempt, (SELECT CAST (strftime ('%s', 'now') AS INTEGER) * 1000 + 999 AS now)) AS known
WHERE known.number = attempt.number;

-- When the note was changed last that was emptied since; a note that is written then
-- is a later change. 0 if none was.
ALTER TABLE attempt ADD COLUMN note_emptied_at INTEGER NOT NULL DEFAULT 0 CHECK (note_emptied_at >= 0);

DROP INDEX IF EXISTS attempt_by_time;
CREATE INDEX attempt_by_order ON attempt (saved_order);
