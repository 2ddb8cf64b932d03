import type { Role } from './session';

/** A key of a system: GET /api/keys, POST /api/keys, DELETE /api/keys/{id} */
export type Key = {
  id: string;
  name: string;
  state: 'living' | 'expired' | 'revoked';
  roles: Role[];
  instruments: string[];
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  revokedAt: string | null;
  revokedBy: string | null;
  usedOn: string | null;
};

/** The answer to a new key; its text is told this once. */
export type NewKey = { key: string; about: Key };
