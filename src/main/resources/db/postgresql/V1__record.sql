-- A chain is what one run of an instance recorded, each record bound by hash to the one before it.
CREATE TABLE chain (
  number        integer PRIMARY KEY, -- 1, 2, 3 …
  writer        text    NOT NULL UNIQUE,
  instance      text    NOT NULL,
  opened_at     bigint  NOT NULL, -- milliseconds since 1970
  previous_head bigint  NOT NULL, -- where the chain before this one stood when this one was opened
  previous_hash bytea   NOT NULL,
  head          bigint  NOT NULL, -- number of the last record; 0 if there is none
  head_hash     bytea   NOT NULL
) WITH (fillfactor = 50);

-- What is searched and chained; what was said is apart, so that scans stay small.
-- The id is a UUID of version 7: its order is the order of time. There is a partition for each month
-- that has records; who writes makes it.
CREATE TABLE decision (
  id            uuid    NOT NULL PRIMARY KEY,
  chain         integer NOT NULL,
  number        bigint  NOT NULL,
  received_at   bigint  NOT NULL, -- nanoseconds since 1970
  duration      bigint  NOT NULL, -- nanoseconds
  caller        text    NOT NULL,
  message_hash  bytea,
  instrument    text    NOT NULL,
  topic         text,
  on_day        bigint  NOT NULL, -- days since 1970
  selection     text    NOT NULL,
  edition       text,
  release       text    NOT NULL,
  outcome       text    NOT NULL,
  status        integer NOT NULL,
  verdict       text,
  codes         text    NOT NULL, -- each on a line of its own, between line ends
  engine        text    NOT NULL,
  application   text    NOT NULL,
  input_hash    bytea   NOT NULL,
  answer_hash   bytea   NOT NULL,
  previous_hash bytea   NOT NULL,
  hash          bytea   NOT NULL,
  purged_at     bigint -- milliseconds since 1970
) PARTITION BY RANGE (id);

CREATE INDEX decision_place ON decision (chain, number);
CREATE INDEX decision_caller ON decision (caller, id);
CREATE INDEX decision_instrument ON decision (instrument, id, topic);

CREATE TABLE decision_content (
  id      uuid  NOT NULL PRIMARY KEY,
  message text, -- what came with the request, such as headers; names people as the input does
  input   bytea NOT NULL,
  answer  bytea NOT NULL
) PARTITION BY RANGE (id);

-- Compressing takes longer than writing.
ALTER TABLE decision_content ALTER COLUMN input SET STORAGE EXTERNAL;
ALTER TABLE decision_content ALTER COLUMN answer SET STORAGE EXTERNAL;

-- Where a chain stood at some moments; the log says the same.
CREATE TABLE anchor (
  chain   integer NOT NULL,
  number  bigint  NOT NULL,
  hash    bytea   NOT NULL,
  made_at bigint  NOT NULL, -- milliseconds since 1970
  PRIMARY KEY (chain, number)
);

-- What a caller gets who repeats a request under the same key.
CREATE TABLE claim (
  caller      text    NOT NULL,
  key         text    NOT NULL,
  fingerprint text    NOT NULL,
  status      integer NOT NULL,
  answer      bytea   NOT NULL,
  id          uuid    NOT NULL, -- the first record of the request
  PRIMARY KEY (caller, key)
);

CREATE INDEX claim_id ON claim (id);
