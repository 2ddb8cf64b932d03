import { type Blocker, useBlocker } from 'react-router-dom';

/** Asks before a page is left on which something is not saved; one of these on a page. */
export function useLeaving(dirty: boolean): Blocker {
  return useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty &&
      nextLocation.pathname !== '/sign-in' &&
      (currentLocation.pathname !== nextLocation.pathname || currentLocation.search !== nextLocation.search),
  );
}
