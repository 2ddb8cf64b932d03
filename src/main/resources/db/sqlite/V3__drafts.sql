-- Drafts of rules. Times are milliseconds since 1970.
CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  -- counts every change of it
  revision BIGINT NOT NULL,
  -- the release that it began with, or was last brought up to
  base TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  change_log TEXT NOT NULL,
  -- the edition that it begins; null if none
  instrument TEXT,
  edition TEXT,
  previous TEXT,
  -- what a person must look at: a list in JSON
  to_look_at TEXT NOT NULL,
  approved_by TEXT,
  approved_at BIGINT,
  publish_at BIGINT,
  -- the release that it became
  release TEXT,
  -- why publication failed: a list in JSON
  findings TEXT NOT NULL,
  -- who is publishing it, and until when nobody else may
  claim TEXT,
  claimed_until BIGINT
);

CREATE INDEX draft_state ON draft (state);

-- What a draft changes; everything else is as in its base.
CREATE TABLE draft_file (
  draft TEXT NOT NULL REFERENCES draft (id),
  path TEXT NOT NULL,
  -- null if the file is removed
  content TEXT,
  written_by TEXT NOT NULL,
  written_at BIGINT NOT NULL,
  PRIMARY KEY (draft, path)
);

-- Everybody who ever wrote in it.
CREATE TABLE draft_author (
  draft TEXT NOT NULL REFERENCES draft (id),
  name TEXT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (draft, name)
);

CREATE TABLE draft_event (
  draft TEXT NOT NULL REFERENCES draft (id),
  revision BIGINT NOT NULL,
  happened_at BIGINT NOT NULL,
  caused_by TEXT NOT NULL,
  what TEXT NOT NULL,
  remark TEXT,
  PRIMARY KEY (draft, revision)
);
