import { useQuery, useQueryClient } from '@tanstack/react-query';
import { json } from './client';

/** What a person may do, as the table of access in the README names it. */
export type Role = 'caller' | 'reader' | 'auditor' | 'editor' | 'approver' | 'admin';

/** Who looks at the page. */
export type Session = {
  /** null while nobody is signed in; then only what is open to everybody on this machine is shown */
  name: string | null;
  displayName: string | null;
  roles: Role[];
  instruments: string[];
  /** how one signs in here */
  signIn: 'password' | 'oidc' | 'none';
  mustChangePassword: boolean;
};

const KEY = ['session'];

/** The session; undefined until it is known. */
export function useSession(): Session | undefined {
  return useQuery({ queryKey: KEY, queryFn: () => json<Session>('/api/session'), staleTime: 60_000 }).data;
}

/** Whether the person has one of the roles. */
export function useMay(...roles: Role[]): boolean {
  const session = useSession();
  return roles.some((role) => session?.roles.includes(role));
}

/** Signs in and out. */
export function useSigning() {
  const client = useQueryClient();
  const renewed = () => client.invalidateQueries();
  return {
    signIn: async (name: string, password: string) => {
      await json('/api/session', { method: 'POST', body: { name, password } });
      await renewed();
    },
    signOut: async () => {
      await json('/api/session', { method: 'DELETE' });
      await client.resetQueries();
    },
    changePassword: async (password: string, newPassword: string) => {
      await json('/api/session/password', { method: 'PUT', body: { password, newPassword } });
      await renewed();
    },
  };
}
