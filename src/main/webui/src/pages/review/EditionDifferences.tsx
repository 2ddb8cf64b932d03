import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { json } from '../../api/client';
import type { Differences } from '../../api/differences';
import type { Draft } from '../../api/drafts';
import { DifferencesView } from '../../parts/differences/DifferencesView';
import { Shown } from '../../parts/States';

/** How the edition that a draft begins differs from the one that it was made from. */
export function useEditionDifferences(draft: Draft) {
  return useQuery({
    queryKey: ['draft', draft.id, 'differences', 'begun', draft.changedAt, draft.base],
    queryFn: () => json<Differences>(`/api/drafts/${draft.id}/differences?begun=true`),
    placeholderData: keepPreviousData,
    enabled: draft.newEdition !== null,
  });
}

export function EditionDifferences({ draft }: { draft: Draft }) {
  const found = useEditionDifferences(draft);
  return <Shown query={found}>{(differences) => <DifferencesView differences={differences} level={3} />}</Shown>;
}
