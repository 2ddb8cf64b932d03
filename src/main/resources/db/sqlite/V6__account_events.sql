-- Who did what to accounts; nothing of it is ever changed. Times are milliseconds since 1970.
CREATE TABLE account_event (
  number INTEGER PRIMARY KEY,
  happened_at BIGINT NOT NULL,
  caused_by TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account (name),
  what TEXT NOT NULL,
  -- what is different since
  remark TEXT
);

CREATE INDEX account_event_account ON account_event (account, number);
