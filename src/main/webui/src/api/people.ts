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

/** GET /api/accounts/{name}/events: who did what to an account, the first event first. */
export type AccountEvent = {
  at: string;
  by: string;
  what: 'created' | 'changed' | 'password-reset' | 'password-chosen';
  /** what is different since, such as `roles editor → approver,editor` */
  text: string | null;
};

/** An answer to a new account or a reset password; the password is told this once. */
export type OneTimePassword = { account: Account; password: string };
