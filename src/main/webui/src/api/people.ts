import type { Role } from './session';

/** A local account: GET/POST /api/accounts, PUT/DELETE /api/accounts/{name}, POST /api/accounts/{name}/password */
export type Account = {
  name: string;
  displayName: string;
  roles: Role[];
  instruments: string[];
  active: boolean;
  createdAt: string;
  lastSignIn: string | null;
};

/** An answer to a new account or a reset password; the password is told this once. */
export type OneTimePassword = { account: Account; password: string };
