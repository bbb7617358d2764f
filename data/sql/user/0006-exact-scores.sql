-- user.db, version 6: exact scores. What is derived of them is kept no more.

-- Scores before they are rounded; 1 is 100 points. Of the attempts until now the
-- rounded score and step count as exact.
ALTER TABLE attempt ADD COLUMN exact_denominator INTEGER NOT NULL DEFAULT 100
  CHECK (exact_denominator BETWEEN 1 AND 1099511627775);
ALTER TABLE attempt ADD COLUMN exact_numerator INTEGER NOT NULL DEFAULT 0
  CHECK (exact_numerator BETWEEN 0 AND exact_denominator);
ALTER TABLE attempt ADD COLUMN step_denominator INTEGER NOT NULL DEFAULT 100
  CHECK (step_denominator BETWEEN 1 AND 1099511627775);
ALTER TABLE attempt ADD COLUMN step_numerator INTEGER NOT NULL DEFAULT 0
  CHECK (step_numerator BETWEEN 0 AND step_denominator);

UPDATE attempt SET exact_numerator = score, step_numerator = step;

-- The largest change of the score that one response can make at all, in points; 0 if
-- it is not known.
ALTER TABLE attempt ADD COLUMN reach INTEGER NOT NULL DEFAULT 0 CHECK (reach BETWEEN 0 AND 100);

-- The profile, in pack order. Strengths and improvements are found when it is shown.
CREATE TABLE profile_score (
  attempt       INTEGER NOT NULL REFERENCES attempt (number) ON DELETE CASCADE,
  position      INTEGER NOT NULL CHECK (position >= 0),
  domain        TEXT    NOT NULL CHECK (domain <> ''),
  name          TEXT    NOT NULL,
  score         INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
  exact_numerator   INTEGER NOT NULL CHECK (exact_numerator BETWEEN 0 AND exact_denominator),
  exact_denominator INTEGER NOT NULL CHECK (exact_denominator BETWEEN 1 AND 1099511627775),
  PRIMARY KEY (attempt, position),
  UNIQUE (attempt, domain)
) STRICT, WITHOUT ROWID;

INSERT INTO profile_score SELECT attempt, position, domain, name, score, score, 100 FROM domain_score;
DROP TABLE domain_score;
ALTER TABLE profile_score RENAME TO domain_score;
