-- Keys of systems that have no identity provider. Times are milliseconds since 1970.
CREATE TABLE api_key (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- SHA-256 of the secret, in hex; the secret itself is nowhere
  hash TEXT NOT NULL,
  -- names between commas; no instrument means any
  roles TEXT NOT NULL,
  instruments TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  created_by TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  revoked_at BIGINT,
  revoked_by TEXT,
  -- a day such as 2020-01-31; null if never
  used_on TEXT
);

CREATE UNIQUE INDEX api_key_living_name ON api_key (name) WHERE revoked_at IS NULL;
