-- Merges the database that is attached as "backup" into this one, both of the latest
-- schema. What is here stays, except where the backup has a newer change of it. The
-- diagnosis in progress belongs to its moment and is not taken.
--
-- Runs inside a transaction of its own. Row numbers are those of one database alone,
-- so what comes is given new ones. A row that breaks a rule is left out.

CREATE TEMP TABLE new_attempt AS
  SELECT number AS theirs,
         (SELECT coalesce (max (number), 0) FROM main.attempt) + row_number () OVER (ORDER BY number) AS ours
  FROM backup.attempt WHERE id NOT IN (SELECT id FROM main.attempt);

INSERT OR IGNORE INTO main.attempt (number, id, pack, revision, lang, questionnaire, stage, started_at,
                                    finished_at, score, band, band_name, step, near_cut, hurried,
                                    taken_by, saved_order, note_emptied_at)
  SELECT ours, id, pack, revision, lang, questionnaire, stage, started_at, finished_at, score, band,
         band_name, step, near_cut, hurried, taken_by, saved_order, note_emptied_at
  FROM new_attempt JOIN backup.attempt ON number = theirs;

DELETE FROM new_attempt WHERE ours NOT IN (SELECT number FROM main.attempt);

INSERT OR IGNORE INTO main.response (attempt, position, item, option, points, milliseconds)
  SELECT ours, position, item, option, points, milliseconds
  FROM new_attempt JOIN backup.response ON attempt = theirs;

INSERT OR IGNORE INTO main.domain_score (attempt, position, domain, name, score, strength, improvement)
  SELECT ours, position, domain, name, score, strength, improvement
  FROM new_attempt JOIN backup.domain_score ON attempt = theirs;

INSERT OR IGNORE INTO main.attempt_note (attempt, text, changed_at)
  SELECT ours.number, text, changed_at
  FROM backup.attempt_note JOIN backup.attempt AS owner ON owner.number = attempt
       JOIN main.attempt AS ours ON ours.id = owner.id
  WHERE true
  ON CONFLICT (attempt) DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at
    WHERE excluded.changed_at > attempt_note.changed_at;

CREATE TEMP TABLE new_question AS
  SELECT number AS theirs, id FROM backup.question AS question
  WHERE NOT EXISTS (SELECT 1 FROM main.question AS ours
                    WHERE ours.id = question.id AND ours.changed_at >= question.changed_at);

INSERT OR IGNORE INTO main.question (id, title, situation, stage, asked_at, changed_at)
  SELECT id, title, situation, stage, asked_at, changed_at
  FROM new_question JOIN backup.question USING (id)
  WHERE true ORDER BY number
  ON CONFLICT (id) DO UPDATE SET title = excluded.title, situation = excluded.situation,
    stage = excluded.stage, asked_at = excluded.asked_at, changed_at = excluded.changed_at;

DELETE FROM main.question_answer
  WHERE question IN (SELECT number FROM new_question JOIN main.question USING (id));

INSERT OR IGNORE INTO main.question_answer (question, position, giver, text, added_at)
  SELECT number, position, giver, text, added_at
  FROM new_question JOIN main.question USING (id) JOIN backup.question_answer AS answer
       ON answer.question = theirs;

INSERT OR IGNORE INTO main.mark (pack, entry, kind, value, time)
  SELECT pack, entry, kind, value, time FROM backup.mark
  WHERE true
  ON CONFLICT (pack, entry, kind) DO UPDATE SET
    value = iif (kind = 'read', min (value, excluded.value), excluded.value),
    time = max (time, excluded.time)
    WHERE kind = 'read' OR (kind <> 'bookmark' AND excluded.time > mark.time);

INSERT OR IGNORE INTO main.setting (key, value) SELECT key, value FROM backup.setting;

DROP TABLE new_attempt;
DROP TABLE new_question;
