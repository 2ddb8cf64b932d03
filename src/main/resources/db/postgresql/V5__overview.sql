-- How many decisions there were on a day that is over, so that nobody counts them twice.
CREATE TABLE counted_day (
  zone TEXT NOT NULL, -- in which the day begins and ends
  day BIGINT NOT NULL, -- days since 1970
  PRIMARY KEY (zone, day)
);

CREATE TABLE day_count (
  zone TEXT NOT NULL,
  day BIGINT NOT NULL,
  instrument TEXT NOT NULL,
  topic TEXT NOT NULL, -- empty if none
  edition TEXT NOT NULL, -- empty if none
  release TEXT NOT NULL,
  outcome TEXT NOT NULL,
  verdict TEXT NOT NULL, -- empty if none
  decisions BIGINT NOT NULL,
  PRIMARY KEY (zone, day, instrument, topic, edition, release, outcome, verdict)
);

CREATE INDEX decision_undecided ON decision (id) WHERE outcome = 'UNDECIDED';
