import { useQueries, useQuery } from '@tanstack/react-query';
import { json } from '../../api/client';
import type { Receipt } from '../../api/decisions';
import type { Draft } from '../../api/drafts';
import { type Exact, exactJson, type ExactObject, writeExact } from '../../api/exact';
import type { CaseSummary, InstrumentSummary, TopicPage, Trial } from '../../api/rules';
import type { TopicSchema } from '../../api/schema';
import type { EditionView } from '../../api/edition';
import { Problem } from '../../api/problem';
import type { Bilingual } from '../../language';
import { draftKey, topicOfDraft } from '../drafts/data';

export type ExactCase = Omit<CaseSummary, 'given'> & { given: ExactObject };
export type ExactTopic = Omit<TopicPage, 'cases'> & { cases: ExactCase[] };
export type ExactTrial = Omit<Trial, 'outcome'> & { outcome: ExactObject };

/** What is asked, and of whom: the active rules or a draft. */
export type Asked = { instrument: string; topic: string; edition: string; on: string; draft: string | null };

const at = (draft: string) => `/api/drafts/${encodeURIComponent(draft)}`;

/** The instruments of the active release, or as a draft has them. */
export function useInstruments(draft: string | null) {
  return useQuery({
    queryKey: ['instruments', draft],
    queryFn: ({ signal }) => json<InstrumentSummary[]>(draft ? `${at(draft)}/instruments` : '/api/instruments', { signal }),
  });
}

/** The draft whose rules answer. */
export function useDraft(draft: string | null) {
  return useQuery({
    queryKey: draftKey(draft ?? ''),
    enabled: draft !== null,
    queryFn: ({ signal }) => json<Draft>(at(draft ?? ''), { signal }),
  });
}

/** A recorded decision, its numbers with all their digits. */
export function useReceipt(id: string | null) {
  return useQuery({
    queryKey: ['decisions', 'exact', id],
    enabled: id !== null,
    queryFn: ({ signal }) => exactJson<Receipt>(`/api/decisions/${encodeURIComponent(id ?? '')}`, { signal }),
  });
}

/** What a topic takes and answers. */
export function useSchema(asked: Asked | null) {
  return useQuery({
    queryKey: ['schema', asked?.draft, asked?.instrument, asked?.topic, asked?.edition],
    enabled: asked !== null,
    queryFn: async ({ signal }) => {
      const { instrument, topic, on, draft } = asked!;
      const active = `/api/instruments/${instrument}/decisions/${topic}/schema?on=${on}`;
      if (draft === null) {
        return await exactJson<TopicSchema>(active, { signal });
      }
      try {
        return await exactJson<TopicSchema>(`${at(draft)}/schema?${new URLSearchParams({ instrument, topic, on })}`, { signal });
      } catch (problem) {
        // A service that tells no schemas of drafts: the active rules take the same, unless the draft changed that.
        if (problem instanceof Problem && problem.status === 404) {
          return await exactJson<TopicSchema>(active, { signal });
        }
        throw problem;
      }
    },
  });
}

/** The cases, tables and labels of a topic. */
export function useTopic(asked: Asked | null) {
  return useQuery({
    queryKey: ['topic', 'exact', asked?.draft, asked?.instrument, asked?.topic, asked?.edition],
    enabled: asked !== null,
    queryFn: ({ signal }) => {
      const { instrument, topic, edition, draft } = asked!;
      return exactJson<ExactTopic>(
        draft
          ? `${at(draft)}/topic?${new URLSearchParams({ instrument, edition, topic })}`
          : `/api/instruments/${instrument}/${edition}/topics/${topic}`,
        { signal },
      );
    },
  });
}

/** An edition of the active release; of one that only a draft has, the edition that it was made from. */
export function useEdition(instrument: string | null, edition: string | null, draft: string | null) {
  const begun = useDraft(draft).data?.newEdition;
  const known = begun?.instrument === instrument && begun.edition === edition ? begun.from : edition;
  return useQuery({
    queryKey: ['instruments', instrument, known],
    enabled: instrument !== null && known !== null,
    retry: false,
    queryFn: ({ signal }) => json<EditionView>(`/api/instruments/${instrument}/${known}`, { signal }),
  });
}

/** What topics are called: as the draft calls them, or as the active release does. */
export function useTitles(instrument: string | null, edition: string | null, topics: string[], draft: string | null): (topic: string) => Bilingual | null {
  const active = useEdition(instrument, edition, draft);
  const drafted = useQueries({
    queries: (draft === null || instrument === null || edition === null ? [] : topics).map((topic) => topicOfDraft(draft!, instrument!, edition!, topic)),
  });
  return (topic) =>
    drafted.find(({ data }) => data?.topic === topic)?.data?.title ?? active.data?.topics.find((each) => each.topic === topic)?.title ?? null;
}

/** Asks the rules; nothing of it is recorded. */
export function tryOut({ instrument, topic, on, draft }: Asked, input: Exact): Promise<ExactTrial> {
  const address = draft
    ? `${at(draft)}/try?${new URLSearchParams({ instrument, topic, on })}`
    : `/api/instruments/${instrument}/decisions/${topic}/trial?on=${on}`;
  return exactJson<ExactTrial>(address, { method: 'POST', body: writeExact(input) });
}

/** What the service finds wrong with an input; empty if it is something else that failed. */
export function mistakesOf(problem: unknown): { pointer: string; kind?: string; detail: string; expected?: string }[] {
  if (!(problem instanceof Problem) || problem.status !== 422) {
    return [];
  }
  return (problem.body.errors ?? []).flatMap((entry) =>
    entry.pointer === undefined
      ? []
      : [{ pointer: entry.pointer, kind: (entry as { kind?: string }).kind, detail: entry.detail ?? entry.message ?? '', expected: entry.expected }],
  );
}
