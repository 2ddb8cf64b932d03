-- A chain is what one run of an instance recorded, each record bound by hash to the one before it.
CREATE TABLE chain (
  number        INTEGER PRIMARY KEY, -- 1, 2, 3 …
  writer        TEXT    NOT NULL UNIQUE,
  instance      TEXT    NOT NULL,
  opened_at     INTEGER NOT NULL, -- milliseconds since 1970
  previous_head INTEGER NOT NULL, -- where the chain before this one stood when this one was opened
  previous_hash BLOB    NOT NULL,
  head          INTEGER NOT NULL, -- number of the last record; 0 if there is none
  head_hash     BLOB    NOT NULL
);

-- What is searched and chained; what was said is apart, so that scans stay small.
-- The id is a UUID of version 7: its order is the order of time.
CREATE TABLE decision (
  id            BLOB    NOT NULL PRIMARY KEY,
  chain         INTEGER NOT NULL,
  number        INTEGER NOT NULL,
  received_at   INTEGER NOT NULL, -- nanoseconds since 1970
  duration      INTEGER NOT NULL, -- nanoseconds
  caller        TEXT    NOT NULL,
  message_hash  BLOB,
  instrument    TEXT    NOT NULL,
  topic         TEXT,
  on_day        INTEGER NOT NULL, -- days since 1970
  selection     TEXT    NOT NULL,
  edition       TEXT,
  release       TEXT    NOT NULL,
  outcome       TEXT    NOT NULL,
  status        INTEGER NOT NULL,
  verdict       TEXT,
  codes         TEXT    NOT NULL, -- each on a line of its own, between line ends
  engine        TEXT    NOT NULL,
  application   TEXT    NOT NULL,
  input_hash    BLOB    NOT NULL,
  answer_hash   BLOB    NOT NULL,
  previous_hash BLOB    NOT NULL,
  hash          BLOB    NOT NULL,
  purged_at     INTEGER -- milliseconds since 1970
) WITHOUT ROWID;

CREATE UNIQUE INDEX decision_place ON decision (chain, number);
CREATE INDEX decision_caller ON decision (caller, id);
CREATE INDEX decision_instrument ON decision (instrument, id, topic);

CREATE TABLE decision_content (
  id      BLOB NOT NULL PRIMARY KEY,
  message TEXT, -- what came with the request, such as headers; names people as the input does
  input   BLOB NOT NULL,
  answer  BLOB NOT NULL
);

-- Where a chain stood at some moments; the log says the same.
CREATE TABLE anchor (
  chain   INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  hash    BLOB    NOT NULL,
  made_at INTEGER NOT NULL, -- milliseconds since 1970
  PRIMARY KEY (chain, number)
) WITHOUT ROWID;

-- What a caller gets who repeats a request under the same key.
CREATE TABLE claim (
  caller      TEXT    NOT NULL,
  key         TEXT    NOT NULL,
  fingerprint TEXT    NOT NULL,
  status      INTEGER NOT NULL,
  answer      BLOB    NOT NULL,
  id          BLOB    NOT NULL, -- the first record of the request
  PRIMARY KEY (caller, key)
);

CREATE INDEX claim_id ON claim (id);
