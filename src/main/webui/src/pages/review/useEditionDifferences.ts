import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { json } from '../../api/client';
import type { Differences } from '../../api/differences';
import type { Draft } from '../../api/drafts';

/** How the edition that a draft begins differs from the one that it was made from. */
export function useEditionDifferences(draft: Draft) {
  return useQuery({
    queryKey: ['draft', draft.id, 'differences', 'begun', draft.changedAt, draft.base],
    queryFn: () => json<Differences>(`/api/drafts/${draft.id}/differences?begun=true`),
    placeholderData: keepPreviousData,
    enabled: draft.newEdition !== null,
  });
}
