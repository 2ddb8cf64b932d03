-- People who sign in here. Times are milliseconds since 1970.
CREATE TABLE account (
  name TEXT PRIMARY KEY,
  display_name TEXT NOT NULL,
  -- Argon2id, with its settings and its salt; the password itself is nowhere
  hash TEXT NOT NULL,
  -- until when a password that somebody else made may be used; null if its holder chose it
  one_time_until BIGINT,
  -- names between commas; no instrument means any
  roles TEXT NOT NULL,
  instruments TEXT NOT NULL,
  -- 1 or 0
  active INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  last_sign_in BIGINT
);

-- Who is signed in.
CREATE TABLE sign_in (
  -- SHA-256 of what the browser keeps, in hex
  hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (name),
  created_at BIGINT NOT NULL,
  used_at BIGINT NOT NULL
);

CREATE INDEX sign_in_account ON sign_in (account);
